package health.soma.portal;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.portal.Signing.Circumstances;
import health.soma.prescriptions.Npi;
import health.soma.prescriptions.Prescriber;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// House rule R-67: a prescriber signs with their own name, with intent, and with consent.
class SignWithNameAndIntentSpec {

    private static final Prescriber NUNEZ =
            new Prescriber(new UUID(0, 9), new Npi("1234567893"), "Núñez", "Inés", "MD", "", "");

    @ParameterizedTest
    @ValueSource(strings = {"Inés Núñez", "Ines Nunez", "NUNEZ", "Dr. I. Núñez-Ortega", "nunez, ines, MD"})
    void the_own_name_however_it_is_written(String typed) {
        assertThat(problems(typed, true, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"John Smith", "Inés", "Nunezberg", "."})
    void another_name_is_no_signature(String typed) {
        assertThat(problems(typed, true, true))
                .containsExactly("This link was given to Inés Núñez, MD. Type that name if it is yours; otherwise call"
                        + " the practice.");
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        assertThat(problems(" ", false, false)).hasSize(3);
        assertThat(problems("Ines Nunez", false, true)).containsExactly("Say that you mean this as your signature.");
        assertThat(problems("Ines Nunez", true, false))
                .containsExactly("Say that you agree to sign electronically, or ask the practice for paper.");
    }

    @Test
    void two_hundred_letters_and_not_one_more() {
        assertThat(problems("Nunez " + "x".repeat(194), true, true)).isEmpty();
        assertThat(problems("Nunez " + "x".repeat(195), true, true))
                .containsExactly("The name is longer than 200 letters.");
    }

    private static java.util.List<String> problems(String typed, boolean intends, boolean agrees) {
        return SignWithNameAndIntent.problems(
                new Signing(typed, intends, agrees, "", new Circumstances("203.0.113.7", "a browser")), NUNEZ);
    }
}
