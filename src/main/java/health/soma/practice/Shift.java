package health.soma.practice;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;

/// When and where a therapist works, every week.
public record Shift(UUID therapist, UUID location, DayOfWeek weekday, LocalTime begins, LocalTime ends) {}
