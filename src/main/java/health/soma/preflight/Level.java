package health.soma.preflight;

/// How grave a reason is, the gravest last: nothing to say, something to know or do first, or not at all.
public enum Level {
    GO,
    CAUTION,
    STOP;

    /// "Go"
    public String word() {
        return switch (this) {
            case GO -> "Go";
            case CAUTION -> "Caution";
            case STOP -> "Stop";
        };
    }

    public Level or(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
