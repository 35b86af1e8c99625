package health.soma.messaging;

import java.time.Instant;
import java.util.UUID;

/// A letter that waits to be sent.
record Letter(UUID id, String recipient, String subject, String words, Instant writtenAt, int attempts) {

    /// Says nothing of what is written or to whom.
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
