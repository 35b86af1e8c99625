package health.soma.prescriptions;

import health.soma.patients.PatientId;
import java.time.Instant;
import java.util.Optional;

/// One order by one prescriber for one patient, in its latest version. Versions are added, never edited; sessions stay
/// with the version they were given under. The verification is that of the latest version.
///
/// @param cameInAt when what the latest version says came in, however often it was corrected since
public record Prescription(
        PrescriptionId id,
        String number,
        PatientId patient,
        Instant receivedAt,
        Instant cameInAt,
        int version,
        VersionKind kind,
        Source source,
        Directions directions,
        Optional<Verification> verification) {

    public boolean verified() {
        return verification.isPresent();
    }
}
