package health.soma.treatment;

import health.soma.anatomy.AreaSide;
import java.time.Instant;
import java.util.UUID;

/// What a therapist noticed outside the prescription, noted for the prescriber. It is treated only when they say so.
public record ParkedFinding(UUID id, SessionId session, AreaSide place, String words, String by, Instant at) {

    /// Letters of the words.
    public static final int LONGEST = 1000;

    /// Says nothing of what was found.
    @Override
    public String toString() {
        return "ParkedFinding[" + id + "]";
    }
}
