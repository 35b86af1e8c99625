package health.soma.treatment;

import java.util.UUID;

/// Names one session. Says nothing about the patient.
public record SessionId(UUID value) {

    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
