package health.soma.patients;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a patient is found by, and what a typed text looks for: words without accents and capitals, so that "tomas"
/// finds Tomás, and telephone numbers as digits alone.
final class SearchKeys {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");
    private static final Pattern TELEPHONE = Pattern.compile("[0-9 ()+./-]{7,}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /// More words than this narrow nothing further.
    private static final int MOST = 6;

    private SearchKeys() {}

    static Set<String> of(NewPatient somebody, String recordNo) {
        var keys = new LinkedHashSet<>(words(somebody.family() + " " + somebody.given()));
        // A double-barrelled name is found by either part.
        List.copyOf(keys).forEach(word -> keys.addAll(List.of(word.split("-"))));
        keys.add(plain(recordNo));
        keys.add(somebody.birthDate().toString());
        var digits = somebody.phone().replaceAll("[^0-9]", "");
        if (digits.length() >= 7) {
            keys.add(digits);
            keys.add(digits.substring(digits.length() - 7));
            if (digits.length() > 10) keys.add(digits.substring(digits.length() - 10));
        }
        keys.removeIf(String::isBlank);
        return keys;
    }

    /// The beginnings that every patient looked for must have among the keys.
    static List<String> wanted(String typed) {
        var text = typed.strip();
        if (TELEPHONE.matcher(text).matches() && !DAY.matcher(text).matches())
            return List.of(text.replaceAll("[^0-9]", ""));
        return words(text).stream().limit(MOST).toList();
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : BETWEEN_WORDS.split(plain(text))) {
            if (!word.isBlank() && !word.equals("-")) words.add(word);
        }
        return words;
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
