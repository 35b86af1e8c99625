package health.soma.prescriptions;

import java.time.Instant;
import java.util.UUID;

/// What the second person said to a request for an exception; with words where it is no.
public record OverrideAnswer(boolean approved, UUID by, Instant at, String words) {}
