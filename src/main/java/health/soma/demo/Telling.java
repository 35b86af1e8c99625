package health.soma.demo;

import static health.soma.demo.Cast.PRIYA;
import static health.soma.demo.Cast.SEATTLE;
import static health.soma.demo.Cast.SOMA;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.Side;
import health.soma.demo.Story.Ending;
import health.soma.patients.Charts;
import health.soma.patients.ConsentHow;
import health.soma.patients.ConsentKind;
import health.soma.patients.Consents;
import health.soma.patients.NewConsents;
import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.prescriptions.DirectedDiagnosis;
import health.soma.prescriptions.DirectedTechnique;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Prescriber;
import health.soma.prescriptions.Prescribers;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.Source;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.Planning.Proposal;
import health.soma.scheduling.Proposing.Planned;
import health.soma.scheduling.Wishes;
import health.soma.terms.HouseClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells the stories through the doors that everybody uses, each act at its own moment, so that every rule and every
/// constraint holds for the demonstration as well.
@Component
class Telling {

    private final Patients patients;
    private final Charts charts;
    private final Consents consents;
    private final Prescribers prescribers;
    private final Prescriptions prescriptions;
    private final Appointments appointments;
    private final TreatedSessions treated;
    private final DropIns dropIns;
    private final Exceptions exceptions;
    private final Clock clock;

    Telling(
            Patients patients,
            Charts charts,
            Consents consents,
            Prescribers prescribers,
            Prescriptions prescriptions,
            Appointments appointments,
            TreatedSessions treated,
            DropIns dropIns,
            Exceptions exceptions,
            Clock clock) {
        this.patients = patients;
        this.charts = charts;
        this.consents = consents;
        this.prescribers = prescribers;
        this.prescriptions = prescriptions;
        this.appointments = appointments;
        this.treated = treated;
        this.dropIns = dropIns;
        this.exceptions = exceptions;
        this.clock = clock;
    }

    void tell(List<Story> stories) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, SEATTLE);
        var known = Stories.PRESCRIBERS.stream()
                .map(one -> prescribers.register(one, PRIYA.in(SOMA)).orElseThrow())
                .toList();
        stories.forEach(story -> HouseClock.at(
                at(today.minusDays(story.issuedDaysAgo()), LocalTime.of(8, 30)), () -> begin(story, now, known)));
        var yesterday = at(today.minusDays(1), LocalTime.of(8, 0));
        HouseClock.at(
                yesterday,
                () -> List.of(0, 1, 2, 3)
                        .forEach(days -> dropIns.book(
                                days % 2 == 0 ? Cast.patientId("d012") : Cast.AISHA, today.plusDays(days))));
        HouseClock.at(yesterday, () -> exceptions.ask(today));
    }

    private void begin(Story story, Instant now, List<Prescriber> known) {
        var today = LocalDate.ofInstant(clock.instant(), SEATTLE);
        var patient = patients.register(story.patient(), story.somebody(), PRIYA.in(SOMA));
        var file = charts.openFile(patient, PRIYA.in(SOMA));
        consents(story, file, today);
        var prescription = new PrescriptionId(UUID.randomUUID());
        var order = order(story, today, known.get(story.prescriber()));
        prescriptions.receive(file, prescription, Source.PAPER, order, List.of());
        if (story.ending().compareTo(Ending.VERIFIED) < 0) return;
        prescriptions.verify(file, prescription, 1);
        if (story.ending() != Ending.VERIFIED) book(story, file, prescription, now);
    }

    /// Signed on the first visit; what was never more than an order is not consented to yet.
    private void consents(Story story, OpenFile file, LocalDate today) {
        if (story.ending().compareTo(Ending.VERIFIED) <= 0) return;
        var initials = new EnumMap<ConsentKind, String>(ConsentKind.class);
        story.areas().stream()
                .flatMap(area -> Stream.ofNullable(area.place()))
                .flatMap(place -> Anatomy.standard().expand(place, Set.of(Side.LEFT)).stream())
                .flatMap(place -> ConsentKind.neededFor(place).stream())
                .forEach(kind -> initials.put(
                        kind,
                        story.somebody().given().substring(0, 1)
                                + story.somebody().family().substring(0, 1)));
        var kinds = EnumSet.of(ConsentKind.TREATMENT);
        kinds.addAll(initials.keySet());
        consents.give(
                file,
                new NewConsents(
                        UUID.randomUUID(),
                        kinds,
                        today,
                        Optional.empty(),
                        ConsentHow.PAPER,
                        "WA-2026-1",
                        initials,
                        "",
                        ""));
    }

    private void book(Story story, OpenFile file, PrescriptionId prescription, Instant now) {
        var therapist = java.util.Objects.requireNonNull(story.therapist());
        var proposed = appointments.propose(
                file, prescription, Wishes.none().with(therapist.id()).around(likes(story)));
        if (!(proposed instanceof Planned planned) || !(planned.plan() instanceof Proposal whole)) return;
        // What a patient never came for was never booked either: the last sessions of an expired course.
        var places = story.ending() == Ending.EXPIRED
                ? whole.places().subList(0, story.pain().size())
                : whole.places();
        appointments.book(file, UUID.randomUUID(), prescription, places);
        treated.behindUs(story, file, prescription, therapist, now);
    }

    /// Each patient likes another hour, so that the day is not over by nine.
    private static LocalTime likes(Story story) {
        return LocalTime.of(10 + Math.floorMod(story.patient().value().getLeastSignificantBits() * 3, 6), 0);
    }

    private static Directions order(Story story, LocalDate issued, Prescriber prescriber) {
        var signed = story.ending() != Ending.UNSIGNED;
        return Directions.draft()
                .prescriber(prescriber.id())
                .prescriberText(prescriber.name())
                .issuedOn(issued)
                .diagnoses(List.of(new DirectedDiagnosis(story.code(), story.diagnosis())))
                .areas(story.areas())
                .techniques(story.techniques().stream()
                        .map(one -> new DirectedTechnique(one, true, ""))
                        .toList())
                .sessions(story.sessions())
                .perWeekMin(1)
                .perWeekMax(story.perWeek())
                .minutes(30)
                .validFrom(issued)
                .validUntil(issued.plusDays(story.validDays()))
                .signedOn(signed ? issued : null)
                .signedBy(signed ? prescriber.name() : "")
                .precautions(story.precautions())
                .goals("Less pain, and back to everyday activities.")
                .payer("Evergreen Health Plan")
                .done();
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(SEATTLE).toInstant();
    }
}
