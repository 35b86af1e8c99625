package health.soma.patients.spi;

import health.soma.patients.OpenFile;
import java.util.Map;
import java.util.Optional;

/// A section of the patient's page, supplied by the module that knows it.
public interface ChartSection {

    String title();

    /// Sections stand in this order, lowest first.
    int place();

    /// What to show to whoever opened this file; empty when it is not for their role.
    Optional<Part> part(OpenFile file);

    /// A template and its model.
    record Part(String template, Map<String, Object> model) {}
}
