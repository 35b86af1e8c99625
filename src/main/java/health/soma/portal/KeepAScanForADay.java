package health.soma.portal;

import java.time.Duration;
import java.time.Instant;

/// **A scan that was taken in waits for its order for one day; then its bytes are gone.** It finds its patient only by
/// a code that this very practice printed; any other code, and none, look the same.
///
/// House rule R-69. A scan nobody types in is a patient's paper in nobody's file.
final class KeepAScanForADay {

    static final Duration WAITS_FOR = Duration.ofDays(1);

    private KeepAScanForADay() {}

    static Instant end(Instant takenAt) {
        return takenAt.plus(WAITS_FOR);
    }
}
