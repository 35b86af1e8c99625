package health.soma.messaging;

import java.time.Instant;
import java.util.Optional;

/// How many letters have not left yet, and since when the oldest waits.
public record Waiting(int letters, Optional<Instant> since) {}
