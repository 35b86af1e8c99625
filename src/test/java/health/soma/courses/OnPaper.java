package health.soma.courses;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import health.soma.anatomy.Side;
import health.soma.outcomes.Activity;
import health.soma.outcomes.ActivityRating;
import health.soma.outcomes.CourseScores;
import health.soma.outcomes.Goal;
import health.soma.outcomes.Instrument;
import health.soma.outcomes.Moment;
import health.soma.outcomes.Score;
import health.soma.patients.Patient;
import health.soma.patients.PatientId;
import health.soma.prescriptions.ACompiled;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.DirectedDiagnosis;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Entitlement;
import health.soma.prescriptions.Npi;
import health.soma.prescriptions.Prescriber;
import health.soma.prescriptions.Prescription;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Source;
import health.soma.prescriptions.VersionKind;
import health.soma.scheduling.AppointmentId;
import health.soma.security.Actor;
import health.soma.security.PracticeId;
import health.soma.security.Role;
import health.soma.treatment.Intervention;
import health.soma.treatment.Response;
import health.soma.treatment.Session;
import health.soma.treatment.SessionId;
import health.soma.treatment.SessionRecord;
import health.soma.treatment.Signature;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// Ingrid's course, half-way: five of eight sessions, pain from 7 to 3, put together without a database.
final class OnPaper {

    static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    static final PracticeId PRACTICE = new PracticeId(new UUID(0, 1));
    static final PatientId INGRID = new PatientId(new UUID(0, 2));
    static final UUID ROSA = new UUID(0, 3);
    static final PrescriptionId ORDER = new PrescriptionId(new UUID(0, 4));
    static final Instant AT = Instant.parse("2026-11-20T18:00:00Z");

    private OnPaper() {}

    static Course course(int sessions) {
        var records = IntStream.range(0, sessions).mapToObj(OnPaper::session).toList();
        return new Course(
                order(),
                granted(),
                records,
                Optional.empty(),
                Optional.empty(),
                scores(records),
                Map.of(ROSA, "Rosa Okafor"),
                Optional.empty());
    }

    static ReportFacts facts() {
        return new ReportFacts(
                "Soma Massage Therapy",
                "410 Pine Street, Seattle, WA 98101",
                "+1 206 555 0140",
                Optional.of(new Prescriber(
                        new UUID(0, 9), new Npi("1234567893"), "Hale", "Jonathan", "MD", "+1 206 555 0199", "")),
                new Patient(INGRID, "S-1001", "Lindqvist", "Ingrid", LocalDate.of(1979, 4, 2), "female", "", "", ""),
                new Actor(PRACTICE, ROSA, "Rosa Okafor", Role.THERAPIST),
                "LMT, CNMT",
                LocalDate.of(2026, 11, 23),
                List.of("On 12 Nov 2026 a third session was given in the week, because the patient travels."));
    }

    private static Prescription order() {
        return new Prescription(
                ORDER,
                "RX-1007",
                INGRID,
                AT,
                AT,
                1,
                VersionKind.ORIGINAL,
                Source.PAPER,
                directions(),
                Optional.empty());
    }

    private static Directions directions() {
        return Directions.draft()
                .prescriberText("Dr Hale")
                .issuedOn(FIRST)
                .diagnoses(List.of(new DirectedDiagnosis("M54.2", "Cervicalgia")))
                .sessions(8)
                .perWeekMin(1)
                .perWeekMax(2)
                .minutes(30)
                .validFrom(FIRST)
                .validUntil(FIRST.plusDays(90))
                .signedOn(FIRST)
                .signedBy("Jonathan Hale")
                .goals("Turn the head to drive")
                .done();
    }

    private static Compiled granted() {
        return ACompiled.order(
                ORDER,
                8,
                FIRST,
                FIRST.plusDays(90),
                Anatomy.standard().expand("NECK", Side.both()),
                Set.of("mfr", "trp"),
                IntStream.rangeClosed(1, 8)
                        .mapToObj(n -> new Entitlement(n, Entitlement.State.GRANTED))
                        .toList());
    }

    private static SessionRecord session(int n) {
        var id = new SessionId(new UUID(5, n));
        var session = new Session(
                id, new AppointmentId(new UUID(6, n)), INGRID, ROSA, Optional.of(ORDER), 1, FIRST.plusDays(4L * n), AT);
        return new SessionRecord(
                session,
                List.of(
                        worked(n, "neck-back", Side.LEFT, "mfr", 15),
                        worked(n + 100, "neck-back", Side.RIGHT, "trp", 10)),
                "Better after each session.",
                Optional.of(new Signature("Rosa Okafor", AT, "", Signature.digest(""))),
                List.of());
    }

    private static Intervention worked(int n, String area, Side side, String technique, int minutes) {
        return new Intervention(
                new UUID(7, n), new AreaSide(area, side), technique, minutes, Response.BETTER, AT, false);
    }

    private static CourseScores scores(List<SessionRecord> records) {
        var scores = new ArrayList<Score>();
        int[] before = {7, 6, 5, 4, 3};
        for (var i = 0; i < records.size(); i++) {
            scores.add(score(records.get(i), Instrument.NPRS, Moment.BEFORE, before[Math.min(i, 4)]));
            scores.add(score(records.get(i), Instrument.NPRS, Moment.AFTER, before[Math.min(i, 4)] - 1));
        }
        var activities = List.of(
                new Activity(new UUID(8, 1), 1, "Check the mirror"), new Activity(new UUID(8, 2), 2, "Sleep through"));
        var ratings = new ArrayList<ActivityRating>();
        if (!records.isEmpty()) {
            var start = score(records.getFirst(), Instrument.PSFS, Moment.START, 3);
            scores.add(start);
            activities.forEach(each -> ratings.add(new ActivityRating(start.id(), each.id(), 3)));
            if (records.size() > 3) {
                var again = score(records.getLast(), Instrument.PSFS, Moment.RE_EVALUATION, 6);
                scores.add(again);
                activities.forEach(each -> ratings.add(new ActivityRating(again.id(), each.id(), 6)));
            }
        }
        var goal = new Goal(new UUID(8, 9), Instrument.NPRS, BigDecimal.valueOf(2), LocalDate.of(2026, 12, 20));
        return CourseScores.of(scores, activities, ratings, List.of(goal));
    }

    private static Score score(SessionRecord record, Instrument instrument, Moment moment, int value) {
        return new Score(
                UUID.randomUUID(),
                record.session().id().value(),
                instrument,
                moment,
                BigDecimal.valueOf(value),
                record.session().day(),
                AT);
    }
}
