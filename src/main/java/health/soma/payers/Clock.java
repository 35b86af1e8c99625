package health.soma.payers;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// **A course runs until the payer's clock says so, and not a day longer.** The database computes the same:
///
/// ```
/// last = the order's last day, if it has one
/// with graceDays:  last + min(graceDays, max(0, first session - validFrom))
/// with days:       min(that, anchor + days - 1)      the anchor's own day is the first of the days
/// ```
///
/// the last day is the earlier of the order's last day (moved by the days the start was late, at most the grace)
/// and the last of the pack's days, counted from the day of issue, of receipt or of the first session. As long as the
/// anchor's day is unknown, the pack's days set no end. A renewal has its own number of days where the pack names one.
///
/// a course starts at most `startWithinDays` days after the day of issue; that day itself is still in time.
public record Clock(
        Anchor anchor,
        @Nullable Integer days,
        @Nullable Integer renewalDays,
        int graceDays,
        @Nullable Integer startWithinDays,
        Authority authority) {

    /// What the pack's days are counted from; with DATES the order's own days alone hold.
    public enum Anchor {
        DATES,
        ISSUE,
        RECEIPT,
        FIRST_SESSION
    }

    /// The days an order knows; `firstSession` is the first one given, or, for a plan, the first one planned.
    public record Days(
            @Nullable LocalDate validFrom,
            @Nullable LocalDate end,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate firstSession,
            boolean renewal) {}

    /// The last day on which a session may be given; empty when nothing sets an end (yet).
    public Optional<LocalDate> lastDay(Days of) {
        return Stream.of(movedEnd(of), countedEnd(of)).flatMap(Optional::stream).min(LocalDate::compareTo);
    }

    /// The last day on which the first session is in time.
    public Optional<LocalDate> startBy(@Nullable LocalDate issuedOn) {
        return issuedOn == null || startWithinDays == null
                ? Optional.empty()
                : Optional.of(issuedOn.plusDays(startWithinDays));
    }

    private Optional<LocalDate> movedEnd(Days of) {
        if (of.end() == null) return Optional.empty();
        var late = of.firstSession() == null || of.validFrom() == null
                ? 0
                : Math.max(0, DAYS.between(of.validFrom(), of.firstSession()));
        return Optional.of(of.end().plusDays(Math.min(graceDays, late)));
    }

    private Optional<LocalDate> countedEnd(Days of) {
        var counted = of.renewal() && renewalDays != null ? renewalDays : days;
        var from = switch (anchor) {
            case DATES -> null;
            case ISSUE -> of.issuedOn();
            case RECEIPT -> of.receivedOn();
            case FIRST_SESSION -> of.firstSession();
        };
        return counted == null || from == null ? Optional.empty() : Optional.of(from.plusDays(counted - 1L));
    }
}
