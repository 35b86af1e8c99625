package health.soma.courses;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a matter asks for. Where two stop a session on the same day, the one named first here comes first.
public enum DueKind {
    LEFT_BEHIND("Left behind"),
    AUTHORIZATION("Authorization missing"),
    CERTIFICATE("Certificate ends"),
    OVER_RUN("Does not fit"),
    UNVERIFIED("To verify"),
    UNSIGNED("Not signed"),
    RE_EVALUATION("Re-evaluation"),
    ENDING("Ends soon");

    private final String label;

    DueKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// As it stands in an address: "left-behind".
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Empty for anything that is none.
    public static Optional<DueKind> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
