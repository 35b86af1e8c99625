package health.soma.prescriptions.pages;

/// Dates, signature, payer and note, as typed.
public record PapersPart(
        String issuedOn,
        String signedOn,
        String signedBy,
        String signedHow,
        String payer,
        String rulePack,
        String claimNumber,
        String authorizationNumber,
        String injuryDate,
        String note) {

    static final PapersPart BLANK = new PapersPart("", "", "", "", "", "", "", "", "", "");

    public PapersPart {
        issuedOn = Typed.text(issuedOn);
        signedOn = Typed.text(signedOn);
        signedBy = Typed.text(signedBy);
        signedHow = Typed.text(signedHow);
        payer = Typed.text(payer);
        rulePack = Typed.text(rulePack);
        claimNumber = Typed.text(claimNumber);
        authorizationNumber = Typed.text(authorizationNumber);
        injuryDate = Typed.text(injuryDate);
        note = Typed.text(note);
    }
}
