package health.soma.diagnoses;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a typed text looks for among the words of a code: beginnings of words in any order, without accents. A code is
/// one word, with or without its dot.
final class CodesWanted {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern DOT = Pattern.compile("\\b([a-z][0-9][0-9a-z])\\.([0-9a-z]*)");
    private static final Pattern CODE = Pattern.compile("[a-z][0-9][0-9a-z]{0,5}");

    /// More words than this narrow nothing further.
    private static final int MOST = 8;

    private CodesWanted() {}

    static List<String> words(String typed) {
        var plain = ACCENTS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var words = new LinkedHashSet<String>();
        for (var word : DOT.matcher(plain).replaceAll("$1$2").split("[^a-z0-9]+")) {
            if (word.length() > 1) words.add(word);
        }
        return words.stream().limit(MOST).toList();
    }

    /// The code that was typed, whole or in part; empty when none of the words looks like one.
    static String code(List<String> words) {
        return words.stream()
                .filter(word -> CODE.matcher(word).matches())
                .findFirst()
                .orElse("")
                .toUpperCase(Locale.ROOT);
    }

    /// As a `tsquery`: every word begins one of the code's; "sprains" is found as "sprain", too.
    static String query(List<String> words) {
        return String.join(
                " & ",
                words.stream()
                        .map(word -> word.length() > 4 && word.endsWith("s")
                                ? "('%s':* | '%s')".formatted(word, word.substring(0, word.length() - 1))
                                : "'%s':*".formatted(word))
                        .toList());
    }
}
