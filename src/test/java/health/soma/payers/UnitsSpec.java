package health.soma.payers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// units follow from minutes.
class UnitsSpec {

    private static final Authority NOBODY = new Authority("a test", false);

    /// One row of the table that was worked out apart from this program; five rows are the CMS manual's own examples.
    record Golden(List<Integer> minutes, int cms, List<Integer> cmsByCode, boolean tie, int ama, int full15) {

        static Golden of(String line) {
            var cells = line.split(",", -1);
            return new Golden(
                    numbers(cells[0]),
                    Integer.parseInt(cells[2]),
                    numbers(cells[3]),
                    cells[4].equals("True"),
                    Integer.parseInt(cells[6]),
                    numbers(cells[7]).stream().mapToInt(Integer::intValue).sum());
        }

        private static List<Integer> numbers(String cell) {
            return Arrays.stream(cell.split("\\+")).map(Integer::valueOf).toList();
        }
    }

    static List<Golden> golden() {
        return Packs.text(Path.of("src/test/resources/payers/unit_rules_golden.csv"))
                .lines()
                .skip(1)
                .map(Golden::of)
                .toList();
    }

    @Test
    void the_table_is_there() {
        assertThat(golden()).hasSize(49);
        assertThat(golden().stream().filter(Golden::tie)).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void as_in_the_table(Golden row) {
        assertThat(by(Units.Rule.CMS).of(row.minutes())).isEqualTo(row.cms());
        assertThat(by(Units.Rule.AMA).of(row.minutes())).isEqualTo(row.ama());
        assertThat(by(Units.Rule.FULL15).of(row.minutes())).isEqualTo(row.full15());
        assertThat(by(Units.Rule.NONE).of(row.minutes())).isZero();
        // In a tie the manual leaves the choice to the therapist; ours takes the earlier code, as the table does.
        assertThat(by(Units.Rule.CMS).byCode(row.minutes())).isEqualTo(row.cmsByCode());
    }

    /// Both edges of every band of the manual; a physician's guide prints 23-38 and 39-53, which is wrong.
    @ParameterizedTest
    @CsvSource({"8,22,1", "23,37,2", "38,52,3", "53,67,4", "68,82,5", "83,97,6", "98,112,7", "113,127,8"})
    void in_the_bands_of_the_manual(int from, int until, int units) {
        var cms = by(Units.Rule.CMS);
        assertThat(cms.of(List.of(from - 1))).isEqualTo(units - 1);
        IntStream.rangeClosed(from, until)
                .forEach(minutes -> assertThat(cms.of(List.of(minutes))).isEqualTo(units));
        assertThat(cms.of(List.of(until + 1))).isEqualTo(units + 1);
    }

    @Test
    void never_more_of_one_code_than_its_minutes_rounded_up_and_all_of_them_together_are_the_total() {
        var cms = by(Units.Rule.CMS);
        for (var first = 0; first <= 60; first++)
            for (var second = 0; second <= 60; second++) {
                var byCode = cms.byCode(List.of(first, second));
                assertThat(byCode.get(0) + byCode.get(1)).isEqualTo((first + second + 7) / 15);
                assertThat(byCode.get(0)).isBetween(first / 15, first / 15 + (first % 15 == 0 ? 0 : 1));
                assertThat(byCode.get(1)).isBetween(second / 15, second / 15 + (second % 15 == 0 ? 0 : 1));
            }
    }

    private static Units by(Units.Rule rule) {
        return new Units(rule, NOBODY);
    }
}
