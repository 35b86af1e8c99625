package health.soma.portal;

import health.soma.patients.PatientId;
import health.soma.prescriptions.PrescriptionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What a prescriber was asked through an address of their own, and how far that has come. The address itself is known
/// to nobody but them: its hash is kept. `wrong` counts birth dates that were not the patient's.
public record Link(
        UUID id,
        Purpose purpose,
        PatientId patient,
        PrescriptionId prescription,
        int version,
        UUID prescriber,
        Optional<UUID> finding,
        String madeBy,
        Instant madeAt,
        Instant endsAt,
        Optional<Instant> openedAt,
        Optional<Instant> withdrawnAt,
        Optional<Instant> answeredAt,
        int wrong) {

    /// How far a link has come.
    public enum State {
        WAITING("waiting"),
        OPENED("opened, not answered yet"),
        ANSWERED("answered"),
        WITHDRAWN("withdrawn"),
        ENDED("over, not answered"),
        LOCKED("closed after five wrong birth dates"),
        OVERTAKEN("overtaken by a newer version");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean good() {
            return this == WAITING || this == OPENED;
        }
    }
}
