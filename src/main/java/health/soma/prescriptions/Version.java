package health.soma.prescriptions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a version was written: how it came in, for a correction why, by whom and when.
public record Version(
        int number, Source source, String because, @Nullable UUID by, Instant at) {}
