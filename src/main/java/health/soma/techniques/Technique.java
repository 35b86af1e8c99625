package health.soma.techniques;

import java.util.List;
import java.util.Set;

/// A way of treating. `core` marks the seven the practice is built on. `dose` is a usual range for the therapist's eye,
/// not a rule; `record` lists what is worth writing down. `billingClasses` are neutral classes of our own, which a
/// practice maps to the codes it is licensed to use.
public record Technique(
        String id,
        String name,
        boolean core,
        String family,
        String summary,
        String mayHelp,
        String dose,
        Set<String> billingClasses,
        List<String> record,
        List<String> alsoCalled) {}
