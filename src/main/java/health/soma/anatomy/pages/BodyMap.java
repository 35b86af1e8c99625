package health.soma.anatomy.pages;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The body as a part of a page: two figures to look at and to click on, and a list of checkboxes, which is the real
/// control. Shown by `anatomy/bodyMap.jte` (choose or show) and `anatomy/bodyMapSmall.jte` (show, small).
///
/// `allowed` empty means that there is no prescription to keep to. `checked` holds the values of the form as they were
/// sent: `neck-back.left`, and `NECK.left` where whole groups are offered. `painful` maps a place to a figure from 0 to
/// 10.
public record BodyMap(
        String field,
        Mode mode,
        Optional<Set<AreaSide>> allowed,
        Set<String> checked,
        Set<AreaSide> worked,
        Map<AreaSide, Integer> painful,
        boolean wholeGroups,
        boolean drawsPatterns) {

    public enum Mode {
        CHOOSE,
        SHOW
    }

    /// A control that sends the chosen places under this field name.
    public static BodyMap choose(String field) {
        return new BodyMap(field, Mode.CHOOSE, Optional.empty(), Set.of(), Set.of(), Map.of(), false, true);
    }

    /// A picture to read; `name` only keeps two of them on one page apart.
    public static BodyMap show(String name) {
        return new BodyMap(name, Mode.SHOW, Optional.empty(), Set.of(), Set.of(), Map.of(), false, true);
    }

    /// Only these places are offered; the rest of the body is hatched and answers a click in words.
    public BodyMap allowing(Set<AreaSide> places) {
        return new BodyMap(
                field, mode, Optional.of(Set.copyOf(places)), checked, worked, painful, wholeGroups, drawsPatterns);
    }

    public BodyMap checked(Collection<String> values) {
        return new BodyMap(field, mode, allowed, Set.copyOf(values), worked, painful, wholeGroups, drawsPatterns);
    }

    /// Checked places rather than the values of a form.
    public BodyMap checkedPlaces(Collection<AreaSide> places) {
        return checked(places.stream().map(AreaSide::toString).toList());
    }

    public BodyMap worked(Collection<AreaSide> places) {
        return new BodyMap(field, mode, allowed, checked, Set.copyOf(places), painful, wholeGroups, drawsPatterns);
    }

    public BodyMap painful(Map<AreaSide, Integer> ratings) {
        return new BodyMap(field, mode, allowed, checked, worked, Map.copyOf(ratings), wholeGroups, drawsPatterns);
    }

    /// Offers "whole shoulder, left" too, as a prescriber writes it; its value is `SHOULDER.left`.
    public BodyMap withWholeGroups() {
        return new BodyMap(field, mode, allowed, checked, worked, painful, true, drawsPatterns);
    }

    /// For every map but the first on a page: the patterns are defined once.
    public BodyMap withoutPatterns() {
        return new BodyMap(field, mode, allowed, checked, worked, painful, wholeGroups, false);
    }

    public boolean choosing() {
        return mode == Mode.CHOOSE;
    }

    public boolean keepsToPrescription() {
        return allowed.isPresent();
    }

    public boolean allows(AreaSide place) {
        return allowed.map(places -> places.contains(place)).orElse(true);
    }

    /// The places that the checked values light up. A value that is no place of ours lights up nothing.
    public Set<AreaSide> lit() {
        var anatomy = Anatomy.standard();
        return anatomy.inOrder(checked.stream()
                .filter(BodyMap::isPlace)
                .flatMap(value -> anatomy.expand(List.of(value)).stream())
                .collect(Collectors.toSet()));
    }

    private static boolean isPlace(String value) {
        return value.endsWith(".left") && Anatomy.standard().knows(value.substring(0, value.length() - 5))
                || value.endsWith(".right") && Anatomy.standard().knows(value.substring(0, value.length() - 6));
    }

    public List<Drawing> drawings() {
        return List.of(Drawing.of(this, Figure.FRONT), Drawing.of(this, Figure.BACK));
    }

    public List<Section> sections() {
        return Sections.of(this);
    }

    public Words words() {
        return new Words(this);
    }
}
