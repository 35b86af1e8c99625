package health.soma.prescriptions;

import java.util.Locale;

/// From when the days of a validity are counted.
public enum Anchor {
    /// The day the prescriber wrote the order.
    ISSUE,
    /// The day it came in.
    RECEIPT,
    /// The day of the first session given.
    FIRST_SESSION;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Anchor of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
