package health.soma.payers.pages;

import health.soma.payers.PackDraft;
import health.soma.payers.PackField;
import health.soma.payers.RulePack;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The form that changes a pack: what was typed, by the field's path, and the version it was based on.
public record PackForm(PackDraft draft, int basedOn) {

    /// A text longer than this is cut; the longest field holds a quarter of it.
    private static final int LONGEST = 4000;

    /// Of a stored version; a change holds from today unless that version itself begins later.
    static PackForm of(RulePack pack, LocalDate today) {
        var typed = new HashMap<>(PackDraft.of(pack).typed());
        if (pack.since().isBefore(today)) typed.put("since", today.toString());
        return new PackForm(new PackDraft(typed), pack.version());
    }

    /// As sent. Fields that no pack has are left behind.
    static PackForm sent(Map<String, String> sent) {
        var typed = new HashMap<String, String>();
        Stream.concat(PackField.OF_THE_PACK.stream(), PackField.OF_THE_RULES.stream())
                .map(PackField::path)
                .filter(sent::containsKey)
                .forEach(path -> typed.put(path, cut(sent.get(path))));
        return new PackForm(new PackDraft(typed), number(sent.getOrDefault("basedOn", "")));
    }

    PackForm basedOn(int version) {
        return new PackForm(draft, version);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
