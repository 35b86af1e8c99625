package health.soma.anatomy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What people write for places on the body, and which of ours it may mean. It only ever suggests: a word that it does
/// not know yields nothing, and never the nearest guess.
final class PlainWords {

    private static final Set<String> LEFT = Set.of("left", "lt", "l");
    private static final Set<String> RIGHT = Set.of("right", "rt", "r");
    private static final Set<String> BOTH = Set.of("both", "bilateral", "bilaterally", "bilat", "bl", "sides");
    private static final int LONGEST_PHRASE = 6;

    private final Anatomy anatomy;
    private final Map<String, Set<String>> places = new LinkedHashMap<>();

    private PlainWords(Anatomy anatomy) {
        this.anatomy = anatomy;
    }

    static PlainWords read(Anatomy anatomy) {
        var words = new PlainWords(anatomy);
        anatomy.groups().forEach(group -> words.learn(group.label(), group.code()));
        for (var area : anatomy.areas()) {
            if (area.selectable()) {
                words.learn(area.label(), area.code());
                words.learn(area.label().replaceAll(" \\(.*\\)", ""), area.code());
                area.muscles()
                        .forEach(id ->
                                words.learn(anatomy.muscle(id).orElseThrow().name(), area.code()));
            }
        }
        // What the table says about a word stands instead of what was gathered from labels and muscles.
        var table = AnatomyFile.rows("plain-words.csv");
        table.forEach(row -> words.places.remove(row[0]));
        table.forEach(row -> words.learn(row[0], row[1]));
        return words;
    }

    private void learn(String phrase, String code) {
        places.computeIfAbsent(String.join(" ", tokens(phrase)), key -> new LinkedHashSet<>())
                .add(code);
    }

    List<Suggestion> search(String text) {
        var wanted = tokens(text);
        var found = new LinkedHashSet<String>();
        if (!wanted.isEmpty()) {
            places.forEach((phrase, codes) -> {
                if (wanted.stream().allMatch(phrase::contains)) {
                    found.addAll(codes);
                }
            });
        }
        return found.stream()
                .map(code -> new Suggestion(code, anatomy.label(code), Set.of()))
                .toList();
    }

    List<Suggestion> suggest(String text) {
        var found = new LinkedHashMap<String, Set<Side>>();
        var sides = EnumSet.noneOf(Side.class);
        var waiting = new ArrayList<String>();
        for (var part :
                text.toLowerCase(Locale.ROOT).replace("b/l", "bilateral").split("[,;/&+\\n]|\\band\\b")) {
            var rest = new ArrayList<>(tokens(part));
            var codes = take(rest);
            sides.addAll(sides(rest));
            var said = Set.copyOf(sides);
            if (codes.isEmpty()) {
                // "left and right shoulder" carries the side onward; "neck, shoulders, both sides" carries it back.
                waiting.forEach(code -> found.merge(code, said, PlainWords::union));
                continue;
            }
            codes.forEach(code -> found.merge(code, said, PlainWords::union));
            if (said.isEmpty()) {
                waiting.addAll(codes);
            }
            sides.clear();
        }
        var suggestions = new ArrayList<Suggestion>();
        found.forEach((code, where) -> suggestions.add(new Suggestion(code, anatomy.label(code), where)));
        return suggestions;
    }

    /// What is understood comes first; then every place whose words begin with those typed, on the sides typed.
    List<Suggestion> complete(String text) {
        var found = new LinkedHashMap<String, Suggestion>();
        suggest(text).forEach(one -> found.put(one.code(), one));
        var wanted = new ArrayList<>(tokens(text));
        var sides = Set.copyOf(sides(wanted));
        wanted.removeIf(word -> LEFT.contains(word) || RIGHT.contains(word) || BOTH.contains(word));
        if (!wanted.isEmpty()) {
            places.forEach((phrase, codes) -> {
                if (wanted.stream().allMatch(word -> begins(phrase, word))) {
                    codes.forEach(code -> found.putIfAbsent(code, new Suggestion(code, anatomy.label(code), sides)));
                }
            });
        }
        return List.copyOf(found.values());
    }

    private static boolean begins(String phrase, String word) {
        return phrase.startsWith(word) || phrase.contains(" " + word);
    }

    /// Takes the places out of these words, the longest phrase first, so that "shoulder blade" is not also a shoulder
    /// and the L of "L spine" is not also a left.
    private Set<String> take(List<String> words) {
        var found = new LinkedHashSet<String>();
        for (int from = 0; from < words.size(); ) {
            int length = Math.min(LONGEST_PHRASE, words.size() - from);
            while (length > 0 && named(words.subList(from, from + length)).isEmpty()) {
                length--;
            }
            if (length == 0) {
                from++;
            } else {
                found.addAll(named(words.subList(from, from + length)));
                words.subList(from, from + length).clear();
            }
        }
        return found;
    }

    private Set<String> named(List<String> words) {
        var phrase = String.join(" ", words);
        var singular = phrase.endsWith("s") ? phrase.substring(0, phrase.length() - 1) : phrase;
        return places.getOrDefault(phrase, places.getOrDefault(singular, Set.of()));
    }

    private static Set<Side> sides(List<String> words) {
        var said = EnumSet.noneOf(Side.class);
        for (var word : words) {
            if (LEFT.contains(word) || BOTH.contains(word)) {
                said.add(Side.LEFT);
            }
            if (RIGHT.contains(word) || BOTH.contains(word)) {
                said.add(Side.RIGHT);
            }
        }
        return said;
    }

    private static Set<Side> union(Set<Side> some, Set<Side> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static List<String> tokens(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
