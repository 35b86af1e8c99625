package health.soma.portal;

import health.soma.prescriptions.Prescriber;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// **A prescriber signs by typing their own name under the words they were shown, and says that they mean to sign and
/// agree to do so electronically.** The words are stored as they were shown, with their hash, the time, the zone, the
/// address and the browser.
///
/// House rule R-67. Source: ESIGN, 15 U.S.C. 7001 and 7006(5) (intent, association, a record that can be kept); UETA,
/// sections 2(8), 5 and 9.
final class SignWithNameAndIntent {

    /// The version of the words below, stored with each answer; a change of the words is a change of this.
    static final String CONSENT = "2026-11";

    static final String AGREES = "I agree to sign electronically. I may ask for paper instead.";
    static final String INTENDS = "I am %s, and I mean this as my signature.";

    static final int LONGEST_NAME = 200;

    private SignWithNameAndIntent() {}

    static String intends(Prescriber prescriber) {
        return INTENDS.formatted(prescriber.name());
    }

    static List<String> problems(Signing signing, Prescriber asked) {
        var problems = new ArrayList<String>();
        if (signing.typedName().isBlank()) {
            problems.add("Type your name: it is your signature.");
        } else if (signing.typedName().length() > LONGEST_NAME) {
            problems.add("The name is longer than %d letters.".formatted(LONGEST_NAME));
        } else if (!(" " + plain(signing.typedName()) + " ").contains(" " + plain(asked.family()) + " ")) {
            problems.add("This link was given to %s. Type that name if it is yours; otherwise call the practice."
                    .formatted(asked.name()));
        }
        if (!signing.intends()) {
            problems.add("Say that you mean this as your signature.");
        }
        if (!signing.agrees()) {
            problems.add("Say that you agree to sign electronically, or ask the practice for paper.");
        }
        return problems;
    }

    /// Letters without accents, in small, one space between words: nobody fails for a missing acute.
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
