package health.soma.prescriptions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// **The payer's rules an order names are ones that hold, and the injury it names lies before the order.** Neither
/// needs to be named: without rules the practice's own count. An injury on the day of the order is before it.
///
/// Source: house rule R-51 (docs/rules.md). A claim whose injury lies after its order is sent back by every payer.
final class NameThePayerRightly {

    private NameThePayerRightly() {}

    /// `packs` are the ids of the rule packs that hold today.
    static List<Finding> findings(Directions order, LocalDate today, Set<String> packs) {
        var findings = new ArrayList<Finding>();
        if (!order.rulePack().isEmpty() && !packs.contains(order.rulePack())) {
            findings.add(new Finding.RulePackUnknown(order.rulePack()));
        }
        var injury = order.injuryDate();
        var issued = order.issuedOn();
        if (injury != null && injury.isAfter(today)) {
            findings.add(new Finding.InjuryInTheFuture(injury));
        } else if (injury != null && issued != null && injury.isAfter(issued)) {
            findings.add(new Finding.InjuryAfterTheOrder(injury, issued));
        }
        return findings;
    }
}
