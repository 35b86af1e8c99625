package health.soma.prescriptions;

import java.util.UUID;

/// Names one prescription of one practice. It says nothing about the patient.
public record PrescriptionId(UUID value) {

    public static PrescriptionId of(String text) {
        return new PrescriptionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
