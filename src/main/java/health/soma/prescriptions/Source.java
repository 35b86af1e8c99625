package health.soma.prescriptions;

import java.util.Locale;

/// How a version of an order came in: typed from paper, or by wire.
public enum Source {
    PAPER,
    FHIR;

    /// For a reader: "typed in from paper".
    public String label() {
        return this == PAPER ? "typed in from paper" : "from a doctor's system";
    }

    /// As written in the database.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Source of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
