package health.soma.practice;

import java.util.UUID;

/// What can be booked. A prescribed service needs a compiled prescription, an open one does not.
public record Service(UUID id, String name, String about, int minutes, boolean prescribed) {}
