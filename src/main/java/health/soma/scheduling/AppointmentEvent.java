package health.soma.scheduling;

import java.time.Instant;

/// That an appointment reached a status, and when: booked, too.
public record AppointmentEvent(AppointmentId appointment, Status status, Instant at) {}
