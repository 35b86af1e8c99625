package health.soma.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.anatomy.AreaSide;
import health.soma.demo.Cast;
import health.soma.outcomes.CourseScores;
import health.soma.outcomes.Instrument;
import health.soma.outcomes.Moment;
import health.soma.outcomes.Score;
import health.soma.prescriptions.PrescriptionId;
import health.soma.scheduling.AppointmentId;
import health.soma.security.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// only a complete session is signed.
class SignOnlyWhatIsCompleteSpec {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant TEN = MONDAY.atTime(10, 0).atZone(Cast.SEATTLE).toInstant();
    private static final SessionId ID = new SessionId(UUID.randomUUID());
    private static final Intervention NECK =
            new Intervention(UUID.randomUUID(), AreaSide.of("neck-back.left"), "mfr", 10, Response.BETTER, TEN, false);

    @Nested
    class Under_a_prescription {

        @Test
        void with_something_treated_and_pain_before_and_after() {
            refuses(true, List.of(NECK), scores(Moment.BEFORE, Moment.AFTER), Optional.empty());
        }

        @Test
        void with_function_too_where_it_is_due() {
            refuses(
                    true,
                    List.of(NECK),
                    scores(Moment.BEFORE, Moment.AFTER),
                    Optional.of(Moment.END),
                    new Refusal.FunctionMissing(Moment.END));
            refuses(true, List.of(NECK), scores(Moment.BEFORE, Moment.AFTER, Moment.END), Optional.of(Moment.END));
        }

        @Test
        void not_with_one_rating_of_pain() {
            refuses(
                    true,
                    List.of(NECK),
                    scores(Moment.BEFORE),
                    Optional.empty(),
                    new Refusal.PainMissing(Moment.AFTER));
        }

        @Test
        void not_when_all_that_was_treated_was_struck() {
            var struck = new Intervention(
                    NECK.id(), NECK.place(), NECK.technique(), NECK.minutes(), NECK.response(), TEN, true);
            refuses(
                    true,
                    List.of(struck),
                    scores(Moment.BEFORE, Moment.AFTER),
                    Optional.empty(),
                    new Refusal.NothingTreated());
        }

        @Test
        void and_every_reason_is_given() {
            refuses(
                    true,
                    List.of(),
                    scores(),
                    Optional.of(Moment.START),
                    new Refusal.NothingTreated(),
                    new Refusal.PainMissing(Moment.BEFORE),
                    new Refusal.PainMissing(Moment.AFTER),
                    new Refusal.FunctionMissing(Moment.START));
        }
    }

    @Nested
    class Without_one {

        @Test
        void the_note_says_something() {
            assertThat(refusals(session(false, List.of(), "Rested well."), scores(), Optional.empty(), Cast.ROSA))
                    .isEmpty();
            refuses(false, List.of(), scores(), Optional.empty(), new Refusal.NoteMissing());
        }
    }

    @Test
    void only_by_the_therapist_who_gave_it() {
        assertThat(refusals(
                        session(true, List.of(NECK), ""),
                        scores(Moment.BEFORE, Moment.AFTER),
                        Optional.empty(),
                        Cast.TOMAS))
                .containsExactly(new Refusal.NotYourSession());
    }

    private static void refuses(
            boolean prescribed,
            List<Intervention> treated,
            CourseScores scores,
            Optional<Moment> due,
            Refusal... reasons) {
        assertThat(refusals(session(prescribed, treated, " "), scores, due, Cast.ROSA))
                .containsExactly(reasons);
    }

    private static List<Refusal> refusals(SessionRecord record, CourseScores scores, Optional<Moment> due, Person by) {
        return SignOnlyWhatIsComplete.refusals(record, scores, due, by.in(Cast.SOMA));
    }

    private static SessionRecord session(boolean prescribed, List<Intervention> treated, String note) {
        var session = new Session(
                ID,
                new AppointmentId(UUID.randomUUID()),
                Cast.INGRID,
                Cast.ROSA.id(),
                prescribed ? Optional.of(new PrescriptionId(UUID.randomUUID())) : Optional.empty(),
                1,
                MONDAY,
                TEN);
        return new SessionRecord(session, treated, note, Optional.empty(), List.of());
    }

    private static CourseScores scores(Moment... moments) {
        var all = Arrays.stream(moments)
                .map(moment -> new Score(
                        UUID.randomUUID(),
                        ID.value(),
                        moment == Moment.BEFORE || moment == Moment.AFTER ? Instrument.NPRS : Instrument.PSFS,
                        moment,
                        BigDecimal.valueOf(4),
                        MONDAY,
                        TEN))
                .toList();
        return CourseScores.of(all, List.of(), List.of(), List.of());
    }
}
