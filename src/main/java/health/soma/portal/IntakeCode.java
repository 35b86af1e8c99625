package health.soma.portal;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The code on a printed order: 100 random bits in twenty letters and digits that are not mistaken for each other. It
/// says nothing by itself; only the practice that printed it knows whose it is.
public record IntakeCode(String text) {

    /// Crockford's base 32: without I, L, O and U.
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final String MARK = "SOMA:";
    private static final SecureRandom RANDOM = new SecureRandom();

    static IntakeCode draw() {
        return new IntakeCode(IntStream.range(0, LENGTH)
                .mapToObj(_ -> String.valueOf(LETTERS.charAt(RANDOM.nextInt(LETTERS.length()))))
                .collect(Collectors.joining()));
    }

    /// As it stands in the picture.
    String inPicture() {
        return MARK + text;
    }

    /// "7K2M9 QW3RT 5XY8Z ABCDE", to be typed when no machine can read the picture.
    public String inGroups() {
        return text.replaceAll("(.{5})(?!$)", "$1 ");
    }

    /// What a picture said; empty when it is a code of something else.
    static Optional<IntakeCode> ofPicture(String said) {
        return said.startsWith(MARK) ? typed(said.substring(MARK.length())) : Optional.empty();
    }

    /// What somebody typed, with or without spaces, and with a letter for the digit it looks like.
    static Optional<IntakeCode> typed(String typed) {
        var text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return text.length() == LENGTH && text.chars().allMatch(each -> LETTERS.indexOf(each) >= 0)
                ? Optional.of(new IntakeCode(text))
                : Optional.empty();
    }
}
