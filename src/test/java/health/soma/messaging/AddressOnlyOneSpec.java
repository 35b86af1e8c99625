package health.soma.messaging;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A letter goes to one address and has one subject line.
class AddressOnlyOneSpec {

    @Nested
    class A_letter_may_go {

        @Test
        void to_one_address() {
            assertThatNoException().isThrownBy(() -> AddressOnlyOne.check("priya@soma.example", "A question"));
        }
    }

    @Nested
    class A_letter_may_not_go {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "priya@soma.example\r\nBcc: all@evil.example",
                    "priya@soma.example\nX: y",
                    "priya@soma.example, all@evil.example",
                    "nobody",
                    ""
                })
        void to(String recipient) {
            assertThatIllegalArgumentException().isThrownBy(() -> AddressOnlyOne.check(recipient, "A question"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"A\r\nBcc: all@evil.example", "A\nB", "A\u2028B", "A\u0000B"})
        void with_the_subject(String subject) {
            assertThatIllegalArgumentException().isThrownBy(() -> AddressOnlyOne.check("priya@soma.example", subject));
        }
    }
}
