package health.soma.prescriptions;

import health.soma.anatomy.Anatomy;
import java.util.ArrayList;
import java.util.List;

/// **Every area of an order is one of ours, with its side.** Every area here is paired, so a side that is not said is
/// missing; words and codes that are not resolved to an area are waiting for a person.
///
/// Source: house rule R-14 (docs/rules.md); the side is the patient's.
final class NameEveryPlaceWithItsSide {

    private NameEveryPlaceWithItsSide() {}

    static List<Finding> findings(Directions order, Anatomy anatomy) {
        if (order.areas().isEmpty()) {
            return List.of(new Finding.NoArea());
        }
        var findings = new ArrayList<Finding>();
        for (var area : order.areas()) {
            var place = area.place();
            if (place == null) {
                findings.add(new Finding.AreaNotResolved(area.asReceived()));
            } else if (!anatomy.knows(place)) {
                findings.add(new Finding.AreaUnknown(place));
            } else if (area.side() == null) {
                findings.add(new Finding.SideMissing(place));
            }
        }
        return findings;
    }
}
