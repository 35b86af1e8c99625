package health.soma.prescriptions;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a compiled order is in force: its days, and the clock that runs from its first session. All days are included.
///
/// `orderedUntil` is the last day the order names, `validUntil` the last that any clock could reach. `clockDays` are
/// days from the first session, that day being the first of them. A course that starts late ends as many days later, up
/// to `graceDays`. `startBy` is the last day on which it may begin; a gap of more than `gapDays` may cost the payment.
public record Term(
        LocalDate validFrom,
        LocalDate orderedUntil,
        LocalDate validUntil,
        @Nullable Integer clockDays,
        int graceDays,
        @Nullable LocalDate startBy,
        @Nullable Integer gapDays) {

    /// Two days and nothing else.
    public static Term plain(LocalDate from, LocalDate until) {
        return new Term(from, until, until, null, 0, null, null);
    }

    /// The last day in force when the first session is on this day. The database computes the same: `last_day`.
    public LocalDate lastDay(LocalDate firstSession) {
        var late = Math.clamp(firstSession.toEpochDay() - validFrom.toEpochDay(), 0, graceDays);
        var last = orderedUntil.plusDays(late);
        if (clockDays == null) {
            return last;
        }
        var clock = firstSession.plusDays(clockDays - 1L);
        return clock.isBefore(last) ? clock : last;
    }

    /// Before a first session there is only the last day that any clock could reach.
    public LocalDate lastDay(Optional<LocalDate> firstSession) {
        return firstSession.map(this::lastDay).orElse(validUntil);
    }

    public boolean mayBeginOn(LocalDate day) {
        return startBy == null || !day.isAfter(startBy);
    }
}
