package health.soma.prescriptions;

import health.soma.patients.NewPatient;
import java.util.Optional;

/// One order as another system sent it: who it is for, who wrote it, what it says, and the message itself.
public record ReceivedOrder(
        NewPatient patient, Optional<NewPrescriber> prescriber, Directions directions, Document original) {}
