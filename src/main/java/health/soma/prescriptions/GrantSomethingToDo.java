package health.soma.prescriptions;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.Side;
import health.soma.techniques.Techniques;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// **Each area an order names grants something, and at least one technique is granted.** Each technique it names is one
/// of ours and is not both allowed and excluded. A group whose areas are all sensitive grants nothing by its name: the
/// prescriber has to name them.
///
/// Source: house rule R-15 (docs/rules.md).
final class GrantSomethingToDo {

    private GrantSomethingToDo() {}

    static List<Finding> findings(Directions order, Anatomy anatomy, Techniques techniques) {
        var findings = new ArrayList<Finding>();
        for (var named : order.techniques()) {
            var technique = named.technique();
            if (technique == null) {
                findings.add(new Finding.TechniqueNotResolved(named.asReceived()));
            } else if (techniques.technique(technique).isEmpty()) {
                findings.add(new Finding.TechniqueUnknown(technique));
            }
        }
        var excluded = Granted.named(order, false);
        Granted.named(order, true).stream()
                .filter(excluded::contains)
                .forEach(technique -> findings.add(new Finding.TechniqueAllowedAndExcluded(technique)));
        if (findings.isEmpty() && Granted.techniques(order, techniques).isEmpty()) {
            findings.add(new Finding.NoTechniqueGranted());
        }
        order.areas().stream()
                .map(DirectedArea::place)
                .filter(Objects::nonNull)
                .filter(place -> anatomy.knows(place)
                        && anatomy.expand(place, Side.both()).isEmpty())
                .forEach(place -> findings.add(new Finding.NoAreaGranted(place)));
        return findings;
    }
}
