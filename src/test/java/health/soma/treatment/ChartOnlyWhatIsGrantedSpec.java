package health.soma.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import health.soma.anatomy.Side;
import health.soma.patients.PatientId;
import health.soma.patients.StandingConsents;
import health.soma.practice.Certificate;
import health.soma.practice.Subject;
import health.soma.prescriptions.ACompiled;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.PrescriptionId;
import health.soma.scheduling.AppointmentId;
import health.soma.security.Actor;
import health.soma.security.PracticeId;
import health.soma.security.Role;
import health.soma.treatment.Refusal.AlreadySigned;
import health.soma.treatment.Refusal.AreaNotPrescribed;
import health.soma.treatment.Refusal.MinutesExceedAppointment;
import health.soma.treatment.Refusal.MinutesOutOfRange;
import health.soma.treatment.Refusal.NoAreaMarked;
import health.soma.treatment.Refusal.NoCertificate;
import health.soma.treatment.Refusal.NotInForce;
import health.soma.treatment.Refusal.NotPrescribed;
import health.soma.treatment.Refusal.NotYourSession;
import health.soma.treatment.Refusal.TechniqueNotGranted;
import health.soma.treatment.pages.Sentences;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Rules: a session charts only what its prescription grants and its
/// therapist is certified in.
class ChartOnlyWhatIsGrantedSpec {

    static final LocalDate DAY = LocalDate.of(2026, 12, 2);
    /// No consent of a sensitive area: everyday areas need none of their own.
    static final StandingConsents NOTHING = new StandingConsents(DAY, Map.of());

    static final UUID ROSA = new UUID(0, 3);
    static final Actor BY_ROSA = new Actor(new PracticeId(new UUID(0, 1)), ROSA, "Rosa Okafor", Role.THERAPIST);
    static final Actor BY_LENA =
            new Actor(new PracticeId(new UUID(0, 1)), new UUID(0, 4), "Lena Fischer", Role.THERAPIST);

    static final Certificate LICENCE =
            new Certificate(new UUID(0, 9), ROSA, new Subject.Licence(), "State", "", DAY, DAY);

    @Nested
    class A_session_may_chart {
        @Test
        void a_prescribed_area_on_the_prescribed_side_with_a_certified_technique() {
            assertThat(refused("mfr", 10, "shoulder-front.right")).isEmpty();
        }

        @Test
        void on_the_first_and_on_the_last_day_in_force() {
            assertThat(on(DAY, granted(DAY, DAY), certificate(DAY, DAY))).isEmpty();
        }

        @Test
        void exactly_as_many_minutes_as_the_appointment_has() {
            assertThat(refused("mfr", 30, "shoulder-front.right")).isEmpty();
            assertThat(refused("mfr", 15, "shoulder-front.right", "shoulder-back.right"))
                    .isEmpty();
        }

        @Test
        void minutes_that_were_struck_before() {
            var record = record(false, worked(30, true));
            assertThat(reasons(record, ground(30), wanted("mfr", 30, "shoulder-front.right"), BY_ROSA))
                    .isEmpty();
        }
    }

    @Nested
    class A_session_may_not_chart {
        @Test
        void the_other_side() {
            assertThat(refused("mfr", 10, "shoulder-front.left")).containsExactly(area("shoulder-front.left"));
        }

        @Test
        void another_area_and_every_one_at_fault_is_named() {
            assertThat(refused("mfr", 5, "back-low.left", "back-low.right", "shoulder-front.right"))
                    .containsExactly(area("back-low.left"), area("back-low.right"));
        }

        @Test
        void nothing_marked() {
            assertThat(refused("mfr", 10)).containsExactly(new NoAreaMarked());
        }

        @Test
        void a_technique_the_prescription_does_not_allow() {
            assertThat(refused("prt", 10, "shoulder-front.right")).contains(new TechniqueNotGranted("prt"));
        }

        @Test
        void without_a_certificate_for_the_technique() {
            assertThat(refused("trp", 10, "shoulder-front.right")).containsExactly(new NoCertificate("trp", DAY));
        }

        @Test
        void on_the_day_after_the_certificate_ended_or_before_it_begins() {
            var granted = granted(DAY.minusDays(9), DAY.plusDays(9));
            assertThat(on(DAY, granted, certificate(DAY.minusDays(9), DAY.minusDays(1))))
                    .containsExactly(new NoCertificate("mfr", DAY));
            assertThat(on(DAY, granted, certificate(DAY.plusDays(1), DAY.plusDays(9))))
                    .containsExactly(new NoCertificate("mfr", DAY));
        }

        @Test
        void on_the_day_after_the_prescription_ended_or_before_it_begins() {
            var certificate = certificate(DAY.minusDays(9), DAY.plusDays(9));
            assertThat(on(DAY, granted(DAY.minusDays(9), DAY.minusDays(1)), certificate))
                    .containsExactly(new NotInForce(DAY));
            assertThat(on(DAY, granted(DAY.plusDays(1), DAY.plusDays(9)), certificate))
                    .containsExactly(new NotInForce(DAY));
        }

