package health.soma.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SearchKeysSpec {

    static final NewPatient TOMAS =
            new NewPatient("García-Løve", "Tomás José", LocalDate.of(1980, 2, 15), "male", "+1 (206) 555-0151", "", "");

    @Nested
    class A_patient_is_found_by {
        @Test
        void each_word_of_the_name_without_accents() {
            assertThat(SearchKeys.of(TOMAS, "P-00012")).contains("garcia-løve", "garcia", "løve", "tomas", "jose");
        }

        @Test
        void record_number_and_birth_date() {
            assertThat(SearchKeys.of(TOMAS, "P-00012")).contains("p-00012", "1980-02-15");
        }

        @Test
        void the_telephone_with_country_code_without_and_without_area_code() {
            assertThat(SearchKeys.of(TOMAS, "P-00012")).contains("12065550151", "2065550151", "5550151");
        }

        @Test
        void no_telephone_of_fewer_than_seven_digits() {
            var short_number = new NewPatient("A", "B", LocalDate.EPOCH, "other", "555 015", "", "");
            assertThat(SearchKeys.of(short_number, "P-1")).containsExactlyInAnyOrder("a", "b", "p-1", "1970-01-01");
        }
    }

    @Nested
    class A_typed_text_looks_for {
        @Test
        void every_word() {
            assertThat(SearchKeys.wanted(" GARCÍA, tom ")).containsExactly("garcia", "tom");
        }

        @Test
        void a_telephone_as_one_number() {
            assertThat(SearchKeys.wanted("(206) 555-0151")).containsExactly("2065550151");
        }

        @Test
        void a_birth_date_as_a_date() {
            assertThat(SearchKeys.wanted("1980-02-15")).containsExactly("1980-02-15");
        }

        @Test
        void nothing_when_nothing_is_typed() {
            assertThat(SearchKeys.wanted("  , ")).isEmpty();
        }
    }
}
