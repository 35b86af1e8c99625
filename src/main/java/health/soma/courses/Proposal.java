package health.soma.courses;

import health.soma.prescriptions.Anchor;
import health.soma.prescriptions.Directions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The further sessions that the practice proposes to the prescriber. Frequency is sessions a week (or in the order's
/// own period), minutes are per session; `validDays` are counted from the day of the signature, that day included.
///
/// @param goals the functional goals, in words
public record Proposal(int sessions, int perWeekMin, int perWeekMax, int minutes, int validDays, String goals) {

    /// How long a renewal runs when the order names no last day.
    private static final int DAYS = 60;

    /// The same again.
    static Proposal likeBefore(Directions order) {
        var most = or(order.perWeekMax(), 1);
        return new Proposal(
                or(order.sessions(), 1),
                Math.min(or(order.perWeekMin(), 1), most),
                most,
                or(order.minutes(), 30),
                Math.clamp(days(order), 1, ProposeWhatCanBeOrdered.MOST_DAYS),
                order.goals());
    }

    public LocalDate lastDay(LocalDate signedOn) {
        return signedOn.plusDays(validDays - 1L);
    }

    private static long days(Directions order) {
        if (order.validDays() != null && order.validAnchor() != Anchor.FIRST_SESSION) return order.validDays();
        var begins = order.begins();
        var ends = order.validUntil();
        return begins == null || ends == null ? DAYS : ChronoUnit.DAYS.between(begins, ends) + 1;
    }

    private static int or(@Nullable Integer said, int otherwise) {
        return Objects.requireNonNullElse(said, otherwise);
    }
}
