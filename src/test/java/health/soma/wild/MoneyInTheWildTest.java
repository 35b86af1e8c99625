package health.soma.wild;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.CastOnStage;
import health.soma.demo.Cast;
import health.soma.payers.Changing;
import health.soma.payers.PackDraft;
import health.soma.payers.RulePack;
import health.soma.payers.RulePacks;
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

/// Rows 12 and 13: what payers pay, in units and in a sum of money.
@InTheWild
class MoneyInTheWildTest {

    @Autowired
    Wild wild;

    @Autowired
    Hands hands;

    @Autowired
    RulePacks packs;

    private final LocalDate monday = Wild.monday();

    @Nested
    class Row_12_timed_units {

        /// As the payer's rule adds the minutes of the day up, however many lines they are charted in.
        @ParameterizedTest
        @EnumSource(Way.class)
        void of_a_session_stand_on_the_page_of_its_course(Way way) {
            var table = hands.open(wild.take(way, order("", 6, 2)).granted(), monday);
            assertThat(unitsAfter(table, way, 7)).isEqualTo("7 minutes, 0 units");
            assertThat(unitsAfter(table, way, 1)).isEqualTo("8 minutes, 1 units");
            assertThat(unitsAfter(table, way, 14)).isEqualTo("22 minutes, 1 units");
            assertThat(unitsAfter(table, way, 1)).isEqualTo("23 minutes, 2 units");
        }

        private String unitsAfter(Hands.Table table, Way way, int minutes) {
            var done = way == Way.SQL
                    ? hands.write(table, "neck-back", "left", "mfr", minutes, "same")
                    : hands.chart(table, "neck-back.left", "mfr", minutes, "same");
            done.isDone();
            var rx = table.rx();
            var cells = hands.page(
                            table, "/patients/%s/courses/%s".formatted(rx.file().patient(), rx.id()))
                    .select("section[aria-labelledby=sessions-title] tbody td");
            return "%s minutes, %s units"
                    .formatted(cells.get(2).text(), cells.get(3).text());
        }

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
            wild.give(rx, monday, 2);
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

        @ParameterizedTest
        @EnumSource(Way.class)
        void on_the_hundred_and_eightieth_day_and_not_on_the_next_whatever_a_session_costs(Way way) {
            var last = monday.plusDays(15);
            var order = order("federal-short-form", 12, 5);
            order.issued = monday;
            order.injury = last.minusDays(179);
            var rx = Wild.on(monday, () -> wild.take(way, order)).granted();
            wild.book(rx, last).isDone();
            wild.treat(rx, last).isDone();
            var after = wild.book(rx, last.plusDays(1));
            if (way == Way.SQL) {
                after.isDone();
                wild.treat(rx, last.plusDays(1)).isRefused("", "money_left");
            } else {
                after.isRefused("or its days are over", "");
            }
        }
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
