package health.soma.treatment.pages;

import health.soma.web.Words;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// A moment as the practice's clock showed it.
public final class Moments {

    private Moments() {}

    /// "23 Nov 2026, 10:42"
    public static String of(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return Words.day(local.toLocalDate()) + ", " + Words.time(LocalTime.from(local));
    }
}
