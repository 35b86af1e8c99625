package health.soma.payers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// **No more is spent than the payer pays.** R-48: of `capCents` what is not yet spent is left, on each of the
/// `withinDays` days from the case's first day on, that day included; afterwards nothing is. What is given and not yet
/// billed is spent, too. One session costs the payer at most `sessionCents`. Cents of the practice's currency.
public record MoneyCap(
        @Nullable Long capCents,
        @Nullable Integer withinDays,
        @Nullable Long sessionCents,
        Authority authority) {

    /// Cents left on a day for this session; [Long#MAX_VALUE] when nothing limits them.
    ///
    /// @param from the case's first day: the day of the injury where there was one
    public long left(long spentCents, LocalDate from, LocalDate on) {
        var ofSession = sessionCents == null ? Long.MAX_VALUE : sessionCents;
        if (capCents == null) return ofSession;
        if (withinDays != null && on.isAfter(from.plusDays(withinDays - 1L))) return 0;
        return Math.min(ofSession, Math.max(0, capCents - spentCents));
    }
}
