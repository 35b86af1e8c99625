package health.soma.techniques;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// The one vocabulary of techniques. It is reference data that ships with the house; the rows in the schema
/// `techniques` say the same.
public final class Techniques {

    private static final Techniques STANDARD = read();

    private final Map<String, Technique> byId = new LinkedHashMap<>();

    private Techniques(List<Technique> techniques) {
        techniques.forEach(technique -> byId.put(technique.id(), technique));
    }

    public static Techniques standard() {
        return STANDARD;
    }

    public List<Technique> all() {
        return List.copyOf(byId.values());
    }

    /// The seven the practice is built on.
    public List<Technique> core() {
        return byId.values().stream().filter(Technique::core).toList();
    }

    public Optional<Technique> technique(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The name for a reader; an unknown id is a fault of the caller.
    public String name(String id) {
        return technique(id)
                .orElseThrow(() -> new IllegalArgumentException("no such technique"))
                .name();
    }

    /// What somebody's free text may mean, to be confirmed by a person: "MFR and counterstrain". Never applied by
    /// itself.
    public List<Technique> suggest(String text) {
        var words = words(text);
        var found = new LinkedHashSet<Technique>();
        for (var technique : byId.values()) {
            if (words.contains(words(technique.name()))
                    || technique.alsoCalled().stream().anyMatch(other -> words.contains(words(other)))) {
                found.add(technique);
            }
        }
        return List.copyOf(found);
    }

    /// Techniques one of whose names holds words that begin with all of those typed: "myof", "positional rel".
    public List<Technique> complete(String text) {
        var wanted = words(text).strip().split(" ");
        return byId.values().stream()
                .filter(technique -> !text.isBlank()
                        && Stream.concat(Stream.of(technique.name()), technique.alsoCalled().stream())
                                .map(Techniques::words)
                                .anyMatch(name -> Stream.of(wanted).allMatch(word -> name.contains(" " + word))))
                .toList();
    }

    /// Whole words between spaces, so that "art" is not found in "heart".
    private static String words(String text) {
        return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip() + " ";
    }

    private static Techniques read() {
        try (var in = Techniques.class.getResourceAsStream("/techniques/techniques.json")) {
            var bytes = Objects.requireNonNull(in, "techniques.json").readAllBytes();
            return new Techniques(new JsonMapper().readValue(bytes, File.class).techniques());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record File(List<Technique> techniques) {}
}
