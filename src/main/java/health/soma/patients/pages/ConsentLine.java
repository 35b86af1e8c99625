package health.soma.patients.pages;

import health.soma.patients.Consent;
import health.soma.web.Words;
import java.time.LocalDate;

/// A consent as a page shows it: with its state today, as a word and a look, and who recorded it.
public record ConsentLine(Consent consent, LocalDate today, String by) {

    public boolean stands() {
        return consent.standsOn(today);
    }

    /// "stands until 22 Nov 2027"
    public String state() {
        var revoked = consent.revokedOn();
        if (revoked.isPresent()) return "revoked on " + Words.day(revoked.get());
        return (stands() ? "stands until " : "ended on ") + Words.day(consent.until());
    }

    public String look() {
        return stands() ? "badge-ok" : consent.revokedOn().isPresent() ? "badge-stop" : "badge-warn";
    }
}
