package health.soma.treatment;

import health.soma.anatomy.AreaSide;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A session with all that was charted in it. The note is the newest saved words, empty when there are none.
public record SessionRecord(
        Session session,
        List<Intervention> interventions,
        String note,
        Optional<Signature> signature,
        List<Addendum> addenda) {

    public boolean signed() {
        return signature.isPresent();
    }

    public List<Intervention> counted() {
        return interventions.stream().filter(Intervention::counts).toList();
    }

    /// Hands-on minutes of everything that counts.
    public int minutes() {
        return counted().stream().mapToInt(Intervention::minutes).sum();
    }

    public Set<AreaSide> worked() {
        var places = new LinkedHashSet<AreaSide>();
        counted().forEach(each -> places.add(each.place()));
        return places;
    }
}
