package health.soma.prescriptions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// **An order without a signature is not verified.** The signature has a name and a day; the day has come, and is not
/// later than the last day of the order it signs.
///
/// Source: house rule R-11 (docs/rules.md), after CMS Program Integrity Manual, chapter 3, 3.3.2.4: an unsigned order
/// is disregarded.
final class VerifyOnlyWhatIsSigned {

    private VerifyOnlyWhatIsSigned() {}

    static List<Finding> findings(Directions order, LocalDate today) {
        var signedOn = order.signedOn();
        if (signedOn == null) {
            return List.of(new Finding.Unsigned());
        }
        var findings = new ArrayList<Finding>();
        if (order.signedBy().isBlank()) {
            findings.add(new Finding.SignerNotNamed());
        }
        if (signedOn.isAfter(today)) {
            findings.add(new Finding.SignedInTheFuture(signedOn));
        }
        var end = order.validUntil();
        if (end != null && signedOn.isAfter(end)) {
            findings.add(new Finding.SignedAfterItsEnd(signedOn, end));
        }
        return findings;
    }
}
