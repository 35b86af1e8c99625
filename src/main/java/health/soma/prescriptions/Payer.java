package health.soma.prescriptions;

import java.util.Optional;
import java.util.UUID;

/// By whose rules a compiled order is worked off: the rule pack in the version the course began under, and the claim on
/// which the payer counts, where one does.
public record Payer(String rulePack, int rulePackVersion, Optional<UUID> claim) {

    public static Payer none() {
        return new Payer("default", 1, Optional.empty());
    }
}
