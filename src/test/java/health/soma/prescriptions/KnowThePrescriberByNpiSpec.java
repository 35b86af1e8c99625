package health.soma.prescriptions;

import static health.soma.prescriptions.AnOrder.complete;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// House rule R-12: the prescriber is known by an NPI whose check digit is right.
class KnowThePrescriberByNpiSpec {

    @Test
    void a_registered_prescriber_is_known() {
        finds(complete());
    }

    @Test
    void nobody_named() {
        finds(words(""), new Finding.PrescriberMissing());
    }

    @Test
    void a_name_without_a_number() {
        finds(words("Jane Doe, MD"), new Finding.NpiMissing("Jane Doe, MD"));
    }

    @Test
    void a_number_of_nine_digits() {
        finds(words("Jane Doe, MD (NPI 123456789)"), new Finding.NpiMisshapen("123456789"));
    }

    @Test
    void a_number_whose_check_digit_is_wrong() {
        finds(words("Jane Doe, MD (NPI 1234567890)"), new Finding.NpiCheckDigitWrong("1234567890"));
    }

    @Test
    void a_right_number_whose_prescriber_was_not_registered() {
        finds(words("Jane Doe, MD (NPI 1234567893)"), new Finding.PrescriberMissing());
    }

    @Test
    void what_was_typed_for_a_new_prescriber_is_read_back() {
        var typed = new NewPrescriber("123456789O", "Doe", "Jane", "MD", "");
        finds(words(typed.inWords()), new Finding.NpiMisshapen("123456789"));
    }

    private static DirectionsDraft words(String prescriber) {
        return complete().prescriber(null).prescriberText(prescriber);
    }

    private static void finds(DirectionsDraft order, Finding... findings) {
        assertThat(KnowThePrescriberByNpi.findings(order.done())).containsExactly(findings);
    }
}
