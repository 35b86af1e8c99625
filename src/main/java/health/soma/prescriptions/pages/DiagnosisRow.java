package health.soma.prescriptions.pages;

/// A diagnosis in the form: the prescriber's code and words.
public record DiagnosisRow(String code, String words) {

    static final DiagnosisRow BLANK = new DiagnosisRow("", "");

    public DiagnosisRow {
        code = Typed.text(code);
        words = Typed.text(words);
    }
}
