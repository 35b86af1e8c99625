package health.soma.site;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reference numbers that can be read out on the telephone: "Q-2611-7K3F", the year and month, then four characters
/// none of which is taken for another.
final class References {

    /// Without 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V.
    static final String ALPHABET = "34679ACDEFGHJKMNPQRTWXY";

    private final SecureRandom random = new SecureRandom();

    String next(LocalDate day) {
        var tail = Stream.generate(() -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
                .limit(4)
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, "Q-%02d%02d-%s", day.getYear() % 100, day.getMonthValue(), tail);
    }
}
