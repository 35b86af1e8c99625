package health.soma.scheduling;

import java.util.UUID;

/// Names one appointment. Says nothing about anybody.
public record AppointmentId(UUID value) {

    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }

    public static AppointmentId draw() {
        return new AppointmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
