package health.soma.wild;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.demo.Cast;
import health.soma.payers.Authorization.Need;
import health.soma.payers.RulePack;
import health.soma.payers.RulePacks;
import health.soma.preflight.Reason;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Rows 6, 7 and 11: what payers count and want to be asked for. Home visits and reports (6) are worked out and stored
/// nowhere, so no table can refuse them: there the function and the light are asked.
@InTheWild
class PayersInTheWildTest {

    @Autowired
    Wild wild;

    @Autowired
    RulePacks packs;

    private final LocalDate monday = Wild.monday();

    @Nested
    class Row_6_labor_and_industries {

        @ParameterizedTest
        @EnumSource(Way.class)
        void wants_a_report_at_the_sixth_visit(Way way) {
            var rx = wild.take(way, order("wa-li", 12, 5)).granted();
            wild.give(rx, monday, 5);
            assertThat(wild.reasons(rx, monday.plusDays(14)))
                    .doesNotHaveAnyElementsOfTypes(Reason.ReEvaluationDue.class);
            wild.given(rx, monday.plusDays(9));
            assertThat(wild.reasons(rx, monday.plusDays(14))).contains(new Reason.ReEvaluationDue(6, 14));
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void or_on_the_thirtieth_day_whichever_is_first(Way way) {
            var rx = wild.take(way, order("wa-li", 12, 5)).granted();
            wild.give(rx, monday, 1);
            assertThat(wild.reasons(rx, monday.plusDays(29)))
                    .doesNotHaveAnyElementsOfTypes(Reason.ReEvaluationDue.class);
            assertThat(wild.reasons(rx, monday.plusDays(30))).contains(new Reason.ReEvaluationDue(1, 30));
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void wants_a_second_session_of_a_day_justified_and_not_the_first(Way way) {
            var file = wild.somebody();
            var one = wild.take(way, file, order("wa-li", 12, 5)).granted();
            var other = wild.take(way, file, order("wa-li", 12, 5)).granted();
            wild.book(one, monday).isDone();
            assertThat(wild.reasons(other, monday)).contains(new Reason.SecondOfTheDay(2));
            assertThat(wild.reasons(other, monday.plusDays(1)))
                    .doesNotHaveAnyElementsOfTypes(Reason.SecondOfTheDay.class);
        }

        @Test
        void wants_to_be_asked_for_a_visit_at_home_from_the_first_on() {
            var authorization = pack("wa-li").authorization();
            assertThat(authorization.at(1, true)).isEqualTo(Need.NEEDED);
            assertThat(authorization.at(1, false)).isEqualTo(Need.NOT_NEEDED);
        }
    }

    @Nested
    class Row_7_six_visits_are_free {

        @ParameterizedTest
        @EnumSource(Way.class)
        void the_seventh_is_booked_and_not_given_until_the_payer_said_yes(Way way) {
            var rx = wild.take(way, order("wa-li", 12, 5)).granted();
            wild.give(rx, monday, 6);
            var seventh = monday.plusDays(14);
            wild.book(rx, seventh).isDone();
            wild.treat(rx, seventh)
                    .isRefused("Visit 7 on the claim needs the payer's authorization", "visit_authorized");
            wild.authorize(rx, 1);
            wild.treat(rx, seventh).isDone();
            if (way != Way.SQL) wild.used(rx, seventh).isDone();
            wild.book(rx, seventh.plusDays(7)).isDone();
            wild.treat(rx, seventh.plusDays(7)).isRefused("needs the payer's authorization", "visit_authorized");
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void the_sixth_needs_nobody(Way way) {
            var rx = wild.take(way, order("wa-li", 12, 5)).granted();
            wild.give(rx, monday, 5);
            wild.book(rx, monday.plusDays(14)).isDone();
            wild.treat(rx, monday.plusDays(14)).isDone();
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void none_is_given_after_the_eighteenth_whatever_is_authorized(Way way) {
            var rx = wild.take(way, order("wa-li", 30, 5)).granted();
            wild.authorize(rx, 30);
            wild.give(rx, monday, 17);
            var day = monday.plusDays(28);
            wild.book(rx, day).isDone();
            wild.treat(rx, day).isDone();
            if (way != Way.SQL) wild.used(rx, day).isDone();
            wild.book(rx, day.plusDays(2)).isDone();
            wild.treat(rx, day.plusDays(2)).isRefused("needs the payer's authorization", "visit_authorized");
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void a_second_prescription_counts_on_where_it_is_on_the_same_claim(Way way) {
            var file = wild.somebody();
            var one = wild.take(way, file, order("wa-li", 12, 5)).granted();
            var other = wild.take(way, file, order("wa-li", 12, 5)).granted();
            wild.give(one, monday, 4);
            wild.given(other, monday.plusDays(7));
            wild.given(other, monday.plusDays(8));
            wild.book(other, monday.plusDays(14)).isDone();
            wild.treat(other, monday.plusDays(14)).isRefused("Visit 7", "visit_authorized");
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void and_begins_anew_on_a_claim_of_its_own(Way way) {
            var file = wild.somebody();
            var one = wild.take(way, file, order("wa-li", 12, 5)).granted();
            wild.give(one, monday, 6);
            var another = order("wa-li", 12, 5);
            another.claim = "C-2";
            var other = wild.take(way, file, another).granted();
            wild.book(other, monday.plusDays(14)).isDone();
            wild.treat(other, monday.plusDays(14)).isDone();
        }
    }

    @Nested
    class Row_11_queensland {

        @ParameterizedTest
        @EnumSource(Way.class)
        void approves_five_sessions_in_advance_and_not_the_sixth(Way way) {
            var rx = wild.take(way, order("qld-workcover", 12, 5)).granted();
            wild.give(rx, monday, 4);
            wild.book(rx, monday.plusDays(14)).isDone();
            wild.treat(rx, monday.plusDays(14)).isDone();
            if (way != Way.SQL) wild.used(rx, monday.plusDays(14)).isDone();
            wild.book(rx, monday.plusDays(21)).isDone();
            wild.treat(rx, monday.plusDays(21)).isRefused("Visit 6", "visit_authorized");
        }

        @Test
        void wants_each_area_named_from_two_on() {
            var requires = pack("qld-workcover").requires();
            var there = java.util.EnumSet.of(
                    health.soma.payers.Requires.Piece.CLAIM_NUMBER, health.soma.payers.Requires.Piece.INJURY_DATE);
            assertThat(requires.missing(there, 1)).isEmpty();
            assertThat(requires.missing(there, 2)).containsExactly(health.soma.payers.Requires.Piece.EACH_AREA_NAMED);
        }
    }

    private Order order(String pack, int sessions, int most) {
        return new Order(monday, monday.plusWeeks(8)).under(pack).sessions(sessions, most);
    }

    private RulePack pack(String id) {
        return packs.find(Cast.SOMA, id, 1).orElseThrow();
    }
}
