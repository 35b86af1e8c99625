package health.soma.prescriptions;

/// One numbered session that a compiled prescription grants, and what became of it. The state is read from the
/// postings; it is stored nowhere.
public record Entitlement(int number, State state) {

    public enum State {
        GRANTED,
        RESERVED,
        USED
    }

    /// For a reader: "booked".
    public String word() {
        return switch (state) {
            case GRANTED -> "not booked";
            case RESERVED -> "booked";
            case USED -> "used";
        };
    }
}
