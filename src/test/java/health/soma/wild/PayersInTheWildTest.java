package health.soma.wild;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.CastOnStage;
import health.soma.demo.Cast;
import health.soma.payers.Authorization.Need;
import health.soma.payers.Changing;
import health.soma.payers.PackDraft;
import health.soma.payers.RulePack;
import health.soma.payers.RulePacks;
import health.soma.preflight.Reason;
import health.soma.prescriptions.Entitlements;
import health.soma.prescriptions.Prescriptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Rows 6, 7, 11, 12 and 13: what payers count, want to be asked for, and pay. Units (12), home visits and reports (6)
/// are worked out and stored nowhere, so no table can refuse them: there the function and the light are asked.
@InTheWild
class PayersInTheWildTest {

    @Autowired
    Wild wild;

    @Autowired
    RulePacks packs;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    Entitlements entitlements;

    private final LocalDate monday = Wild.monday();

    @Nested
    class Row_6_labor_and_industries {

        @ParameterizedTest
        @EnumSource(Way.class)
        void wants_a_report_at_the_sixth_visit(Way way) {
            var rx = wild.take(way, order("wa-li", 12, 5)).granted();
            give(rx, 5);
            assertThat(wild.reasons(rx, monday.plusDays(14)))
                    .doesNotHaveAnyElementsOfTypes(Reason.ReEvaluationDue.class);
            wild.given(rx, monday.plusDays(9));
            assertThat(wild.reasons(rx, monday.plusDays(14))).contains(new Reason.ReEvaluationDue(6, 14));
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void or_on_the_thirtieth_day_whichever_is_first(Way way) {
            var rx = wild.take(way, order("wa-li", 12, 5)).granted();
            give(rx, 1);
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
            give(rx, 6);
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
            give(rx, 5);
            wild.book(rx, monday.plusDays(14)).isDone();
            wild.treat(rx, monday.plusDays(14)).isDone();
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void none_is_given_after_the_eighteenth_whatever_is_authorized(Way way) {
            var rx = wild.take(way, order("wa-li", 30, 5)).granted();
            wild.authorize(rx, 30);
            give(rx, 17);
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
            give(one, 4);
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
            give(one, 6);
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
            give(rx, 4);
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

    @Nested
    class Row_12_timed_units {

        /// The bands of the manual; a physician's guide prints 23 to 38 and 39 to 53.
        @ParameterizedTest
        @CsvSource({"7,0", "8,1", "22,1", "23,2", "37,2", "38,3", "52,3", "53,4", "67,4", "68,5"})
        void change_at_the_minutes_of_the_manual(int minutes, int units) {
            assertThat(pack("default").units().of(List.of(minutes))).isEqualTo(units);
        }

        @Test
        void are_those_of_the_table_worked_out_elsewhere() throws IOException {
            var rows = Files.readAllLines(Path.of("src/test/resources/payers/unit_rules_golden.csv"));
            assertThat(rows).hasSizeGreaterThan(40);
            for (var row : rows.subList(1, rows.size())) {
                var cells = row.split(",", -1);
                var minutes = Arrays.stream(cells[0].split("\\+"))
                        .map(Integer::valueOf)
                        .toList();
                assertThat(pack("default").units().of(minutes)).as(row).isEqualTo(Integer.parseInt(cells[2]));
            }
        }
    }

    @Nested
    class Row_13_a_federal_case_has_a_sum_of_money {

        @ParameterizedTest
        @EnumSource(Way.class)
        void which_a_session_may_reach_and_none_may_pass(Way way) {
            var shipped = pack("federal-short-form");
            var by = CastOnStage.as(Cast.MARGARET);
            var copy = changed(packs.copy(shipped, UUID.randomUUID(), "Federal " + UUID.randomUUID(), by));
            var priced = changed(packs.change(copy, PackDraft.of(copy).with("money.sessionCents", "500.00"), by));
            var order = order(priced.id(), 12, 5);
            order.issued = monday;
            order.injury = monday;
            var rx = Wild.on(monday, () -> wild.take(way, order)).granted();
            give(rx, 2);
            // Booked while there is money for either, which is first come, first served.
            var third = monday.plusDays(14);
            wild.book(rx, third).isDone();
            wild.book(rx, third.plusDays(2)).isDone();
            // 1,500 of 1,500 dollars.
            wild.treat(rx, third).isDone();
            if (way != Way.SQL) wild.used(rx, third).isDone();
            wild.treat(rx, third.plusDays(2)).isRefused("The money of this claim is spent", "money_left");
            wild.used(rx, third.plusDays(2)).isRefused("money_left", "money_left");
        }
    }

    @Nested
    class Pains {

        /// 19: used elsewhere is a posting with its reason. 25: visit 13 of 12 has no row to take.
        @ParameterizedTest
        @EnumSource(Way.class)
        void the_thirteenth_of_twelve_cannot_be_booked_nor_one_that_was_used_elsewhere(Way way) {
            var rx = wild.take(way, order("", 12, 5)).granted();
            give(rx, 9);
            assertThat(entitlements.adjust(rx.file(), rx.id(), 2, "")).isFalse();
            assertThat(entitlements.adjust(rx.file(), rx.id(), 2, "given at another practice"))
                    .isTrue();
            assertThat(prescriptions.compiled(rx.file(), rx.id()).orElseThrow().left())
                    .isOne();
            assertThat(entitlements.adjust(rx.file(), rx.id(), 2, "and again")).isFalse();
            wild.book(rx, monday.plusDays(14)).isDone();
            wild.book(rx, monday.plusDays(16)).isRefused("has 0 left", "entitlement");
        }

        /// 21: nobody types an estimated end. 17: balances are read from postings.
        @ParameterizedTest
        @EnumSource(Way.class)
        void the_day_on_which_a_course_runs_out_follows_from_its_bookings(Way way) {
            var rx = wild.take(way, order("", 3, 2)).granted();
            wild.given(rx, monday);
            wild.book(rx, monday.plusDays(7)).isDone();
            wild.book(rx, monday.plusDays(16)).isDone();
            var visit = health.soma.preflight.Visit.toReceive(monday.plusDays(7), Cast.ROSA.id(), 30);
            var projection = wild.light(rx, visit).projection().orElseThrow();
            assertThat(projection.runsOut()).isEqualTo(monday.plusDays(16));
            assertThat(projection.left()).isZero();
            assertThat(prescriptions.compiled(rx.file(), rx.id()).orElseThrow().used())
                    .isOne();
        }

        /// 23: counted by prescription where the payer does not say by claim.
        @ParameterizedTest
        @EnumSource(Way.class)
        void six_of_one_prescription_are_not_six_of_another(Way way) {
            var file = wild.somebody();
            var one = wild.take(way, file, order("wa-commercial", 12, 5)).granted();
            var other = wild.take(way, file, order("wa-commercial", 12, 5)).granted();
            give(one, 6);
            wild.book(other, monday.plusDays(14)).isDone();
            wild.treat(other, monday.plusDays(14)).isDone();
        }
    }

    /// Sessions given on the first days of each week, five of them in a week.
    private void give(Rx rx, int sessions) {
        for (var n = 0; n < sessions; n++) wild.given(rx, monday.plusDays(n / 5 * 7L + n % 5));
    }

    private Order order(String pack, int sessions, int most) {
        return new Order(monday, monday.plusWeeks(8)).under(pack).sessions(sessions, most);
    }

    private RulePack pack(String id) {
        return packs.find(Cast.SOMA, id, 1).orElseThrow();
    }

    private static RulePack changed(Changing changing) {
        return ((Changing.Changed) changing).pack();
    }
}
