package health.soma.prescriptions;

import java.util.Locale;

/// What a version of a prescription is to the one before it.
public enum VersionKind {
    /// The order as it first came in.
    ORIGINAL,
    /// Read again from the same paper, before anything is verified.
    CORRECTION,
    /// The prescriber changed the order. The count is the whole order's: what was used before counts.
    AMENDMENT,
    /// The prescriber orders further sessions. They are counted anew; what was left of the old ones lapses.
    RENEWAL,
    /// The prescriber ends the treatment.
    STOP;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static VersionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Whether it takes the place of a verified version, and so stands on a new word of the prescriber.
    public boolean supersedes() {
        return this == AMENDMENT || this == RENEWAL || this == STOP;
    }

    /// Whether the payer's rules stay those that the course began under.
    boolean keepsTheRules() {
        return this == AMENDMENT || this == STOP;
    }
}
