package health.soma.scheduling;

import java.time.Instant;
import java.util.UUID;

/// A move as the history keeps it: of which act, from where to where, and when it was done.
public record MoveMade(UUID act, AppointmentId appointment, Place from, Place to, Instant at) {

    /// The same way back.
    public Move back() {
        return new Move(appointment, from);
    }
}
