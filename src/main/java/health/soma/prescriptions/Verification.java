package health.soma.prescriptions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a version was found complete and was compiled, when and by whom.
public record Verification(
        int version, Instant at, @Nullable UUID by) {}
