package health.soma.prescriptions.pages;

import health.soma.diagnoses.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What the order's form offers beside what was typed; `meant` by the text that stands in a code's field.
public record Aids(LocalDate today, List<Code> common, Map<String, List<Code>> meant) {}
