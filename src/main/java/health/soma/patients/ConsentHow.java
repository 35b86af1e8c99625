package health.soma.patients;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a consent was given.
public enum ConsentHow {
    PAPER,
    SPOKEN,
    /// Signed with a finger on a screen; no page of ours takes one yet.
    DRAWN;

    /// For a reader: "signed on paper".
    public String label() {
        return switch (this) {
            case PAPER -> "signed on paper";
            case SPOKEN -> "by word of mouth";
            case DRAWN -> "signed on a screen";
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ConsentHow> of(String code) {
        return Arrays.stream(values()).filter(how -> how.code().equals(code)).findFirst();
    }
}
