package health.soma.diagnoses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// House rule R-50: a code is looked up in the edition of the fiscal year of its day, and only a leaf is a code.
class TakeCodesFromTheirYearSpec {

    static final Code NECK = new Code(2027, "M542", true, "Cervicalgia", "Neck pain");
    static final Code BACK = new Code(2027, "M545", false, "Low back pain", "");
    static final Code BACK_UNSPECIFIED = new Code(2027, "M5450", true, "Low back pain, unspecified", "");
    static final Code OLD_BACK = new Code(2021, "M545", true, "Low back pain", "");

    @ParameterizedTest
    @CsvSource({"2026-09-30, 2026", "2026-10-01, 2027", "2027-09-30, 2027", "2027-10-01, 2028"})
    void a_fiscal_year_begins_on_the_first_of_october(LocalDate day, int year) {
        assertThat(FiscalYear.of(day)).isEqualTo(year);
    }

    @Nested
    class With_the_whole_edition_of_the_year {

        final CodeBook book = new CodeBook(Set.of(2027), List.of(NECK, BACK, BACK_UNSPECIFIED, OLD_BACK));

        @Test
        void a_leaf_may_stand_with_and_without_its_dot() {
            assertThat(on("M54.2", "2026-10-01")).isEqualTo(new Checking.Leaf(NECK));
            assertThat(on("m542", "2027-09-30")).isEqualTo(new Checking.Leaf(NECK));
        }

        @Test
        void a_heading_does_not_although_it_once_was_a_code() {
            assertThat(on("M54.5", "2026-11-23")).isEqualTo(new Checking.Heading("M545", 2027));
        }

        @Test
        void what_is_in_it_nowhere_is_unknown() {
            assertThat(on("M54.3", "2026-11-23")).isEqualTo(new Checking.Unknown("M543", 2027));
            assertThat(on("M54.20", "2026-11-23")).isEqualTo(new Checking.Unknown("M5420", 2027));
        }

        @Test
        void what_only_another_year_has_is_said_with_that_year() {
            var old = new Code(2021, "M5137", true, "Other disc degeneration", "");
            var later = new Code(2030, "M5137", true, "Other disc degeneration", "");
            var both = new CodeBook(Set.of(2027), List.of(old, later));
            assertThat(both.check("M51.37", LocalDate.of(2026, 11, 23)))
                    .isEqualTo(new Checking.NotInYear("M5137", 2027, 2030));
        }

        @Test
        void the_days_beside_it_belong_to_years_that_are_not_loaded() {
            assertThat(on("M54.3", "2026-09-30")).isEqualTo(new Checking.NotLoaded("M543", 2026));
            assertThat(on("M54.3", "2027-10-01")).isEqualTo(new Checking.NotLoaded("M543", 2028));
        }

        private Checking on(String code, String day) {
            return book.check(code, LocalDate.parse(day));
        }
    }

    @Nested
    class With_an_excerpt_only {

        final CodeBook book = new CodeBook(
                Set.of(),
                List.of(
                        new Code(2021, "M542", true, "Cervicalgia", ""),
                        new Code(2025, "M5450", true, "Low back pain, unspecified", "")));

        @Test
        void what_is_in_it_counts_for_other_years_too() {
            assertThat(on("M54.2", "2026-11-23")).isInstanceOf(Checking.Leaf.class);
            assertThat(on("M54.50", "2020-11-23")).isInstanceOf(Checking.Leaf.class);
        }

        @Test
        void what_is_not_in_it_is_left_open() {
            assertThat(on("M54.3", "2026-11-23")).isEqualTo(new Checking.NotLoaded("M543", 2027));
        }

        @Test
        void a_code_that_was_split_is_a_heading_from_that_year_on() {
            assertThat(on("M54.5", "2024-09-30")).isEqualTo(new Checking.NotLoaded("M545", 2024));
            assertThat(on("M54.5", "2024-10-01")).isEqualTo(new Checking.Heading("M545", 2025));
            assertThat(on("M54.5", "2026-11-23")).isEqualTo(new Checking.Heading("M545", 2027));
        }

        private Checking on(String code, String day) {
            return book.check(code, LocalDate.parse(day));
        }
    }

    @Test
    void a_heading_of_a_year_before_stays_one_until_a_later_edition_makes_it_a_code() {
        var split = new CodeBook(Set.of(2026), List.of(new Code(2026, "M545", false, "Low back pain", "")));
        assertThat(split.check("M54.5", LocalDate.of(2026, 11, 23))).isInstanceOf(Checking.Heading.class);
        var merged = new CodeBook(
                Set.of(2026),
                List.of(
                        new Code(2026, "M545", false, "Low back pain", ""),
                        new Code(2027, "M545", true, "Low back pain", "")));
        assertThat(merged.check("M54.5", LocalDate.of(2026, 11, 23))).isInstanceOf(Checking.Leaf.class);
    }
}
