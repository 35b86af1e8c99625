package health.soma.patients;

/// How taking back a consent ended.
public sealed interface Revoking {
    record Revoked() implements Revoking {}

    /// There was nothing left to take back.
    record NothingStands(ConsentKind kind) implements Revoking {}
}
