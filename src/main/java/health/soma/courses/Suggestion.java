package health.soma.courses;

/// What the practice proposes to the prescriber, who decides.
public enum Suggestion {
    MEASURE_FIRST("Rate function first", "Function has not been rated twice, so nothing can be said about it yet."),
    REFER_BACK("Refer back", ""),
    DISCHARGE("End the course", "Every goal that was set is reached."),
    RENEW("Renew", "Function has improved by more than the error of measuring it, and goals are still open."),
    CHANGE("Change the order", "Pain has become less, but no real change in function has been measured.");

    private final String label;
    private final String reason;

    Suggestion(String label, String reason) {
        this.label = label;
        this.reason = reason.isEmpty()
                ? "No real change has been measured, or it became worse: more of the same is not supported by this course."
                : reason;
    }

    public String label() {
        return label;
    }

    public String reason() {
        return reason;
    }
}
