package health.soma.security;

import java.util.UUID;

/// The tenant: one practice, fenced off from every other.
public record PracticeId(UUID value) {

    public static PracticeId of(String text) {
        return new PracticeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
