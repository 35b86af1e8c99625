package health.soma.prescriptions.pages;

import health.soma.diagnoses.Code;
import health.soma.payers.RulePack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What the order's form offers beside what was typed; `meant` by the text that stands in a code's field, `packs` the
/// payers' rules that hold today.
public record Aids(LocalDate today, List<Code> common, Map<String, List<Code>> meant, List<RulePack> packs) {}
