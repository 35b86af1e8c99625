package health.soma.payers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A pack is read strictly, and everything wrong with it is said at once.
class PackReaderSpec {

    private static final String HEAD = """
            "id":"own-x","version":1,"name":"A pack","about":"For a test","since":"2026-11-23","checked":"2026-11-23"
            """;

    @Test
    void a_pack_without_any_rule_is_a_pack() {
        assertThat(read("")).isInstanceOf(PackReading.Read.class);
    }

    @Test
    void every_fault_is_said_with_its_field() {
        assertThat(faults("""
                ,"clock":{"anchor":"moon","days":0,"source":"s"},"week":{"cap":15,"counts":"claim"},"colour":"red",
                "missed":{"cancelled":"forfeited","lateCancelled":"released","lateHours":2.5,"source":"s"}"""))
                .extracting(PackFault::field)
                .containsExactly(
                        "colour",
                        "clock.anchor",
                        "clock.days",
                        "week.cap",
                        "week.source",
                        "missed.cancelled",
                        "missed.missed",
                        "missed.lateHours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{\"id\":", "null"})
    void what_is_no_object_is_unreadable(String text) {
        assertThat(PackReader.read(text)).isEqualTo(new PackReading.Faulty(List.of(new PackFault.Unreadable())));
    }

    @Test
    void what_is_said_of_the_whole_pack_is_needed() {
        assertThat(PackReader.read("{}"))
                .isInstanceOfSatisfying(
                        PackReading.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(PackFault::field)
                                .containsExactly("id", "version", "name", "about", "since", "checked"));
    }

    @ParameterizedTest
    @CsvSource({"1999-12-31", "2101-01-01", "2026-02-29", "soon"})
    void a_day_is_a_day_of_our_time(String day) {
        assertThat(PackReader.read("{" + HEAD.replace("\"since\":\"2026-11-23\"", "\"since\":\"" + day + "\"") + "}"))
                .isEqualTo(new PackReading.Faulty(List.of(new PackFault.NotADay("since"))));
    }

    static Stream<PackField> numbers() {
        return PackField.OF_THE_RULES.stream()
                .filter(field -> field.kind() == PackField.Kind.WHOLE || field.kind() == PackField.Kind.CENTS);
    }

    /// Both sides of both edges of every number a pack can hold.
    @ParameterizedTest
    @MethodSource("numbers")
    void a_number_lies_within_its_bounds(PackField field) {
        for (var inside : List.of(field.least(), field.most()))
            assertThat(faults(field, inside)).noneMatch(fault -> fault instanceof PackFault.NotWhole);
        for (var outside : List.of(field.least() - 1, field.most() + 1))
            assertThat(faults(field, outside))
                    .contains(new PackFault.NotWhole(field.path(), field.least(), field.most()));
    }

    private static List<PackFault> faults(PackField field, long value) {
        return faults(",\"%s\":{\"%s\":%d}".formatted(field.rule(), field.key(), value));
    }

    @Nested
    class Within_one_rule {

        @Test
        void days_need_a_day_to_count_from_and_the_other_way_round() {
            assertThat(faults(",\"clock\":{\"anchor\":\"dates\",\"days\":9,\"source\":\"s\"}"))
                    .containsExactly(
                            new PackFault.NotOneOf("clock.anchor", List.of("issue", "receipt", "first-session")));
            assertThat(faults(",\"clock\":{\"anchor\":\"issue\",\"renewalDays\":9,\"source\":\"s\"}"))
                    .containsExactly(
                            new PackFault.Needs("clock.anchor", "clock.days"),
                            new PackFault.Needs("clock.renewalDays", "clock.days"));
        }

        @Test
        void the_most_is_not_below_the_least() {
            assertThat(faults(",\"week\":{\"cap\":1,\"least\":2,\"counts\":\"claim\",\"source\":\"s\"}"))
                    .containsExactly(new PackFault.Below("week.cap", "week.least"));
            assertThat(faults(",\"week\":{\"cap\":2,\"least\":2,\"counts\":\"claim\",\"source\":\"s\"}"))
                    .isEmpty();
            assertThat(
                            faults(
                                    ",\"authorization\":{\"freeVisits\":6,\"notAfterVisit\":5,\"per\":\"claim\",\"source\":\"s\"}"))
                    .containsExactly(new PackFault.Below("authorization.notAfterVisit", "authorization.freeVisits"));
            assertThat(
                            faults(
                                    ",\"authorization\":{\"freeVisits\":6,\"notAfterVisit\":6,\"per\":\"claim\",\"source\":\"s\"}"))
                    .isEmpty();
        }

        @Test
        void a_rule_that_says_nothing_is_none() {
            assertThat(faults(",\"reports\":{\"source\":\"s\"}"))
                    .containsExactly(new PackFault.Missing("reports.afterVisits"));
            assertThat(faults(",\"money\":{\"withinDays\":9,\"source\":\"s\"}"))
                    .containsExactly(
                            new PackFault.Missing("money.capCents"),
                            new PackFault.Needs("money.withinDays", "money.capCents"));
        }
    }

    @Nested
    class An_example {

        @Test
        void is_about_a_rule_the_pack_has_and_about_what_that_rule_knows() {
            var week = ",\"week\":{\"counts\":\"claim\",\"source\":\"s\"}";
            assertThat(faults(week + cases("week", "ordered", "cap"))).isEmpty();
            assertThat(faults(week + cases("gap", "ordered", "cap"))).containsExactly(bad());
            assertThat(faults(week + cases("week", "orderd", "cap"))).containsExactly(bad());
            assertThat(faults(week + cases("week", "ordered", "caution"))).containsExactly(bad());
        }

        private static PackFault bad() {
            return new PackFault.BadCase("cases.0");
        }

        private static String cases(String rule, String given, String expect) {
            return ",\"cases\":[{\"name\":\"n\",\"rule\":\"%s\",\"given\":{\"%s\":2},\"expect\":{\"%s\":2}}]"
                    .formatted(rule, given, expect);
        }
    }

    private static PackReading read(String more) {
        return PackReader.read("{" + HEAD + more + "}");
    }

    private static List<PackFault> faults(String more) {
        return switch (read(more)) {
            case PackReading.Faulty(var faults) -> faults;
            case PackReading.Read _ -> List.of();
        };
    }
}
