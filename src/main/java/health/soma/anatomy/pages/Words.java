package health.soma.anatomy.pages;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import health.soma.anatomy.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the picture shows, in words: the text alternative of the map, and its legend.
public final class Words {

    private final BodyMap map;

    Words(BodyMap map) {
        this.map = map;
    }

    /// A state by its class, its word and the places in it.
    public record Line(String state, String word, String places) {}

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        map.allowed().ifPresent(places -> lines.add(new Line("allowed", "Prescribed", places(places))));
        if (!map.worked().isEmpty()) {
            lines.add(new Line("worked", "Worked", places(map.worked())));
        }
        if (!map.lit().isEmpty()) {
            lines.add(new Line("checked", map.choosing() ? "Marked" : "Worked", places(map.lit())));
        }
        if (!map.painful().isEmpty()) {
            var anatomy = Anatomy.standard();
            var ratings = anatomy.inOrder(map.painful().keySet()).stream()
                    .map(place -> anatomy.label(place) + ", " + map.painful().get(place) + " of 10")
                    .collect(Collectors.joining("; "));
            lines.add(new Line("pain", "Pain", ratings));
        }
        return lines;
    }

    /// The states that can be seen in this picture; the places are told elsewhere.
    public List<Line> legend() {
        var legend = new ArrayList<Line>();
        if (map.keepsToPrescription()) {
            legend.add(new Line("allowed", "prescribed", ""));
        }
        if (map.choosing()) {
            legend.add(new Line("checked", "marked", ""));
        }
        if (!map.worked().isEmpty() || !map.choosing() && !map.lit().isEmpty()) {
            legend.add(new Line("worked", map.choosing() ? "already charted" : "worked", ""));
        }
        if (!map.painful().isEmpty()) {
            legend.add(new Line("pain", "pain, 0 to 10", ""));
        }
        if (map.keepsToPrescription()) {
            legend.add(new Line("outside", "outside the prescription", ""));
        }
        legend.add(new Line("never", "not treated", ""));
        return legend;
    }

    /// "Nothing is marked yet." or what is.
    public String marked() {
        return map.lit().isEmpty() ? "Nothing is marked yet." : "Marked: " + places(map.lit()) + ".";
    }

    /// "Low back, both sides; Shoulder blade, right". A group is named only when all of it is there, so that
    /// "hip and pelvis" never seems to include a sensitive area that was not named.
    public static String places(Collection<AreaSide> places) {
        var anatomy = Anatomy.standard();
        var left = new HashSet<>(places);
        var told = new LinkedHashMap<String, Set<Side>>();
        for (var group : anatomy.groups()) {
            for (var side : Side.values()) {
                var all = group.areas().stream()
                        .map(code -> new AreaSide(code, side))
                        .toList();
                if (all.size() > 1 && places.containsAll(all) && left.removeAll(all)) {
                    told.computeIfAbsent(group.label(), key -> new HashSet<>()).add(side);
                }
            }
        }
        anatomy.inOrder(left)
                .forEach(place -> told.computeIfAbsent(anatomy.label(place.area()), key -> new HashSet<>())
                        .add(place.side()));
        return told.entrySet().stream()
                .map(entry -> entry.getKey() + ", " + sides(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String sides(Set<Side> sides) {
        return sides.size() == 2 ? "both sides" : sides.iterator().next().code();
    }
}
