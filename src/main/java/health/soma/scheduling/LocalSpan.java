package health.soma.scheduling;

import health.soma.practice.Hours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// A time of day as it stands on the wall, and the instants it really has. R-20: what was meant is the local time;
/// the instants follow from the zone's rules.
public record LocalSpan(LocalDate day, LocalTime begins, Instant from, Instant until) {

    /// A time that the clocks leap over moves to the first one that exists. Of a time that comes twice, the first
    /// counts.
    public static LocalSpan of(LocalDate day, LocalTime meant, int minutes, ZoneId zone) {
        var local = day.atTime(meant);
        var change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) local = change.getDateTimeAfter();
        var from = local.atZone(zone).toInstant();
        return new LocalSpan(local.toLocalDate(), local.toLocalTime(), from, from.plus(Duration.ofMinutes(minutes)));
    }

    /// From when room and therapist are held, for these minutes before it.
    Instant heldFrom(int before) {
        return from.minus(Duration.ofMinutes(before));
    }

    Instant heldUntil(int after) {
        return until.plus(Duration.ofMinutes(after));
    }

    /// Whether it lies within these hours of its day: by the instants at which they begin and end, never by what
    /// the wall shows at its end. Where the clocks are set back in between, that may be earlier than its beginning.
    boolean within(Hours hours, ZoneId zone) {
        return !from.isBefore(of(day, hours.begins(), 0, zone).from)
                && !until.isAfter(of(day, hours.ends(), 0, zone).from);
    }

    /// Whether the clock change moved it.
    public boolean movedFrom(LocalDate meantDay, LocalTime meant) {
        return !day.equals(meantDay) || !begins.equals(meant);
    }
}