        @Test
        void one_minute_more_than_the_appointment_has() {
            assertThat(refused("mfr", 31, "shoulder-front.right"))
                    .containsExactly(new MinutesExceedAppointment(31, 30));
            var record = record(false, worked(25, false));
            assertThat(reasons(record, ground(30), wanted("mfr", 6, "shoulder-front.right"), BY_ROSA))
                    .containsExactly(new MinutesExceedAppointment(31, 30));
        }

        @Test
        void no_minutes_at_all() {
            assertThat(refused("mfr", 0, "shoulder-front.right")).containsExactly(new MinutesOutOfRange(0));
        }

        @Test
        void by_another_therapist_or_after_the_signature() {
            var wanted = wanted("mfr", 10, "shoulder-front.right");
            assertThat(reasons(record(false), ground(30), wanted, BY_LENA)).containsExactly(new NotYourSession());
            assertThat(reasons(record(true), ground(30), wanted, BY_ROSA)).containsExactly(new AlreadySigned());
        }

        @Test
        void by_area_when_there_is_no_prescription() {
            var open = new Grounds(Optional.empty(), List.of(), NOTHING, DAY, 30);
            assertThat(reasons(record(false), open, wanted("mfr", 10, "shoulder-front.right"), BY_ROSA))
                    .containsExactly(new NotPrescribed());
        }

        @Test
        void and_all_reasons_are_given_at_once_in_words() {
            var reasons = reasons(record(true), ground(30), wanted("prt", 31, "shoulder-front.left"), BY_LENA);
            assertThat(Sentences.of(reasons))
                    .containsExactly(
                            "Only the therapist who gives this session may write in it.",
                            "This session is signed. What is missing goes into an addendum.",
                            "No prescription in force on 2 Dec 2026 covers the left %s.".formatted(label()),
                            "Positional Release Therapy is not among the techniques of this prescription.",
                            "You hold no certificate for Positional Release Therapy that is valid on 2 Dec 2026.",
                            "That makes 31 minutes together, and the appointment has 30.");
        }
    }

    private static String label() {
        var label = Anatomy.standard().area("shoulder-front").orElseThrow().label();
        return label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1);
    }

    private static AreaNotPrescribed area(String place) {
        return new AreaNotPrescribed(AreaSide.of(place), DAY);
    }

    private static List<Refusal> refused(String technique, int minutes, String... places) {
        return reasons(record(false), ground(30), wanted(technique, minutes, places), BY_ROSA);
    }

    private static List<Refusal> on(LocalDate day, Compiled granted, Certificate certificate) {
        var grounds = new Grounds(Optional.of(granted), List.of(LICENCE, certificate), NOTHING, day, 30);
        return reasons(record(false), grounds, wanted("mfr", 10, "shoulder-front.right"), BY_ROSA);
    }

    private static List<Refusal> reasons(SessionRecord record, Grounds grounds, Treatment wanted, Actor by) {
        return ChartOnlyWhatIsGranted.refusals(record, grounds, wanted, by);
    }

    private static Grounds ground(int minutes) {
        return new Grounds(
                Optional.of(granted(DAY.minusDays(9), DAY.plusDays(9))),
                List.of(LICENCE, certificate(DAY.minusDays(9), DAY.plusDays(9))),
                NOTHING,
                DAY,
                minutes);
    }

    /// Right shoulder; Myofascial Release and Trigger Point Therapy.
    private static Compiled granted(LocalDate from, LocalDate until) {
        return ACompiled.order(
                new PrescriptionId(new UUID(0, 4)),
                8,
                from,
                until,
                Anatomy.standard().expand("SHOULDER", Set.of(Side.RIGHT)),
                Set.of("mfr", "trp"),
                List.of());
    }

    private static Certificate certificate(LocalDate from, LocalDate until) {
        return new Certificate(new UUID(0, 5), ROSA, "mfr", "Institute", "", from, until);
    }

    private static Treatment wanted(String technique, int minutes, String... places) {
        var marked = new LinkedHashSet<AreaSide>();
        Arrays.stream(places).map(AreaSide::of).forEach(marked::add);
        return new Treatment(UUID.randomUUID(), marked, technique, minutes, Response.BETTER);
    }

    private static Intervention worked(int minutes, boolean struck) {
        return new Intervention(
                UUID.randomUUID(),
                AreaSide.of("shoulder-front.right"),
                "mfr",
                minutes,
                Response.SAME,
                Instant.EPOCH,
                struck);
    }

    private static SessionRecord record(boolean signed, Intervention... interventions) {
        var session = new Session(
                new SessionId(new UUID(0, 6)),
                new AppointmentId(new UUID(0, 7)),
                new PatientId(new UUID(0, 8)),
                ROSA,
                Optional.of(new PrescriptionId(new UUID(0, 4))),
                1,
                DAY,
                Instant.EPOCH);
        return new SessionRecord(
                session,
                List.of(interventions),
                "",
                signed ? Optional.of(new Signature("Rosa", Instant.EPOCH, "", Signature.digest(""))) : Optional.empty(),
                List.of());
    }
}
