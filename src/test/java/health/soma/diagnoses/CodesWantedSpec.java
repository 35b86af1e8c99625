package health.soma.diagnoses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodesWantedSpec {

    @Test
    void a_code_is_one_word_with_or_without_its_dot() {
        assertThat(CodesWanted.words("M54.2")).containsExactly("m542");
        assertThat(CodesWanted.words("m54.")).containsExactly("m54");
        assertThat(CodesWanted.words("S13.4xxa, neck")).containsExactly("s134xxa", "neck");
        assertThat(CodesWanted.words("C7A.00")).containsExactly("c7a00");
    }

    @Test
    void words_lose_accents_and_capitals_and_single_letters() {
        assertThat(CodesWanted.words("Ménière's  DISEASE")).containsExactly("meniere", "disease");
        assertThat(CodesWanted.words("n")).isEmpty();
        assertThat(CodesWanted.words("ne")).containsExactly("ne");
    }

    @Test
    void nothing_that_is_typed_gets_into_the_question_but_letters_and_digits() {
        assertThat(CodesWanted.query(CodesWanted.words("neck' | '!:*) & pain"))).isEqualTo("'neck':* & 'pain':*");
    }

    @Test
    void a_plural_asks_for_the_singular_too() {
        assertThat(CodesWanted.query(List.of("sprains", "pas"))).isEqualTo("('sprains':* | 'sprain') & 'pas':*");
    }

    @Test
    void the_code_that_was_typed_is_told_apart_from_words() {
        assertThat(CodesWanted.code(List.of("neck", "m54"))).isEqualTo("M54");
        assertThat(CodesWanted.code(List.of("neck", "pain"))).isEmpty();
    }
}
