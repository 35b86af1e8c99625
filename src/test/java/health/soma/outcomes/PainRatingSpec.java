package health.soma.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PainRatingSpec {

    @Test
    void pain_is_a_whole_number_from_none_to_ten() {
        assertThat(PainRating.of("0").points()).isZero();
        assertThat(PainRating.of(" 10 ").points()).isEqualTo(10);
    }

    @Test
    void anything_else_is_no_rating() {
        for (var wrong : List.of("-1", "11", "3.5", "", "three")) {
            assertThatThrownBy(() -> PainRating.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void function_is_the_mean_of_what_was_answered() {
        assertThat(PsfsScore.of(List.of(3, 4, 4)).value()).isEqualTo(new BigDecimal("3.67"));
        assertThat(PsfsScore.of(List.of(7)).value()).isEqualTo(new BigDecimal("7.00"));
    }

    @Test
    void function_needs_one_to_five_ratings_from_none_to_ten() {
        for (var wrong : List.of(List.<Integer>of(), List.of(1, 1, 1, 1, 1, 1), List.of(11), List.of(-1))) {
            assertThatThrownBy(() -> PsfsScore.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
