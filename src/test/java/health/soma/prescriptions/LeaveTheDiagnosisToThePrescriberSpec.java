package health.soma.prescriptions;

import static health.soma.prescriptions.AnOrder.MONDAY;
import static health.soma.prescriptions.AnOrder.NO_CODES;
import static health.soma.prescriptions.AnOrder.complete;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.diagnoses.Code;
import health.soma.diagnoses.CodeBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// House rule R-13: an order has a diagnosis, and each has the prescriber's ICD-10-CM code.
class LeaveTheDiagnosisToThePrescriberSpec {

    @ParameterizedTest
    @ValueSource(strings = {"M54.2", "M542", "S13.4XXA", "G43", "C7A.00", "Z3A.01", "U09.9"})
    void a_code_of_the_right_form(String code) {
        finds(List.of(diagnosis(code, "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"m54.2", "M5", "M54.", "M54.12345", "54.2", "M5C.1", "M54.2 ", "neck", "M54-2"})
    void a_code_of_another_form(String code) {
        finds(List.of(diagnosis(code, "")), new Finding.DiagnosisCodeMisshapen(code));
    }

    @Test
    void none_at_all() {
        finds(List.of(), new Finding.NoDiagnosis());
    }

    @Test
    void words_without_a_code_wait_for_the_prescriber() {
        finds(
                List.of(diagnosis(null, "neck pain"), diagnosis(" ", "whiplash"), diagnosis("M54.2", "")),
                new Finding.DiagnosisWithoutCode("neck pain"),
                new Finding.DiagnosisWithoutCode("whiplash"));
    }

    /// The order is of Monday 23 November 2026, in fiscal year 2027.
    @Nested
    class With_the_codes_of_fiscal_year_2027 {

        private static final CodeBook LOADED = new CodeBook(
                Set.of(2027),
                List.of(
                        new Code(2027, "M542", true, "Cervicalgia", ""),
                        new Code(2027, "M545", false, "Low back pain", ""),
                        new Code(2027, "M5450", true, "Low back pain, unspecified", ""),
                        new Code(2021, "M5137", true, "Other disc degeneration, lumbosacral region", "")));

        @Test
        void a_code_of_that_year() {
            finds("M54.2");
            finds("M5450");
        }

        @Test
        void a_heading_needs_one_more_character() {
            finds("M54.5", new Finding.DiagnosisCodeTooShort("M54.5", 2027));
        }

        @Test
        void a_code_of_another_year_and_one_of_none() {
            finds("M51.37", new Finding.DiagnosisCodeNotInYear("M51.37", 2027, 2021));
            finds("M54.3", new Finding.DiagnosisCodeUnknown("M54.3", 2027));
        }

        @Test
        void the_day_it_was_issued_counts_and_without_one_the_day_it_is_read() {
            var lastOf2026 = LocalDate.of(2026, 9, 30);
            assertThat(found(complete().issuedOn(lastOf2026), MONDAY)).isEmpty();
            assertThat(found(complete().issuedOn(lastOf2026.plusDays(1)), MONDAY))
                    .hasSize(1);
            assertThat(found(complete().issuedOn(null), lastOf2026)).isEmpty();
            assertThat(found(complete().issuedOn(null), MONDAY)).hasSize(1);
        }

        private static List<Finding> found(DirectionsDraft order, LocalDate today) {
            return LeaveTheDiagnosisToThePrescriber.findings(
                    order.diagnoses(List.of(diagnosis("M54.3", ""))).done(), today, LOADED);
        }

        private static void finds(String code, Finding... findings) {
            assertThat(LeaveTheDiagnosisToThePrescriber.findings(
                            complete().diagnoses(List.of(diagnosis(code, ""))).done(), MONDAY, LOADED))
                    .containsExactly(findings);
        }
    }

    private static DirectedDiagnosis diagnosis(@Nullable String code, String words) {
        return new DirectedDiagnosis(code, words);
    }

    private static void finds(List<DirectedDiagnosis> diagnoses, Finding... findings) {
        assertThat(LeaveTheDiagnosisToThePrescriber.findings(
                        complete().diagnoses(diagnoses).done(), MONDAY, NO_CODES))
                .containsExactly(findings);
    }
}
