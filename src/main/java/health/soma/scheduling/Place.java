package health.soma.scheduling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/// One session of a course, placed: the day and time as they stand on the wall, with whom, and in which room.
public record Place(LocalDate day, LocalTime begins, UUID therapist, UUID room) {}
