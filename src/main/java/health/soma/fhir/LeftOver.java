package health.soma.fhir;

import health.soma.prescriptions.Unplaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;

/// Gathers, while an order is read, every part that no field of ours holds, so that a person sees it.
final class LeftOver {

    /// Parts shown with one order; more are counted, and stand in the stored original.
    static final int MOST = 200;

    private final List<Unplaced> parts = new ArrayList<>();
    private int more;

    void add(String part, String asReceived) {
        if (asReceived.isBlank()) return;
        if (parts.size() >= MOST) {
            more++;
            return;
        }
        parts.add(new Unplaced(part, WireWords.bounded(asReceived)));
    }

    /// Every element of a resource but those that were placed elsewhere.
    void addAllBut(Set<String> placed, String of, Base element) {
        for (var property : element.children()) {
            var name = property.getName().replace("[x]", "");
            if (!placed.contains(name)) {
                property.getValues().forEach(value -> add(of + name, WireWords.of(value)));
            }
        }
    }

    List<Unplaced> parts() {
        var all = new ArrayList<>(parts);
        if (more > 0) {
            all.add(new Unplaced("file", "%d more parts; all of them are in the stored original".formatted(more)));
        }
        return List.copyOf(all);
    }
}
