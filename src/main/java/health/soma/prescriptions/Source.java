package health.soma.prescriptions;

import java.util.Locale;

/// How a version of an order came in: typed from paper, by wire, or through
/// the link that its prescriber was given.
public enum Source {
    PAPER,
    FHIR,
    LINK;

    /// For a reader: "typed in from paper".
    public String label() {
        return switch (this) {
            case PAPER -> "typed in from paper";
            case FHIR -> "from a doctor's system";
            case LINK -> "written by the prescriber";
        };
    }

    /// As written in the database.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Source of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
