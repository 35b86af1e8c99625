package health.soma.payers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// where no pack that ships goes.
class ClockSpec {

    private static final Authority NOBODY = new Authority("a test", false);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate END = LocalDate.of(2026, 11, 30);
    private static final LocalDate ISSUED = LocalDate.of(2026, 10, 20);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 10, 25);

    @Nested
    class Ten_days {

        @Test
        void from_issue_count_the_day_of_issue() {
            assertThat(ten(Clock.Anchor.ISSUE).lastDay(days(null, null))).contains(LocalDate.of(2026, 10, 29));
        }

        @Test
        void from_receipt_count_the_day_of_receipt() {
            assertThat(ten(Clock.Anchor.RECEIPT).lastDay(days(null, null))).contains(LocalDate.of(2026, 11, 3));
        }

        @Test
        void from_the_first_session_count_its_day_and_begin_with_it_only() {
            assertThat(ten(Clock.Anchor.FIRST_SESSION).lastDay(days(null, FIRST)))
                    .contains(LocalDate.of(2026, 11, 10));
            assertThat(ten(Clock.Anchor.FIRST_SESSION).lastDay(days(null, null)))
                    .isEmpty();
            assertThat(ten(Clock.Anchor.FIRST_SESSION).lastDay(days(END, null))).contains(END);
        }

        @Test
        void never_reach_past_the_order_s_own_end() {
            var end = LocalDate.of(2026, 10, 28);
            assertThat(ten(Clock.Anchor.ISSUE).lastDay(days(end, null))).contains(end);
            assertThat(ten(Clock.Anchor.ISSUE).lastDay(days(end.plusDays(2), null)))
                    .contains(end.plusDays(1));
        }

        @Test
        void are_as_many_for_a_renewal_that_has_no_number_of_its_own() {
            var renewal = new Clock.Days(FIRST, null, ISSUED, RECEIVED, null, true);
            assertThat(ten(Clock.Anchor.ISSUE).lastDay(renewal)).contains(LocalDate.of(2026, 10, 29));
        }
    }

    @Nested
    class Grace {

        final Clock seven = new Clock(Clock.Anchor.DATES, null, null, 7, null, NOBODY);

        @Test
        void is_not_given_for_a_start_before_the_first_day() {
            assertThat(seven.lastDay(days(END, FIRST.minusDays(3)))).contains(END);
        }

        @Test
        void makes_no_end_where_the_order_has_none() {
            assertThat(seven.lastDay(days(null, FIRST.plusDays(3)))).isEmpty();
        }

        @Test
        void does_not_move_the_payer_s_own_days() {
            var both = new Clock(Clock.Anchor.ISSUE, 42, null, 7, null, NOBODY);
            assertThat(both.lastDay(days(END, FIRST.plusDays(7)))).contains(END);
            assertThat(new Clock(Clock.Anchor.ISSUE, 43, null, 7, null, NOBODY).lastDay(days(END, FIRST.plusDays(7))))
                    .contains(END.plusDays(1));
        }
    }

    @Test
    void without_a_day_of_issue_or_a_rule_about_it_nobody_starts_too_late() {
        var clock = new Clock(Clock.Anchor.DATES, null, null, 0, 28, NOBODY);
        assertThat(clock.startBy(null)).isEmpty();
        assertThat(clock.startBy(ISSUED)).contains(LocalDate.of(2026, 11, 17));
        assertThat(ten(Clock.Anchor.ISSUE).startBy(ISSUED)).isEmpty();
    }

    private static Clock ten(Clock.Anchor anchor) {
        return new Clock(anchor, 10, null, 0, null, NOBODY);
    }

    private static Clock.Days days(@Nullable LocalDate end, @Nullable LocalDate firstSession) {
        return new Clock.Days(FIRST, end, ISSUED, RECEIVED, firstSession, false);
    }
}
