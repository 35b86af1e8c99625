package health.soma.patients;

import java.util.UUID;

public record PatientId(UUID value) {

    public static PatientId of(String text) {
        return new PatientId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
