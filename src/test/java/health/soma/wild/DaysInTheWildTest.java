package health.soma.wild;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.demo.Cast;
import health.soma.preflight.Reason;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Rows 1, 3, 4, 5 and 10: what an order must say, and on which days it is worked off. Each on three ways.
@InTheWild
class DaysInTheWildTest {

    @Autowired
    Wild wild;

    private final LocalDate monday = Wild.monday();

    @Nested
    class Row_1_a_prescription_is_whole {

        @ParameterizedTest
        @EnumSource(Way.class)
        void with_every_part_it_is_verified(Way way) {
            wild.take(way, order()).verified().isDone();
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void without_its_areas_it_is_not(Way way) {
            wild.take(way, order().areas(Map.of()))
                    .verified()
                    .isRefused("No area of the body is named", "verified_only_when_it_grants");
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void without_a_diagnosis_code_it_is_not(Way way) {
            var order = order();
            order.diagnosed = false;
            wild.take(way, order).verified().isRefused("There is no diagnosis", "verified_only_when_diagnosed");
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void without_a_number_of_sessions_it_is_not(Way way) {
            var order = order();
            order.sessions = null;
            wild.take(way, order).verified().isRefused("essions", "sessions");
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void without_a_frequency_it_is_not(Way way) {
            var order = order();
            order.most = null;
            wild.take(way, order).verified().isRefused("week", "weekly_cap");
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void without_minutes_it_is_not(Way way) {
            var order = order();
            order.minutes = null;
            wild.take(way, order).verified().isRefused("inutes", "minutes");
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void without_a_signature_it_is_not(Way way) {
            var order = order().under("wa-li");
            order.signed = false;
            wild.take(way, order).verified().isRefused("It is not signed", "verified_only_when_signed");
        }

        private Order order() {
            return new Order(monday, monday.plusWeeks(6));
        }
    }

    @Nested
    class Row_3_work_comp_runs_not_one_day_past_its_end {

        @ParameterizedTest
        @EnumSource(Way.class)
        void a_session_on_the_last_day_and_none_on_the_day_after(Way way) {
            var last = monday.plusDays(15);
            var rx = wild.take(way, new Order(monday, last).under("wa-li")).granted();
            wild.book(rx, last.plusDays(1)).isRefused("is not within the prescription", "day_week");
            wild.book(rx, last).isDone();
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void nor_where_it_began_late(Way way) {
            var last = monday.plusDays(15);
            var rx = wild.take(way, new Order(monday, last).under("wa-li")).granted();
            wild.book(rx, monday.plusDays(7)).isDone();
            wild.book(rx, last.plusDays(1)).isRefused("is not within the prescription", "day_week");
            wild.book(rx, last).isDone();
        }
    }

    @Nested
    class Row_4_no_fault_ends_as_many_days_later_as_it_began_late {

        static Stream<Arguments> late() {
            return Stream.of(0, 1, 7, 8).flatMap(days -> Stream.of(Way.values()).map(way -> Arguments.of(way, days)));
        }

        @ParameterizedTest
        @MethodSource("late")
        void by_seven_days_at_most(Way way, int days) {
            var end = monday.plusWeeks(4);
            var last = end.plusDays(Math.min(days, 7));
            var rx = wild.take(way, new Order(monday, end).under("no-fault")).granted();
            wild.book(rx, monday.plusDays(days)).isDone();
            // Beyond every grace there is no day at all to point at.
            wild.book(rx, last.plusDays(1))
                    .isRefused("is not within the prescription", days < 7 ? "within_the_clock" : "day_week");
            wild.book(rx, last).isDone();
        }
    }

    @Nested
    class Row_5_a_week_is_monday_to_sunday_over_all_therapists {

        @ParameterizedTest
        @EnumSource(Way.class)
        void two_therapists_share_the_cap(Way way) {
            var rx = wild.take(way, new Order(monday, monday.plusWeeks(6))).granted();
            wild.book(rx, monday).isDone();
            wild.book(rx, monday.plusDays(2), Cast.TOMAS).isDone();
            wild.book(rx, monday.plusDays(4), Cast.TOMAS).isRefused("would have 3 sessions", "version_week_week");
            wild.book(rx, monday.plusDays(7)).isDone();
        }

        /// Nobody works on a Sunday, so only the tables are asked.
        @ParameterizedTest
        @EnumSource(names = "SQL")
        void sunday_belongs_to_the_week_that_ends_with_it(Way way) {
            var sunday = monday.plusDays(6);
            assertThat(sunday.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            var rx = wild.take(way, new Order(monday, monday.plusWeeks(6)).sessions(6, 1))
                    .granted();
            wild.book(rx, sunday).isDone();
            wild.book(rx, monday).isRefused("", "version_week_week");
            wild.book(rx, sunday.plusDays(1)).isDone();
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void two_prescriptions_on_one_claim_share_it_too(Way way) {
            var file = wild.somebody();
            var one = wild.take(way, file, new Order(monday, monday.plusWeeks(6)).under("no-fault"))
                    .granted();
            var other = wild.take(way, file, new Order(monday, monday.plusWeeks(6)).under("no-fault"))
                    .granted();
            wild.book(one, monday).isDone();
            wild.book(other, monday.plusDays(2), Cast.TOMAS).isDone();
            wild.book(one, monday.plusDays(4), Cast.TOMAS)
                    .isRefused("The week is full: the payer counts", "weekly_cap_of_the_claim_kept");
            wild.book(one, monday.plusDays(7)).isDone();
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void and_two_claims_do_not(Way way) {
            var file = wild.somebody();
            var one = wild.take(way, file, new Order(monday, monday.plusWeeks(6)).under("no-fault"))
                    .granted();
            var another = new Order(monday, monday.plusWeeks(6)).under("no-fault");
            another.claim = "C-2";
            var other = wild.take(way, file, another).granted();
            wild.book(one, monday).isDone();
            wild.book(other, monday.plusDays(2), Cast.TOMAS).isDone();
            wild.book(one, monday.plusDays(4), Cast.TOMAS).isDone();
        }
    }

    @Nested
    class Row_10_a_german_order {

        @ParameterizedTest
        @EnumSource(Way.class)
        void begins_on_the_twenty_eighth_day_and_not_on_the_twenty_ninth(Way way) {
            var tuesday = monday.plusDays(29);
            var rx = german(way, tuesday.minusDays(28), 2);
            wild.book(rx, tuesday.plusDays(1)).isRefused("at the latest", "started_in_time");
            wild.book(rx, tuesday).isDone();
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void may_pause_for_fourteen_days_and_a_fifteenth_is_remarked(Way way) {
            var rx = german(way, monday, 2);
            wild.given(rx, monday);
            assertThat(wild.reasons(rx, monday.plusDays(14))).doesNotHaveAnyElementsOfTypes(Reason.LongGap.class);
            assertThat(wild.reasons(rx, monday.plusDays(15))).contains(new Reason.LongGap(15, 14));
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void has_three_sessions_a_week_whatever_more_was_ordered(Way way) {
            var rx = german(way, monday, 5);
            wild.book(rx, monday).isDone();
            wild.book(rx, monday.plusDays(2)).isDone();
            wild.book(rx, monday.plusDays(4), Cast.TOMAS).isDone();
            wild.book(rx, monday.plusDays(3)).isRefused("allows 3 a week", "version_week_week");
            wild.book(rx, monday.plusDays(7)).isDone();
        }

        private Rx german(Way way, LocalDate issued, int most) {
            return Wild.on(issued, () -> {
                var order = new Order(issued, issued.plusWeeks(8))
                        .under("de-heilmittel")
                        .sessions(6, most);
                order.issued = issued;
                return wild.take(way, order).granted();
            });
        }
    }
}
