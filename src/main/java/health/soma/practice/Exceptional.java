package health.soma.practice;

/// The ways in which a day differs from an ordinary one.
public enum Exceptional {
    CLOSURE,
    ABSENCE,
    EXTRA_SHIFT
}
