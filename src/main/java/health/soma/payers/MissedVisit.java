package health.soma.payers;

import java.time.Duration;

/// **What was not given is given back, unless the pack says it is spent.** R-45: a session cancelled at least
/// `lateHours` hours before it begins is a cancellation in time; later than that it is late; not coming is a third
/// thing. For each the pack says whether the session of the order is released or forfeited.
public record MissedVisit(Fate cancelled, Fate lateCancelled, Fate missed, int lateHours, Authority authority) {

    /// What becomes of the session that had been reserved.
    public enum Fate {
        RELEASED,
        FORFEITED
    }

    /// @param before from now until the session was to begin; negative once it has begun
    public Fate ofCancelling(Duration before) {
        return before.compareTo(Duration.ofHours(lateHours)) < 0 ? lateCancelled : cancelled;
    }

    public Fate ofMissing() {
        return missed;
    }
}
