package health.soma.prescriptions.pages;

/// The words of the form for each kind of version that may be typed.
public final class VersionWords {

    private VersionWords() {}

    public static String title(PrescriptionForm form) {
        return switch (form.versionKind()) {
            case AMENDMENT -> "Change a prescription";
            case RENEWAL -> "Renew a prescription";
            default -> form.correction() ? "Correct a prescription" : "Type in a prescription";
        };
    }

    public static String lead(PrescriptionForm form) {
        return switch (form.versionKind()) {
            case AMENDMENT ->
                "What the prescriber changed becomes another version once it is verified. The number of sessions is that of"
                        + " the whole order: what was given before counts.";
            case RENEWAL ->
                "The further sessions are counted anew from their first day on. What is left of the order before lapses"
                        + " then.";
            default -> "What you change becomes another version. The earlier ones stay as they are.";
        };
    }

    public static String why(PrescriptionForm form) {
        return switch (form.versionKind()) {
            case AMENDMENT -> "Why is it changed?";
            case RENEWAL -> "Why is it renewed?";
            default -> "Why is it corrected?";
        };
    }

    public static String hint(PrescriptionForm form) {
        return switch (form.versionKind()) {
            case AMENDMENT -> "For example: the doctor added the right shoulder by fax on 3 December.";
            case RENEWAL -> "For example: a new order came after the progress report.";
            default -> "For example: the second page was overlooked; the doctor's office sent the missing code.";
        };
    }
}
