package health.soma.scheduling;

import java.time.Instant;
import java.util.UUID;

/// A session in the book: it takes its patient from one instant until another, and holds its therapist and its room a
/// little longer, for the minutes that its service asks for before and after.
public record Busy(
        UUID therapist, UUID room, UUID patient, Instant from, Instant until, Instant heldFrom, Instant heldUntil) {

    public Busy(UUID therapist, UUID room, UUID patient, Instant from, Instant until) {
        this(therapist, room, patient, from, until, from, until);
    }
}
