package health.soma.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// The one clock of the house. It shows the system's time, or, within [#at], a moment that was named: that is how the
/// demonstration practice lives through its months of history, and how a test stands on Monday at ten.
public final class HouseClock extends Clock {

    private static final ScopedValue<Instant> NAMED = ScopedValue.newInstance();

    private final Clock running;

    public HouseClock(Clock running) {
        this.running = running;
    }

    /// Does something at a named moment, as if it were now.
    public static void at(Instant moment, Runnable act) {
        ScopedValue.where(NAMED, moment).run(act);
    }

    @Override
    public Instant instant() {
        return NAMED.isBound() ? NAMED.get() : running.instant();
    }

    @Override
    public ZoneId getZone() {
        return running.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new HouseClock(running.withZone(zone));
    }
}
