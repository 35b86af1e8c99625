package health.soma.portal;

import health.soma.courses.Courses;
import health.soma.courses.Proposals;
import health.soma.patients.Charts;
import health.soma.patients.OpenChart;
import health.soma.patients.OpenFile;
import health.soma.patients.Patient;
import health.soma.patients.Patients;
import health.soma.practice.Places;
import health.soma.prescriptions.OverrideWords;
import health.soma.prescriptions.Overrides;
import health.soma.prescriptions.Prescriber;
import health.soma.prescriptions.Prescribers;
import health.soma.prescriptions.Prescription;
import health.soma.prescriptions.Prescriptions;
import health.soma.security.Actor;
import health.soma.security.Practice;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.treatment.ParkedFinding;
import health.soma.treatment.ParkedFindings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a link points at, read by the house itself on the prescriber's behalf: nobody is signed in.
@Component
class DoctorsGround {

    private final Charts charts;
    private final Patients patients;
    private final Prescriptions prescriptions;
    private final Prescribers prescribers;
    private final Overrides overrides;
    private final Courses courses;
    private final Proposals proposals;
    private final ParkedFindings findings;
    private final Practices practices;
    private final Places places;
    private final Clock clock;

    DoctorsGround(
            Charts charts,
            Patients patients,
            Prescriptions prescriptions,
            Prescribers prescribers,
            Overrides overrides,
            Courses courses,
            Proposals proposals,
            ParkedFindings findings,
            Practices practices,
            Places places,
            Clock clock) {
        this.charts = charts;
        this.patients = patients;
        this.prescriptions = prescriptions;
        this.prescribers = prescribers;
        this.overrides = overrides;
        this.courses = courses;
        this.proposals = proposals;
        this.findings = findings;
        this.practices = practices;
        this.places = places;
        this.clock = clock;
    }

    OpenFile file(PracticeId practice, Link link) {
        return charts.openFile(link.patient(), Actor.house(practice));
    }

    Patient patient(OpenFile file) {
        return patients.of(file);
    }

    Prescription prescription(OpenFile file, Link link) {
        return prescriptions.find(file, link.prescription()).orElseThrow();
    }

    Prescriber prescriber(PracticeId practice, Link link) {
        return prescribers.find(practice, link.prescriber()).orElseThrow();
    }

    Practice practice(PracticeId practice) {
        return practices.current(practice);
    }

    /// Where to call; empty when the practice names no telephone.
    String phone(PracticeId practice) {
        return places.locations(practice).stream()
                .map(each -> each.phone())
                .filter(phone -> !phone.isBlank())
                .findFirst()
                .orElse("");
    }

    Optional<ParkedFinding> finding(OpenChart chart, Link link) {
        return link.finding().flatMap(id -> findings.find(chart, id));
    }

    Shown shown(PracticeId practice, Link link) {
        var chart = charts.openChart(link.patient(), Actor.house(practice));
        var file = chart.file();
        var prescriber = prescriber(practice, link);
        var prescription = prescription(file, link);
        var here = practice(practice);
        var text =
                OrderText.of(here.name(), patient(file), prescription.number(), prescriber, prescription.directions());
        return new Shown(
                link,
                prescriber,
                prescription,
                text,
                courses.find(chart, link.prescription()),
                OverrideWords.toThePrescriber(
                        overrides.of(file, link.prescription()).reversed()),
                finding(chart, link),
                proposals.asOf(chart, link.prescription(), link.version(), link.madeAt()),
                LocalDate.ofInstant(clock.instant(), here.zone()));
    }
}
