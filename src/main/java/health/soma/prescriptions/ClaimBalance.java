package health.soma.prescriptions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a payer's claim has left, read from the postings: visits opened (free of authorization or by one), given and
/// booked; and money, in cents of the practice's currency, where the payer caps it.
///
/// @param needed whether the payer ever asks for an authorization
/// @param firstOpen the lowest visit number that nobody holds; null when every one is held
/// @param goodUntil the last day of the authorizations that have visits open; null when none has a last day
public record ClaimBalance(
        UUID id,
        String number,
        boolean needed,
        int opened,
        int used,
        int reserved,
        @Nullable Integer firstOpen,
        @Nullable LocalDate goodUntil,
        @Nullable Long capCents,
        @Nullable Long sessionCents,
        long spentCents,
        @Nullable LocalDate lastPaidDay) {

    /// Visits that may still be booked with the payer's yes.
    public int open() {
        return opened - used - reserved;
    }

    /// Whether the money pays for so many more sessions, the last of them on this day. The payer's days end even where
    /// nobody has said what a session costs.
    public boolean pays(int sessions, LocalDate day) {
        if (lastPaidDay != null && day.isAfter(lastPaidDay)) return false;
        return capCents == null || sessionCents == null || spentCents + sessions * sessionCents <= capCents;
    }
}
