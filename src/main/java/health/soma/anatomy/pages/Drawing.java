package health.soma.anatomy.pages;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.Area;
import health.soma.anatomy.AreaSide;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One figure with every shape marked for what it is in this map.
public record Drawing(Figure figure, List<Mark> marks, List<Pain> pains) {

    /// A shape, its classes (pattern and color) and its words.
    public record Mark(String place, String label, String path, String classes, String title) {}

    /// The dots over a painful shape, and the figure from 0 to 10 in its middle.
    public record Pain(String path, String x, String y, int rating) {}

    static Drawing of(BodyMap map, Figure figure) {
        var lit = map.lit();
        var marks = new ArrayList<Mark>();
        var pains = new ArrayList<Pain>();
        for (var shape : figure.shapes()) {
            var place = shape.place();
            var label = Anatomy.standard().label(place);
            var states = states(map, lit, place);
            marks.add(new Mark(place.toString(), label, shape.path(), classes(states), label + title(map, states)));
            var rating = map.painful().get(place);
            if (rating != null) {
                var middle = shape.middle();
                pains.add(new Pain(shape.path(), "" + Math.round(middle.x()), "" + Math.round(middle.y() + 4), rating));
            }
        }
        return new Drawing(figure, List.copyOf(marks), List.copyOf(pains));
    }

    private static List<String> states(BodyMap map, Set<AreaSide> lit, AreaSide place) {
        var area = Anatomy.standard().area(place.area()).orElseThrow();
        if (!area.selectable()) {
            return List.of("never");
        }
        var states = new ArrayList<String>();
        if (map.keepsToPrescription()) {
            states.add(map.allows(place) ? "allowed" : "outside");
        }
        if (map.worked().contains(place)) {
            states.add("worked");
        }
        if (lit.contains(place)) {
            states.add("checked");
        }
        if (near(lit, place) || near(map.worked(), place)) {
            states.add("near");
        }
        return states;
    }

    /// Whether an area without a shape of its own, which is marked, lies next to this one.
    private static boolean near(Set<AreaSide> marked, AreaSide place) {
        return marked.stream()
                .filter(other -> other.side() == place.side())
                .flatMap(other -> Anatomy.standard().area(other.area()).stream())
                .map(Area::shownOn)
                .anyMatch(drawn -> drawn.contains(place.area()));
    }

    private static String classes(List<String> states) {
        return states.stream().map(state -> " is-" + state).collect(Collectors.joining("", "bm-area", ""));
    }

    private static String title(BodyMap map, List<String> states) {
        if (states.contains("never")) {
            return ": not treated";
        }
        if (states.contains("checked") || states.contains("worked")) {
            return map.choosing() ? "" : ": worked";
        }
        return states.contains("outside") ? ": outside the prescription" : "";
    }
}
