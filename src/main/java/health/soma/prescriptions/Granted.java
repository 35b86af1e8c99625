package health.soma.prescriptions;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import health.soma.techniques.Technique;
import health.soma.techniques.Techniques;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The places and techniques an order grants as it stands, before it is verified. The database compiles by the same
/// words, and a test compares the two for every place and side.
record Granted(Set<AreaSide> scope, Set<String> techniques) {

    static Granted by(Directions order, Anatomy anatomy, Techniques techniques) {
        return new Granted(scope(order, anatomy), techniques(order, techniques));
    }

    private static Set<AreaSide> scope(Directions order, Anatomy anatomy) {
        var scope = new ArrayList<AreaSide>();
        for (var area : order.areas()) {
            var place = area.place();
            var side = area.side();
            if (place != null && side != null && anatomy.knows(place)) {
                scope.addAll(anatomy.expand(place, side.sides()));
            }
        }
        return anatomy.inOrder(scope);
    }

    /// None allowed by name: all but the excluded. Some allowed by name: these, but the excluded.
    static Set<String> techniques(Directions order, Techniques techniques) {
        var allowed = named(order, true);
        var excluded = named(order, false);
        var someNamed = order.techniques().stream().anyMatch(DirectedTechnique::allowed);
        return techniques.all().stream()
                .map(Technique::id)
                .filter(id -> !excluded.contains(id) && (!someNamed || allowed.contains(id)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Set<String> named(Directions order, boolean allowed) {
        return order.techniques().stream()
                .filter(each -> each.allowed() == allowed)
                .map(DirectedTechnique::technique)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
