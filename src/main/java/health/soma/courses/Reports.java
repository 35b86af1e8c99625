package health.soma.courses;

import health.soma.audit.AuditTrail;
import health.soma.patients.OpenChart;
import health.soma.patients.Patients;
import health.soma.practice.Location;
import health.soma.practice.Places;
import health.soma.practice.Room;
import health.soma.practice.Staff;
import health.soma.prescriptions.OverrideWords;
import health.soma.prescriptions.Overrides;
import health.soma.prescriptions.Prescribers;
import health.soma.security.Practices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes the papers of a course for its prescriber, the progress report and the packet for a renewal, and writes into
/// the audit trail that they were made.
@Service
public class Reports {

    private final Patients patients;
    private final Places places;
    private final Staff staff;
    private final Prescribers prescribers;
    private final Overrides overrides;
    private final Practices practices;
    private final AuditTrail audit;
    private final Clock clock;

    Reports(
            Patients patients,
            Places places,
            Staff staff,
            Prescribers prescribers,
            Overrides overrides,
            Practices practices,
            AuditTrail audit,
            Clock clock) {
        this.patients = patients;
        this.places = places;
        this.staff = staff;
        this.prescribers = prescribers;
        this.overrides = overrides;
        this.practices = practices;
        this.audit = audit;
        this.clock = clock;
    }

    /// The report as PDF. Nothing is handed out that the trail does not know of.
    @Transactional
    public byte[] make(OpenChart chart, Course course) {
        audit.add(
                chart.by(),
                "progress report made",
                chart.patient().value(),
                course.prescription().id().value());
        return ReportPaper.pdf(ReportHtml.of(course, facts(chart, course)));
    }

    /// The packet for a renewal as PDF, with what is proposed.
    @Transactional
    public byte[] packet(OpenChart chart, Renewal renewal, Proposal proposal) {
        var course = renewal.course();
        audit.add(
                chart.by(),
                "renewal packet printed",
                chart.patient().value(),
                course.prescription().id().value());
        return ReportPaper.pdf(RenewalHtml.of(renewal, proposal, facts(chart, course)));
    }

    private ReportFacts facts(OpenChart chart, Course course) {
        var practice = practices.current(chart.practice());
        var place = location(chart, course);
        return new ReportFacts(
                practice.name(),
                place.map(each -> each.address()).orElse(""),
                place.map(each -> each.phone()).orElse(""),
                Optional.ofNullable(course.prescription().directions().prescriber())
                        .flatMap(id -> prescribers.find(chart.practice(), id)),
                patients.of(chart.file()),
                chart.by(),
                staff.therapists(chart.practice()).stream()
                        .filter(each -> each.id().equals(chart.by().id()))
                        .map(each -> each.credentials())
                        .findFirst()
                        .orElse(""),
                LocalDate.now(clock.withZone(practice.zone())),
                OverrideWords.toThePrescriber(
                        overrides.of(chart.file(), course.prescription().id()).reversed()));
    }

    /// Where the patient is treated; the practice's first location while nothing is booked.
    private Optional<Location> location(OpenChart chart, Course course) {
        var locations = places.locations(chart.practice());
        var treatedAt = places.rooms(chart.practice()).stream()
                .filter(each -> course.room().equals(Optional.of(each.id())))
                .map(Room::location)
                .findFirst();
        return locations.stream()
                .filter(each -> treatedAt.isEmpty() || treatedAt.get().equals(each.id()))
                .findFirst();
    }
}
