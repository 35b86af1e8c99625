package health.soma.prescriptions;

import java.util.Optional;
import java.util.regex.Pattern;

/// The National Provider Identifier: ten digits, the first a 1 or a 2, the last a check digit.
///
/// The check digit is Luhn's over `80840` + NPI, where 80840 stands for "health", "United States".
/// Source: 45 CFR 162.406 and the CMS standard for the NPI check digit.
public record Npi(String digits) {

    private static final String ISSUER = "80840";
    private static final Pattern FORM = Pattern.compile("[12][0-9]{9}");
    /// A number that somebody calls an NPI, with the spaces and hyphens people write.
    private static final Pattern WRITTEN = Pattern.compile("\\bNPI\\b[^0-9A-Za-z]*([0-9][0-9 -]*)");

    public Npi {
        if (!passes(digits)) {
            throw new IllegalArgumentException("not an NPI");
        }
    }

    /// Reads what was typed or received, spaces and hyphens allowed; empty when it is no NPI.
    public static Optional<Npi> read(String text) {
        var digits = text.replaceAll("[ -]", "");
        return passes(digits) ? Optional.of(new Npi(digits)) : Optional.empty();
    }

    /// The number that somebody's words call an NPI, right or wrong: "Jane Doe, MD (NPI 1234567890)".
    static Optional<String> writtenIn(String words) {
        var found = WRITTEN.matcher(words);
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }

    /// Whether this has the form of an NPI; its check digit may still be wrong.
    static boolean hasTheForm(String digits) {
        return FORM.matcher(digits).matches();
    }

    private static boolean passes(String digits) {
        return hasTheForm(digits) && luhn(ISSUER + digits);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int doubled = place % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return digits;
    }
}
