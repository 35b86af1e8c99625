package health.soma.practice;

import java.time.LocalDate;
import java.util.UUID;

/// A shift out of turn, on one day.
public record ExtraShift(UUID id, UUID therapist, UUID location, LocalDate day, Hours hours) {}
