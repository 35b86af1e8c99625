package health.soma.prescriptions;

import health.soma.patients.PatientId;
import java.time.Instant;
import java.util.Optional;

/// One order by one prescriber for one patient, in its latest version. Versions are added, never edited; once one is
/// verified there are no further ones, because sessions are given under it.
public record Prescription(
        PrescriptionId id,
        String number,
        PatientId patient,
        Instant receivedAt,
        int version,
        VersionKind kind,
        Source source,
        Directions directions,
        Optional<Verification> verification) {

    public boolean verified() {
        return verification.isPresent();
    }
}
