package health.soma.prescriptions;

import health.soma.patients.NewPatient;
import java.util.Optional;
import java.util.UUID;

/// One order as another system sent it: who it is for, who wrote it, what it says, and the message itself.
public record ReceivedOrder(
        NewPatient patient, Optional<NewPrescriber> prescriber, Directions directions, Document original) {

    private static final UUID SOMEBODY = new UUID(0, 0);

    /// What it says, as if its prescriber had been registered already, if that can be done.
    Directions withItsPrescriber() {
        return prescriber
                .filter(NewPrescriber::registrable)
                .map(_ -> directions.corrected().prescriber(SOMEBODY).done())
                .orElse(directions);
    }
}
