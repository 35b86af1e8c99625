package health.soma.practice;

import java.util.UUID;

/// When a therapist is away though the weekly shifts say otherwise. Why is nobody's business here.
public record Absence(UUID id, UUID therapist, Off off) {}
