package health.soma.prescriptions;

import static health.soma.prescriptions.AnOrder.complete;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// House rule R-16: an order says how many sessions, how many a week at most, and how long each is.
class CountSessionsAndPaceSpec {

    @Nested
    class Sessions {

        @Test
        void from_one_to_two_hundred() {
            finds(complete().sessions(1));
            finds(complete().sessions(200));
        }

        @Test
        void not_none_and_not_more() {
            finds(complete().sessions(0), new Finding.SessionsOutOfRange(0));
            finds(complete().sessions(201), new Finding.SessionsOutOfRange(201));
            finds(complete().sessions(null), new Finding.SessionsMissing());
        }
    }

    @Nested
    class A_week {

        @Test
        void from_once_to_daily() {
            finds(complete().perWeekMin(1).perWeekMax(1));
            finds(complete().perWeekMin(7).perWeekMax(7));
            finds(complete().perWeekMin(null).perWeekMax(2));
        }

        @Test
        void not_never_and_not_more() {
            finds(complete().perWeekMin(null).perWeekMax(0), new Finding.FrequencyOutOfRange(0));
            finds(complete().perWeekMin(0).perWeekMax(2), new Finding.FrequencyOutOfRange(0));
            finds(complete().perWeekMin(1).perWeekMax(8), new Finding.FrequencyOutOfRange(8));
            finds(complete().perWeekMin(8).perWeekMax(8), new Finding.FrequencyOutOfRange(8));
        }

        @Test
        void the_most_must_be_said() {
            finds(complete().perWeekMax(null), new Finding.FrequencyMissing());
        }

        @Test
        void the_least_is_not_more_than_the_most() {
            finds(complete().perWeekMin(2).perWeekMax(2));
            finds(complete().perWeekMin(3).perWeekMax(2), new Finding.FrequencyUpsideDown(3, 2));
        }
    }

    @Nested
    class Minutes {

        @Test
        void from_five_to_four_hours() {
            finds(complete().minutes(5));
            finds(complete().minutes(240));
        }

        @Test
        void not_shorter_and_not_longer() {
            finds(complete().minutes(4), new Finding.MinutesOutOfRange(4));
            finds(complete().minutes(241), new Finding.MinutesOutOfRange(241));
            finds(complete().minutes(null), new Finding.MinutesMissing());
        }
    }

    @Test
    void a_period_of_one_to_twelve_weeks() {
        finds(complete().everyWeeks(null));
        finds(complete().everyWeeks(1));
        finds(complete().everyWeeks(12));
        finds(complete().everyWeeks(0), new Finding.PeriodOutOfRange(0));
        finds(complete().everyWeeks(13), new Finding.PeriodOutOfRange(13));
    }

    private static void finds(DirectionsDraft order, Finding... findings) {
        assertThat(CountSessionsAndPace.findings(order.done())).containsExactly(findings);
    }
}
