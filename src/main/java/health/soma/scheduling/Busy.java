package health.soma.scheduling;

import java.time.Instant;
import java.util.UUID;

/// A therapist, a room and a patient who are taken from one instant until another.
public record Busy(UUID therapist, UUID room, UUID patient, Instant from, Instant until) {}
