package health.soma.payers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example of every pack that ships (R-40 to R-48), and what the packs are as files and as rows.
class ShippedPacksSpec {

    private static final Path MIGRATION =
            Path.of("src/main/resources/db/migration/payers/V20261123_1002__shipped_packs.sql");

    static Stream<Arguments> every_case() {
        return Packs.all().stream()
                .flatMap(pack -> pack.cases().stream()
                        .map(one -> argumentSet(pack.id() + ", " + one.rule() + ": " + one.name(), pack, one)));
    }

    @ParameterizedTest
    @MethodSource("every_case")
    void answers_as_it_says(RulePack pack, PackCase one) {
        assertThat(PackCases.answer(pack, one)).isEqualTo(one.expect());
    }

    @Test
    void there_are_nine_and_well_over_a_hundred_examples() {
        assertThat(Packs.all())
                .extracting(RulePack::id)
                .containsExactlyInAnyOrder(
                        "default",
                        "wa-li",
                        "wa-commercial",
                        "va-community-care",
                        "no-fault",
                        "de-heilmittel",
                        "qld-workcover",
                        "federal-short-form",
                        "self-pay");
        assertThat(every_case()).hasSizeGreaterThan(200);
    }

    @Test
    void each_file_is_called_by_its_id_and_version() {
        assertThat(Packs.files()).allSatisfy(file -> {
            var pack = PackReader.stored(Packs.text(file));
            assertThat(file.getFileName()).hasToString("%s-v%d.json".formatted(pack.id(), pack.version()));
        });
    }

    @Test
    void each_rule_of_each_pack_has_examples_with_different_answers() {
        assertThat(Packs.all()).allSatisfy(pack -> assertThat(withoutEdge(pack)).isEmpty());
    }

    @Test
    void the_rows_are_the_files() {
        var sql = Packs.text(MIGRATION);
        assertThat(Packs.files()).hasSize(9).allSatisfy(file -> {
            var pack = PackReader.stored(Packs.text(file));
            assertThat(sql)
                    .contains("('%s', %d, '%s')"
                            .formatted(
                                    pack.id(), pack.version(), Packs.text(file).replace("'", "''")));
        });
        assertThat(sql.split("(?m)^\\('", -1)).hasSize(9 + 1);
    }

    @Nested
    class It_is_noticed {

        @Test
        void when_a_rule_has_no_examples() {
            var pack = PackReader.stored(Packs.text(Packs.FILES.resolve("no-fault-v1.json"))
                    .replaceAll("(?m)^.*\"rule\": \"week\".*$\\R", ""));
            assertThat(withoutEdge(pack)).containsExactly("week");
        }

        @Test
        void when_an_example_answers_otherwise() {
            var grace = PackReader.stored(Packs.text(Packs.FILES.resolve("no-fault-v1.json"))
                    .replace("\"graceDays\": 7", "\"graceDays\": 6"));
            assertThat(grace.cases())
                    .filteredOn(one -> !PackCases.answer(grace, one).equals(one.expect()))
                    .extracting(PackCase::name)
                    .containsExactly("Started seven days late", "Started eight days late: seven are all there is");
        }
    }

    /// The rules of a pack whose examples do not show both sides of anything. A rule that only ever gives one answer
    /// (no units at all, every visit authorized, no limit of its own) needs two examples all the same.
    private static List<String> withoutEdge(RulePack pack) {
        var root = PackReader.JSON.readTree(pack.content());
        var oneSided = new ArrayList<String>();
        for (var rule : PackField.RULES) {
            if (!root.has(rule)) continue;
            var cases =
                    pack.cases().stream().filter(one -> one.rule().equals(rule)).toList();
            var answers = cases.stream().map(PackCase::expect).distinct().count();
            if (cases.size() < 2 || (answers < 2 && !constant(pack, rule))) oneSided.add(rule);
        }
        return oneSided;
    }

    private static boolean constant(RulePack pack, String rule) {
        return switch (rule) {
            case "units" -> Objects.requireNonNull(pack.units()).rule() == Units.Rule.NONE;
            case "authorization" -> Objects.requireNonNull(pack.authorization()).freeVisits() == 0;
            case "missed" -> Objects.requireNonNull(pack.missed()).ofMissing() == MissedVisit.Fate.RELEASED;
            default -> false;
        };
    }
}
