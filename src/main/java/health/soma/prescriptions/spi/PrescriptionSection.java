package health.soma.prescriptions.spi;

import health.soma.patients.OpenFile;
import health.soma.prescriptions.PrescriptionId;
import java.util.Map;
import java.util.Optional;

/// A section of a prescription's page, supplied by the module that knows it. It brings its own heading.
public interface PrescriptionSection {

    /// Sections stand in this order, lowest first.
    int place();

    /// What to show to whoever opened this file; empty when there is nothing, or nothing for their role.
    Optional<Part> part(OpenFile file, PrescriptionId prescription);

    /// A template and its model.
    record Part(String template, Map<String, Object> model) {}
}
