package health.soma.prescriptions;

import java.util.Locale;

/// One numbered session that a compiled prescription grants, and what became of it. The state is read from the
/// postings; it is stored nowhere.
public record Entitlement(int number, State state) {

    public enum State {
        GRANTED,
        RESERVED,
        USED,
        /// Missed or cancelled too late, by the payer's rules.
        FORFEITED,
        /// Taken out of the count with a reason, such as a session given elsewhere.
        ADJUSTED,
        /// No longer granted since the order was changed.
        WITHDRAWN;

        static State after(String posting) {
            return posting.equals("released") ? GRANTED : valueOf(posting.toUpperCase(Locale.ROOT));
        }
    }

    /// For a reader: "booked".
    public String word() {
        return switch (state) {
            case GRANTED -> "not booked";
            case RESERVED -> "booked";
            case USED -> "used";
            case FORFEITED -> "forfeited";
            case ADJUSTED -> "taken out";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
