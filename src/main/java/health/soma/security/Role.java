package health.soma.security;

/// What a person is in the practice. Nobody has two roles under one sign-in.
public enum Role {
    OWNER("Owner"),
    FRONT_DESK("Front desk"),
    THERAPIST("Therapist"),
    AUDITOR("Auditor"),
    /// The program itself: the command line, and work that nobody waits for.
    HOUSE("Soma");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
