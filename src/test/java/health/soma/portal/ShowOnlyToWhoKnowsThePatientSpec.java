package health.soma.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// House rule R-66: nothing is shown before the patient's birth date was typed.
class ShowOnlyToWhoKnowsThePatientSpec {

    @ParameterizedTest
    @ValueSource(strings = {"04021979", "4/2/1979", "04/02/1979", "04-02-1979", "1979-04-02", " 04 02 1979 "})
    void reads_a_date_as_it_is_written_in_a_doctors_office(String typed) {
        assertThat(ShowOnlyToWhoKnowsThePatient.read(typed)).contains(LocalDate.of(1979, 4, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4021979", "040279", "02301980", "13011980", "yesterday", "04/02/79", "19790402x"})
    void takes_nothing_else_for_a_date(String typed) {
        assertThat(ShowOnlyToWhoKnowsThePatient.read(typed)).isEmpty();
    }

    @Test
    void closes_at_five() {
        assertThat(ShowOnlyToWhoKnowsThePatient.closed(4)).isFalse();
        assertThat(ShowOnlyToWhoKnowsThePatient.closed(5)).isTrue();
    }
}
