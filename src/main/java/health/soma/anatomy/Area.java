package health.soma.anatomy;

import java.util.List;
import java.util.Set;

/// A named place on the body, without a side. Muscles refine the record and never widen the scope.
/// `sensitive` and `neverByGroup` areas are granted only when named themselves; what is not `selectable` never is.
/// `shownOn` names the drawn neighbors of an area that has no shape of its own.
public record Area(
        String code,
        String label,
        View view,
        boolean drawn,
        boolean selectable,
        boolean sensitive,
        boolean neverByGroup,
        Set<String> groups,
        Set<String> flags,
        List<String> shownOn,
        String caution,
        List<String> muscles) {

    /// Whether naming a group that holds this area grants it.
    public boolean comesWithItsGroup() {
        return selectable && !sensitive && !neverByGroup;
    }
}
