package health.soma.anatomy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The one vocabulary of the body: sixteen groups, forty-nine areas, each with a left and a right.
/// It is reference data that ships with the house; the rows in the schema `anatomy` say the same.
public final class Anatomy {

    private static final Anatomy STANDARD = AnatomyFile.read();

    private final Map<String, AreaGroup> groups = new LinkedHashMap<>();
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, Muscle> muscles = new LinkedHashMap<>();
    private final SiteCodes codes = SiteCodes.read();
    private final PlainWords words;

    Anatomy(List<AreaGroup> groups, List<Area> areas, List<Muscle> muscles) {
        groups.forEach(group -> this.groups.put(group.code(), group));
        areas.forEach(area -> this.areas.put(area.code(), area));
        muscles.forEach(muscle -> this.muscles.put(muscle.id(), muscle));
        this.words = PlainWords.read(this);
    }

    public static Anatomy standard() {
        return STANDARD;
    }

    public List<AreaGroup> groups() {
        return List.copyOf(groups.values());
    }

    public List<Area> areas() {
        return List.copyOf(areas.values());
    }

    public Optional<AreaGroup> group(String code) {
        return Optional.ofNullable(groups.get(code));
    }

    public Optional<Area> area(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    public Optional<Muscle> muscle(String id) {
        return Optional.ofNullable(muscles.get(id));
    }

    public boolean knows(String groupOrArea) {
        return groups.containsKey(groupOrArea) || areas.containsKey(groupOrArea);
    }

    /// "Shoulder" for `SHOULDER`, "Back of neck" for `neck-back`.
    public String label(String groupOrArea) {
        var group = groups.get(groupOrArea);
        return group != null ? group.label() : known(groupOrArea).label();
    }

    /// "Back of neck, left".
    public String label(AreaSide place) {
        return known(place.area()).label() + ", " + place.side().code();
    }

    /// What naming a group or an area on these sides grants: see [GrantOnlyWhatIsNamed].
    public Set<AreaSide> expand(String groupOrArea, Set<Side> sides) {
        return GrantOnlyWhatIsNamed.places(this, groupOrArea, sides);
    }

    /// What the values of a form grant together: `SHOULDER.right`, `neck-back.left`.
    public Set<AreaSide> expand(Collection<String> values) {
        var granted = new LinkedHashSet<AreaSide>();
        for (var value : values) {
            var named = AreaSide.of(value);
            granted.addAll(expand(named.area(), Set.of(named.side())));
        }
        return inOrder(granted);
    }

    /// Every place that can be granted at all.
    public Set<AreaSide> selectable() {
        return inOrder(areas.values().stream()
                .filter(Area::selectable)
                .flatMap(area ->
                        List.of(new AreaSide(area.code(), Side.LEFT), new AreaSide(area.code(), Side.RIGHT)).stream())
                .toList());
    }

    /// The same places in the order of the vocabulary, left before right.
    public Set<AreaSide> inOrder(Collection<AreaSide> places) {
        var ordered = new LinkedHashSet<AreaSide>();
        for (var code : areas.keySet()) {
            for (var side : Side.values()) {
                var place = new AreaSide(code, side);
                if (places.contains(place)) {
                    ordered.add(place);
                }
            }
        }
        return ordered;
    }

    /// Groups and areas whose words hold all of what was typed, for pickers.
    public List<Suggestion> search(String text) {
        return words.search(text);
    }

    /// What words that are still being typed may mean, sides included: "right should", "neck both".
    public List<Suggestion> complete(String text) {
        return words.complete(text);
    }

    /// What somebody's free text may mean, to be confirmed by a person: "right shoulder and low back".
    public List<Suggestion> suggest(String text) {
        return words.suggest(text);
    }

    /// What a body-site code of another system means; empty when unknown or not exact, and then a person resolves it.
    public Optional<CodedSite> site(String system, String code) {
        return codes.site(system, code);
    }

    /// What a laterality code means; empty when the code is none.
    public Set<Side> laterality(String system, String code) {
        return codes.laterality(system, code);
    }

    private Area known(String code) {
        return area(code).orElseThrow(() -> new IllegalArgumentException("no such group or area"));
    }
}
