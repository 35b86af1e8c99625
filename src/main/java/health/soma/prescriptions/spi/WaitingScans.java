package health.soma.prescriptions.spi;

import health.soma.patients.OpenFile;
import health.soma.prescriptions.Document;
import health.soma.prescriptions.PrescriptionId;
import java.util.Optional;
import java.util.UUID;

/// Scans that were taken in before their order was typed, supplied by the module that holds them.
public interface WaitingScans {

    /// Empty when there is none of that id, or it waited too long.
    Optional<Document> find(OpenFile file, UUID scan);

    /// Notes that the scan is kept with this prescription. False when that is known already, or there is no such scan.
    boolean kept(OpenFile file, UUID scan, PrescriptionId prescription);
}
