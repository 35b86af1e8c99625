package health.soma.prescriptions;

import static health.soma.prescriptions.AnOrder.complete;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private static DirectedDiagnosis diagnosis(@Nullable String code, String words) {
        return new DirectedDiagnosis(code, words);
    }

    private static void finds(List<DirectedDiagnosis> diagnoses, Finding... findings) {
        assertThat(LeaveTheDiagnosisToThePrescriber.findings(
                        complete().diagnoses(diagnoses).done()))
                .containsExactly(findings);
    }
}
