package health.soma.prescriptions.pages;

import static java.util.stream.Collectors.toCollection;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.Area;
import health.soma.anatomy.Suggestion;
import health.soma.prescriptions.Laterality;
import health.soma.techniques.Techniques;
import health.soma.web.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What is offered while an area or a technique is typed as the paper has it. Nothing is chosen for anybody.
final class WordOffers {

    private static final int MOST = 8;
    private static final Set<String> NOT = Set.of("no", "not", "without", "except", "exclude", "excluded", "avoid");

    private WordOffers() {}

    /// "neck both" offers the neck on both sides; where no side is typed, the likeliest place is offered with each.
    static List<Offer> places(String typed) {
        var offers = new ArrayList<Offer>();
        for (var place : Anatomy.standard().complete(typed)) {
            if (!place.sides().isEmpty()) {
                offers.add(place(place, side(place)));
            } else if (offers.isEmpty()) {
                Stream.of(Laterality.BOTH, Laterality.LEFT, Laterality.RIGHT)
                        .forEach(side -> offers.add(place(place, side)));
            } else {
                offers.add(
                        new Offer(place.label(), about(place, "the side is not said"), Map.of("place", place.code())));
            }
        }
        return offers.stream().limit(MOST).toList();
    }

    /// "no cupping" offers to exclude; otherwise the likeliest is offered as excluded, too.
    static List<Offer> techniques(String typed) {
        var words = Stream.of(typed.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var excluded = words.stream().anyMatch(NOT::contains);
        var named = String.join(
                " ", words.stream().filter(word -> !NOT.contains(word)).toList());
        var offers = new ArrayList<Offer>();
        if (named.length() > 2 && "therapist s choice".startsWith(named)) {
            offers.add(new Offer(
                    "The therapist's choice",
                    "no technique is named",
                    Map.of("words", "", "technique", "", "allowed", "true")));
        }
        for (var technique : Techniques.standard().complete(named)) {
            if (!excluded) offers.add(technique(technique.id(), true));
            if (excluded || offers.size() == 1) offers.add(technique(technique.id(), false));
        }
        return offers.stream().limit(MOST).toList();
    }

    private static Offer technique(String id, boolean allowed) {
        return new Offer(
                Techniques.standard().name(id),
                allowed ? "allowed" : "excluded",
                Map.of("technique", id, "allowed", String.valueOf(allowed)));
    }

    private static Offer place(Suggestion place, Laterality side) {
        return new Offer(
                place.label() + ", " + (side == Laterality.BOTH ? "both sides" : side.code()),
                about(place, ""),
                Map.of("place", place.code(), "side", side.code()));
    }

    private static String about(Suggestion place, String otherwise) {
        return Anatomy.standard().area(place.code()).map(Area::sensitive).orElse(false)
                ? "sensitive: only when the prescriber names it"
                : otherwise;
    }

    private static Laterality side(Suggestion place) {
        var sides = place.sides().stream().map(each -> each.code()).collect(toCollection(TreeSet::new));
        return sides.size() > 1 ? Laterality.BOTH : sides.first().equals("left") ? Laterality.LEFT : Laterality.RIGHT;
    }
}
