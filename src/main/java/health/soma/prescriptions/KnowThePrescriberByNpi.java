package health.soma.prescriptions;

import java.util.List;

/// **The prescriber is known by an NPI whose check digit is right.**
///
/// A prescriber with a right NPI is registered; for any other the order keeps the words, and these say what is wrong.
///
/// Source: house rule R-12 (docs/rules.md), after 45 CFR 162.406.
final class KnowThePrescriberByNpi {

    private KnowThePrescriberByNpi() {}

    static List<Finding> findings(Directions order) {
        if (order.prescriber() != null) {
            return List.of();
        }
        var words = order.prescriberText().strip();
        if (words.isEmpty()) {
            return List.of(new Finding.PrescriberMissing());
        }
        return List.of(Npi.writtenIn(words).map(KnowThePrescriberByNpi::wrong).orElse(new Finding.NpiMissing(words)));
    }

    private static Finding wrong(String written) {
        var digits = written.replaceAll("[ -]", "");
        if (!Npi.hasTheForm(digits)) {
            return new Finding.NpiMisshapen(written);
        }
        // A right number in the words of an order means that its prescriber was never registered.
        return Npi.read(digits).isPresent() ? new Finding.PrescriberMissing() : new Finding.NpiCheckDigitWrong(written);
    }
}
