package health.soma.prescriptions;

/// How a version came: what it is to the one before it, by which way, and why.
record Arrival(VersionKind kind, Source source, String because) {

    /// A correction keeps what the corrected version was: a renewal typed wrong is still a renewal, and still from
    /// where it came.
    Arrival after(Prescription latest) {
        return kind.supersedes()
                ? new Arrival(kind, source, because.strip())
                : new Arrival(
                        latest.kind().supersedes() ? latest.kind() : VersionKind.CORRECTION,
                        latest.source(),
                        because.strip());
    }

    /// For the audit trail.
    String act() {
        return switch (kind) {
            case ORIGINAL -> "prescription received";
            case CORRECTION -> "prescription corrected";
            case AMENDMENT -> "prescription amended";
            case RENEWAL -> "prescription renewed";
            case STOP -> "prescription stopped";
        };
    }
}
