package health.soma.payers;

import static health.soma.payers.PackField.OF_THE_PACK;
import static health.soma.payers.PackField.RULES;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// A pack as somebody types it: a text for each field, by the field's path ("clock.days"). Anything may be missing or
/// wrong; what cannot be read is handed on as it stands, so that the reader says so.
public record PackDraft(Map<String, String> typed) {

    public PackDraft {
        typed = Map.copyOf(typed);
    }

    public static PackDraft of(RulePack pack) {
        var root = PackReader.JSON.readTree(pack.content());
        var typed = new HashMap<String, String>();
        fields().forEach(field -> {
            var value = (field.rule().isEmpty() ? root : root.path(field.rule())).path(field.key());
            if (!value.isMissingNode() && !value.isNull())
                typed.put(
                        field.path(),
                        field.kind() == PackField.Kind.CENTS
                                ? BigDecimal.valueOf(value.longValue(), 2).toPlainString()
                                : value.asString());
        });
        return new PackDraft(typed);
    }

    public String text(String path) {
        return typed.getOrDefault(path, "").replace("\r", "").strip();
    }

    /// The same with another text in one field.
    public PackDraft with(String path, String text) {
        var changed = new HashMap<>(typed);
        changed.put(path, text);
        return new PackDraft(changed);
    }

    /// The pack of these words. A part none of whose own fields is filled in is a rule the pack does not have; its
    /// notes and examples are those of `base`, the examples with the answers that hold now.
    PackReading read(String id, int version, RulePack base) {
        var root = PackReader.JSON.createObjectNode();
        root.put("id", id);
        root.put("version", version);
        OF_THE_PACK.forEach(field -> put(root, field));
        RULES.stream().filter(this::says).forEach(rule -> {
            var part = root.putObject(rule);
            PackField.of(rule).forEach(field -> put(part, field));
        });
        root.set("notes", PackReader.JSON.valueToTree(base.notes()));
        return switch (PackReader.read(root.toString())) {
            case PackReading.Faulty faulty -> faulty;
            case PackReading.Read(var pack) -> {
                var cases = base.cases().stream()
                        .filter(one -> root.has(one.rule()))
                        .map(one -> PackCases.answered(pack, one))
                        .toList();
                root.set("cases", PackReader.JSON.valueToTree(cases));
                yield PackReader.read(root.toString());
            }
        };
    }

    private boolean says(String rule) {
        return PackField.of(rule).stream()
                .filter(field -> !List.of("source", "unverified").contains(field.key()))
                .anyMatch(field -> !text(field.path()).isEmpty());
    }

    private void put(ObjectNode into, PackField field) {
        var text = text(field.path());
        if (text.isEmpty()) return;
        switch (field.kind()) {
            case WHOLE -> number(into, field.key(), text, text, 0);
            case CENTS -> number(into, field.key(), text, text.replace(",", ""), 2);
            case YES_NO -> {
                if (text.equals("true")) into.put(field.key(), true);
                else if (!text.equals("false")) into.put(field.key(), text);
            }
            case CHOICE, TEXT, DAY -> into.put(field.key(), text);
        }
    }

    /// Whole digits, at most twelve, with up to so many after the point; anything else stays the text it is.
    private static void number(ObjectNode into, String key, String typed, String text, int places) {
        var pattern = places == 0 ? "-?\\d{1,12}" : "-?\\d{1,12}(\\.\\d{1," + places + "})?";
        if (text.matches(pattern))
            into.put(key, new BigDecimal(text).movePointRight(places).longValueExact());
        else into.put(key, typed);
    }

    private static Stream<PackField> fields() {
        return Stream.concat(OF_THE_PACK.stream(), PackField.OF_THE_RULES.stream());
    }
}
