package health.soma.prescriptions.spi;

import health.soma.patients.OpenFile;
import health.soma.prescriptions.PrescriptionId;

/// What another module does when a verified version takes the place of an earlier one, in the same transaction.
public interface Superseding {

    void superseded(OpenFile file, PrescriptionId id);
}
