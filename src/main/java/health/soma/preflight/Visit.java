package health.soma.preflight;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A visit that is about to be booked, received or treated. `held` says that it has its place in the ledger already;
/// without, it needs one more. Minutes are hands-on minutes of the appointment.
public record Visit(LocalDate day, Stage stage, Optional<UUID> therapist, boolean held, int minutes) {

    /// What is about to happen. The later, the more must be in order.
    public enum Stage {
        BOOKING,
        CHECK_IN,
        CHARTING
    }

    /// Whoever would treat, if one were booked for this day: what is asked of an order that has just come in.
    public static Visit byAnybody(LocalDate day, int minutes) {
        return new Visit(day, Stage.BOOKING, Optional.empty(), false, minutes);
    }

    public static Visit toBook(LocalDate day, UUID therapist, int minutes) {
        return new Visit(day, Stage.BOOKING, Optional.of(therapist), false, minutes);
    }

    public static Visit toReceive(LocalDate day, UUID therapist, int minutes) {
        return new Visit(day, Stage.CHECK_IN, Optional.of(therapist), true, minutes);
    }

    public static Visit toChart(LocalDate day, UUID therapist, int minutes) {
        return new Visit(day, Stage.CHARTING, Optional.of(therapist), true, minutes);
    }
}
