package health.soma.payers;

import static health.soma.payers.PackField.OF_THE_PACK;
import static health.soma.payers.PackField.RULES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a pack from its JSON, strictly: nothing unknown, nothing missing, nothing guessed, and all faults at once.
final class PackReader {

    static final JsonMapper JSON = new JsonMapper();

    private static final List<String> KNOWN = Stream.of(
                    Stream.of("id", "version", "notes", "cases"),
                    OF_THE_PACK.stream().map(PackField::key),
                    RULES.stream())
            .flatMap(one -> one)
            .toList();

    private final JsonNode root;
    private final List<PackFault> faults = new ArrayList<>();

    private PackReader(JsonNode root) {
        this.root = root;
    }

    static PackReading read(String content) {
        try {
            var root = JSON.readTree(content);
            if (!root.isObject()) return new PackReading.Faulty(List.of(new PackFault.Unreadable()));
            return new PackReader(root).reading(content);
        } catch (JacksonException broken) {
            return new PackReading.Faulty(List.of(new PackFault.Unreadable()));
        }
    }

    /// What was stored was read before, so a fault here is one of ours.
    static RulePack stored(String content) {
        return switch (read(content)) {
            case PackReading.Read(var pack) -> pack;
            case PackReading.Faulty(var faults) -> throw new IllegalStateException("stored pack is faulty: " + faults);
        };
    }

    private PackReading reading(String content) {
        var pack = new Part(root);
        faults.addAll(pack.unknown("", KNOWN));
        if (!pack.text("id").matches("[a-z][a-z0-9-]{1,43}")) faults.add(new PackFault.Missing("id"));
        if (pack.whole("version", 0) < 1) faults.add(new PackFault.NotWhole("version", 1, Integer.MAX_VALUE));
        OF_THE_PACK.forEach(field -> pack.fault(field).ifPresent(faults::add));
        RULES.stream().filter(pack::has).forEach(this::check);
        var notes = notes();
        var cases = cases();
        if (!faults.isEmpty()) return new PackReading.Faulty(List.copyOf(faults));
        return new PackReading.Read(new RulePack(
                pack.text("id"),
                pack.whole("version", 1),
                pack.text("name"),
                pack.text("about"),
                pack.day("since", LocalDate.EPOCH),
                pack.day("checked", LocalDate.EPOCH),
                part("clock", PackParts::clock),
                part("sessions", PackParts::sessions),
                part("week", PackParts::week),
                part("day", PackParts::day),
                part("gap", PackParts::gap),
                part("minutes", PackParts::minutes),
                part("authorization", PackParts::authorization),
                part("missed", PackParts::missed),
                part("reports", PackParts::reports),
                part("money", PackParts::money),
                part("units", PackParts::units),
                part("requires", PackParts::requires),
                notes,
                cases,
                content));
    }

    private <T> @Nullable T part(String rule, Function<Part, T> making) {
        return root.hasNonNull(rule) ? making.apply(new Part(root.path(rule))) : null;
    }

    private void check(String rule) {
        var part = new Part(root.path(rule));
        var fields = PackField.of(rule);
        var found = new ArrayList<>(
                part.unknown(rule, fields.stream().map(PackField::key).toList()));
        fields.forEach(field -> part.fault(field).ifPresent(found::add));
        // Fields are compared with each other only once each can be read by itself.
        faults.addAll(found.isEmpty() ? PackParts.together(rule, part) : found);
    }

    private List<RulePack.Note> notes() {
        var notes = new ArrayList<RulePack.Note>();
        for (var note : root.path("notes")) {
            var part = new Part(note);
            if (part.text("text").isBlank() || part.text("source").isBlank())
                faults.add(new PackFault.Missing("notes"));
            notes.add(new RulePack.Note(part.text("text"), part.text("source")));
        }
        return List.copyOf(notes);
    }

    private List<PackCase> cases() {
        var cases = new ArrayList<PackCase>();
        for (var one : root.path("cases")) {
            var part = new Part(one);
            var read = new PackCase(part.text("name"), part.text("rule"), map(one, "given"), map(one, "expect"));
            if (read.name().isBlank() || !root.hasNonNull(read.rule()) || !PackCases.understood(read))
                faults.add(new PackFault.BadCase("cases." + cases.size()));
            cases.add(read);
        }
        return List.copyOf(cases);
    }

    private static <T extends @Nullable Object> Map<String, T> map(JsonNode one, String key) {
        return one.path(key).isObject()
                ? JSON.convertValue(one.path(key), new TypeReference<Map<String, T>>() {})
                : Map.of();
    }
}
