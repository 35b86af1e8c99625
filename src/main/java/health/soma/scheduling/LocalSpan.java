package health.soma.scheduling;

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

    /// Whether the clock change moved it.
    public boolean movedFrom(LocalDate meantDay, LocalTime meant) {
        return !day.equals(meantDay) || !begins.equals(meant);
    }
}
