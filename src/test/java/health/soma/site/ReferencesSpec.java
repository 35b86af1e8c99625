package health.soma.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReferencesSpec {

    @Test
    void a_reference_can_be_read_out_on_the_telephone() {
        assertThat(new References().next(LocalDate.of(2026, 11, 23)))
                .matches("Q-2611-[%s]{4}".formatted(References.ALPHABET));
        assertThat(References.ALPHABET).doesNotContain("0", "O", "1", "I", "L", "2", "Z", "5", "S", "8", "B", "U", "V");
    }

    @Test
    void an_origin_is_coarse_and_another_one_tomorrow() {
        var today = Origin.of("192.0.2.7", LocalDate.of(2026, 11, 23));
        assertThat(today.bytes())
                .hasSize(3)
                .isEqualTo(Origin.of("192.0.2.7", LocalDate.of(2026, 11, 23)).bytes());
        assertThat(Origin.of("192.0.2.7", LocalDate.of(2026, 11, 24)).bytes()).isNotEqualTo(today.bytes());
    }
}
