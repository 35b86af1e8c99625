package health.soma.prescriptions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a version was written: what it is to the one before it, how it came in, why, by whom and when.
public record Version(
        int number,
        VersionKind kind,
        Source source,
        String because,
        @Nullable UUID by,
        Instant at) {}
