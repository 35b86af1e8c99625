package health.soma.prescriptions;

/// How far an exception has come.
public enum OverrideState {
    /// Waits for a second person.
    OPEN("waits for an answer"),
    APPROVED("approved"),
    /// Approved, and a session was given by it.
    USED("used"),
    /// Approved, and its days have passed, or the order was changed, before a session was given by it.
    UNUSED("lapsed unused"),
    DECLINED("declined"),
    /// Never answered in time.
    LAPSED("lapsed unanswered");

    private final String label;

    OverrideState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
