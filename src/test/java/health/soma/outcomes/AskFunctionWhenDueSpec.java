package health.soma.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.outcomes.AskFunctionWhenDue.LastRating;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Rule R-38: function is rated at the start, at each re-evaluation and at the end.
class AskFunctionWhenDueSpec {

    static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    @Nested
    class It_is_due {
        @Test
        void in_the_first_session() {
            assertThat(due(1, FIRST, null)).contains(Moment.START);
        }

        @Test
        void in_any_session_as_long_as_there_is_no_start() {
            assertThat(due(3, FIRST, null)).contains(Moment.START);
        }

        @Test
        void in_the_sixth_session() {
            assertThat(due(6, FIRST.plusDays(20), start())).contains(Moment.RE_EVALUATION);
        }

        @Test
        void thirty_days_after_the_last_rating() {
            assertThat(due(3, FIRST.plusDays(30), start())).contains(Moment.RE_EVALUATION);
        }

        @Test
        void in_the_last_session_granted() {
            assertThat(due(10, FIRST.plusDays(5), start())).contains(Moment.END);
        }

        @Test
        void six_sessions_after_a_re_evaluation() {
            var last = new LastRating(3, FIRST.plusDays(10));
            assertThat(due(9, FIRST.plusDays(25), last)).contains(Moment.RE_EVALUATION);
        }
    }

    @Nested
    class It_is_not_due {
        @Test
        void in_the_fifth_session_within_thirty_days() {
            assertThat(due(5, FIRST.plusDays(29), start())).isEmpty();
        }

        @Test
        void five_sessions_after_a_re_evaluation() {
            var last = new LastRating(4, FIRST.plusDays(10));
            assertThat(due(9, FIRST.plusDays(25), last)).isEmpty();
        }
    }

    private static LastRating start() {
        return new LastRating(0, FIRST);
    }

    private static Optional<Moment> due(
            int session, LocalDate day, @org.jspecify.annotations.Nullable LastRating last) {
        return AskFunctionWhenDue.due(session, 10, day, Optional.ofNullable(last));
    }
}
