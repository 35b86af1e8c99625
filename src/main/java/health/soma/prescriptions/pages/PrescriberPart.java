package health.soma.prescriptions.pages;

import health.soma.prescriptions.NewPrescriber;

/// The prescriber in the form: one who is known, or a new one; `words` is what came in with the order.
public record PrescriberPart(
        String known,
        String words,
        String npi,
        String family,
        String given,
        String credentials,
        String phone,
        String fax) {

    static final PrescriberPart BLANK = new PrescriberPart("", "", "", "", "", "", "", "");

    public PrescriberPart {
        known = Typed.text(known);
        words = Typed.text(words);
        npi = Typed.text(npi);
        family = Typed.text(family);
        given = Typed.text(given);
        credentials = Typed.text(credentials);
        phone = Typed.text(phone);
        fax = Typed.text(fax);
    }

    public boolean somebodyBlank() {
        return somebody().blank();
    }

    NewPrescriber somebody() {
        return new NewPrescriber(npi, family, given, credentials, phone, fax);
    }
}
