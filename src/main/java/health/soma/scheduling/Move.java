package health.soma.scheduling;

/// One appointment, and the place it is to have instead.
public record Move(AppointmentId appointment, Place to) {}
