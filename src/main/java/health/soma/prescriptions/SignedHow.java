package health.soma.prescriptions;

import java.util.Locale;

/// How an order was signed: by hand, in the sending system, or by the link this house sent to its prescriber.
public enum SignedHow {
    INK,
    ELECTRONIC,
    LINK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SignedHow of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
