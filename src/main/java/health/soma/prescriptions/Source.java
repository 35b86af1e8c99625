package health.soma.prescriptions;

import java.util.Locale;

/// How a version of an order came in: typed from paper, or by wire.
public enum Source {
    PAPER,
    FHIR;

    /// As written in the database.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Source of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
