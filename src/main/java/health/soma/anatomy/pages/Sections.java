package health.soma.anatomy.pages;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.Area;
import health.soma.anatomy.AreaGroup;
import health.soma.anatomy.AreaSide;
import health.soma.anatomy.Side;
import health.soma.anatomy.pages.Section.Box;
import health.soma.anatomy.pages.Section.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The list of the body map. Each area stands in it once, also when it lies in two groups, because one place sent by
/// two checkboxes could not be cleared by one of them.
final class Sections {

    private final BodyMap map;
    private final Anatomy anatomy = Anatomy.standard();

    private Sections(BodyMap map) {
        this.map = map;
    }

    static List<Section> of(BodyMap map) {
        return new Sections(map).sections();
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        for (var group : anatomy.groups()) {
            var rows = rows(group.areas().stream()
                    .map(code -> anatomy.area(code).orElseThrow())
                    .filter(area -> homeOf(area).equals(group.code())));
            var whole = map.wholeGroups() ? whole(group) : List.<Row>of();
            if (!rows.isEmpty() || !whole.isEmpty()) {
                sections.add(new Section(group.label(), whole, rows));
            }
        }
        var ungrouped =
                rows(anatomy.areas().stream().filter(area -> area.groups().isEmpty()));
        if (!ungrouped.isEmpty()) {
            sections.add(new Section("Only when named", List.of(), ungrouped));
        }
        return sections;
    }

    /// The group under which an area is listed: the one of which the prescription allows the largest part.
    private String homeOf(Area area) {
        var home = "";
        double most = -1;
        for (var group : anatomy.groups()) {
            if (area.groups().contains(group.code()) && allowedPart(group) > most) {
                home = group.code();
                most = allowedPart(group);
            }
        }
        return home;
    }

    private double allowedPart(AreaGroup group) {
        var places = anatomy.expand(group.code(), Side.both());
        return places.isEmpty()
                ? 0
                : (double) places.stream().filter(map::allows).count() / places.size();
    }

    private List<Row> rows(Stream<Area> areas) {
        return areas.filter(Area::selectable)
                .map(area -> new Row(area.label(), note(area), boxes(area.code())))
                .filter(row -> !row.boxes().isEmpty())
                .toList();
    }

    /// "Whole" is said only where it is true: a sensitive area has to be named itself.
    private List<Row> whole(AreaGroup group) {
        var boxes = boxes(group.code());
        if (boxes.isEmpty() || group.areas().size() == 1) {
            return List.of();
        }
        var general = group.areas().stream()
                .map(code -> anatomy.area(code).orElseThrow())
                .collect(Collectors.partitioningBy(
                        Area::comesWithItsGroup,
                        Collectors.mapping(area -> area.label().toLowerCase(Locale.ROOT), Collectors.toList())));
        List<String> with = general.getOrDefault(true, List.of());
        List<String> without = general.getOrDefault(false, List.of());
        if (without.isEmpty()) {
            return List.of(new Row("Whole " + group.label().toLowerCase(Locale.ROOT), "", boxes));
        }
        var note = with.size() == 1 ? "only " + with.getFirst() : "without " + String.join(" and ", without);
        return List.of(new Row(group.label() + " in general", note, boxes));
    }

    private List<Box> boxes(String code) {
        var boxes = new ArrayList<Box>();
        for (var side : Side.values()) {
            var places = anatomy.expand(code, Set.of(side));
            if (!places.isEmpty() && places.stream().allMatch(map::allows)) {
                var value = code + "." + side.code();
                boxes.add(new Box(
                        value,
                        side == Side.LEFT ? "Left" : "Right",
                        words(places),
                        near(code, side),
                        map.checked().contains(value)));
            }
        }
        return boxes;
    }

    private static String words(Set<AreaSide> places) {
        return places.stream().map(AreaSide::toString).collect(Collectors.joining(" "));
    }

    private String near(String code, Side side) {
        return anatomy.area(code).map(Area::shownOn).orElse(List.of()).stream()
                .map(drawn -> drawn + "." + side.code())
                .collect(Collectors.joining(" "));
    }

    private static String note(Area area) {
        if (area.neverByGroup()) {
            return "named by the prescriber, with separate written consent";
        }
        return area.sensitive() ? "needs consent in the session" : "";
    }
}
