package health.soma.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsSpec {

    private static String suggested(String text) {
        return Anatomy.standard().suggest(text).stream()
                .map(s -> s.code() + s.sides().stream().sorted().toList())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "right shoulder | SHOULDER[right]",
                "R shoulder pain | SHOULDER[right]",
                "low back | LOW_BACK[]",
                "Neck and both shoulders | NECK[] SHOULDER[left, right]",
                "left and right shoulder | SHOULDER[left, right]",
                "left shoulder blade | shoulder-blade[left]",
                "upper traps bilateral | trapezius-upper[left, right]",
                "traps, b/l | trapezius-upper[left, right]",
                "C-spine; L-spine | NECK[] LOW_BACK[]",
                "right shoulder, left knee | SHOULDER[right] KNEE[left]",
                "both knees | KNEE[left, right]",
                "back | UPPER_BACK[] LOW_BACK[]",
                "left masseter | jaw[left]",
                "base of skull | skull-base[]",
            })
    void suggests_what_the_words_may_mean(String text, String expected) {
        assertThat(suggested(text)).isEqualTo(expected);
    }

    @Test
    void suggests_nothing_for_words_it_does_not_know() {
        assertThat(suggested("as discussed on the phone")).isEmpty();
        assertThat(suggested("")).isEmpty();
        assertThat(suggested("left")).isEmpty();
    }

    @Test
    void searches_by_parts_of_words_for_a_picker() {
        assertThat(Anatomy.standard().search("should bla"))
                .extracting(Suggestion::code)
                .contains("shoulder-blade", "back-mid");
        assertThat(Anatomy.standard().search(" ")).isEqualTo(List.of());
    }
}
