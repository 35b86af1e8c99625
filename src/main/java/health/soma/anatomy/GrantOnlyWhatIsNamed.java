package health.soma.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// **Naming a group grants its everyday areas; a sensitive area is granted only when it is named itself.**
///
/// Only the named sides are granted, and what may never be chosen is not granted by any word.
/// An unknown word is a fault of the caller, not an empty grant: dropping it silently would shrink an order.
///
/// Source: house rule R-10 (docs/rules.md).
final class GrantOnlyWhatIsNamed {

    private GrantOnlyWhatIsNamed() {}

    static Set<AreaSide> places(Anatomy anatomy, String groupOrArea, Set<Side> sides) {
        var granted = new ArrayList<AreaSide>();
        for (var area : named(anatomy, groupOrArea)) {
            for (var side : sides) {
                granted.add(new AreaSide(area.code(), side));
            }
        }
        return anatomy.inOrder(granted);
    }

    private static List<Area> named(Anatomy anatomy, String groupOrArea) {
        var group = anatomy.group(groupOrArea);
        if (group.isPresent()) {
            return group.get().areas().stream()
                    .map(code -> anatomy.area(code).orElseThrow())
                    .filter(Area::comesWithItsGroup)
                    .toList();
        }
        var area = anatomy.area(groupOrArea).orElseThrow(() -> new IllegalArgumentException("no such group or area"));
        return area.selectable() ? List.of(area) : List.of();
    }
}
