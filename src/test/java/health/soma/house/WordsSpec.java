package health.soma.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// `docs/words.md` holds one line per word, in order; a word that names a type names one that exists and is called like
/// the word. It claims nothing more: a type without a word is no fault here.
class WordsSpec {

    private static final Pattern LINE = Pattern.compile("^- \\*\\*([^*]+)\\*\\*(?: \\(`([A-Za-z.]+)`\\))?: \\S.*");

    record Word(String word, @Nullable String type) {

        /// `pain rating` and `PainRating` are alike.
        String plain() {
            return plain(word);
        }

        Optional<String> fault() {
            if (type == null) return Optional.empty();
            if (!exists(type)) return Optional.of("there is no type %s for %s".formatted(type, word));
            return plain(type.replaceFirst("^.*\\.", "")).equals(plain())
                    ? Optional.empty()
                    : Optional.of("%s is not called like %s".formatted(type, word));
        }

        private static String plain(String text) {
            return text.replaceAll("[ -]", "").toLowerCase(java.util.Locale.ROOT);
        }

        private static boolean exists(String type) {
            try {
                Class.forName("health.soma." + type, false, WordsSpec.class.getClassLoader());
                return true;
            } catch (ClassNotFoundException none) {
                return false;
            }
        }
    }

    @Test
    void every_word_that_names_a_type_names_one_that_exists() throws IOException {
        var lines = Files.readAllLines(Path.of("docs/words.md"));
        var words = words(lines);
        assertThat(words).hasSizeGreaterThan(30);
        assertThat(words).filteredOn(word -> word.type() != null).hasSizeGreaterThan(15);
        assertThat(faults(lines)).isEmpty();
    }

    @Nested
    class It_is_noticed {

        @Test
        void when_a_type_is_gone() {
            assertThat(faults(List.of("- **spleen** (`anatomy.Spleen`): an organ.")))
                    .containsExactly("there is no type anatomy.Spleen for spleen");
        }

        @Test
        void when_word_and_type_go_by_two_names() {
            assertThat(faults(List.of("- **place** (`anatomy.Area`): somewhere on the body.")))
                    .containsExactly("anatomy.Area is not called like place");
        }

        @Test
        void when_a_line_is_out_of_order() {
            assertThat(faults(List.of("- **side**: left or right.", "- **area**: a place.")))
                    .containsExactly("area does not come after side");
        }

        @Test
        void when_a_line_has_another_form() {
            assertThat(faults(List.of("- area: a place.")))
                    .containsExactly("not in the form of a word: - area: a place.");
        }
    }

    private static List<String> faults(List<String> lines) {
        var faults = new ArrayList<String>();
        lines.stream()
                .filter(line -> line.startsWith("- ") && !LINE.matcher(line).matches())
                .forEach(line -> faults.add("not in the form of a word: " + line));
        var words = words(lines);
        words.forEach(word -> word.fault().ifPresent(faults::add));
        for (var place = 1; place < words.size(); place++) {
            var before = words.get(place - 1);
            if (before.plain().compareTo(words.get(place).plain()) >= 0)
                faults.add(
                        "%s does not come after %s".formatted(words.get(place).word(), before.word()));
        }
        return faults;
    }

    private static List<Word> words(List<String> lines) {
        return lines.stream()
                .flatMap(line -> LINE.matcher(line).results())
                .map(found -> new Word(found.group(1), found.group(2)))
                .toList();
    }
}
