package health.soma.treatment;

import health.soma.patients.PatientId;
import health.soma.prescriptions.PrescriptionId;
import health.soma.scheduling.AppointmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// One treatment that took place at an appointment. Without a prescription it belongs to an open service.
public record Session(
        SessionId id,
        AppointmentId appointment,
        PatientId patient,
        UUID therapist,
        Optional<PrescriptionId> prescription,
        int version,
        LocalDate day,
        Instant openedAt) {

    public boolean prescribed() {
        return prescription.isPresent();
    }
}
