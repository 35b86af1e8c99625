package health.soma.treatment;

import java.util.Locale;

/// How what was treated felt afterwards, in the patient's words.
public enum Response {
    BETTER,
    SAME,
    WORSE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Response of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
