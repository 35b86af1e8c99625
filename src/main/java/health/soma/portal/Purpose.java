package health.soma.portal;

import java.util.Locale;

/// The one thing a link asks of a prescriber.
public enum Purpose {
    SIGN("Sign the order"),
    FINDING("Answer a finding"),
    RENEWAL("Renew the treatment");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// As written in forms and in the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Purpose of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
