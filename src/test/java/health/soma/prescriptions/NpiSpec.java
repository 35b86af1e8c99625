package health.soma.prescriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpiSpec {

    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "1245319599", "1992999999", "1912301953", "12 3456-7893"})
    void is_ten_digits_with_a_right_check_digit(String text) {
        assertThat(Npi.read(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1992999998", "1253695747", "1235767887", "1234567890", "1234567892", "1234567894"})
    void is_not_a_number_whose_check_digit_is_wrong(String text) {
        assertThat(Npi.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "12345678931", "0123456789", "3234567891", "123456789X", "１２３４５６７８９３"})
    void is_nothing_of_another_form(String text) {
        assertThat(Npi.read(text)).isEmpty();
    }

    @Test
    void does_not_exist_with_a_wrong_check_digit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Npi("1234567890"));
    }

    @Test
    void notices_any_single_wrong_digit() {
        var right = "1234567893";
        for (int place = 0; place < 10; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var other = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(Npi.read(other).isPresent()).isEqualTo(other.equals(right));
            }
        }
    }

    @Test
    void is_found_in_words() {
        assertThat(Npi.writtenIn("Jane Doe, MD (NPI 1234567890)")).contains("1234567890");
        assertThat(Npi.writtenIn("Jane Doe, NPI: 12345 67890, Seattle")).contains("12345 67890");
        assertThat(Npi.writtenIn("Jane Doe, phone 2065550100")).isEmpty();
    }
}
