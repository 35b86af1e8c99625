package health.soma.payers.pages;

import health.soma.payers.PackCase;
import health.soma.payers.PackCases;
import health.soma.payers.RulePack;
import health.soma.web.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The examples of a pack with the answers it gives, worked out as the page is drawn.
public final class ExampleWords {

    private ExampleWords() {}

    public record Example(String rule, String name, String answer) {}

    /// An example whose answer a change would change.
    public record Difference(Example before, Example now) {}

    public static List<Example> of(RulePack pack) {
        return pack.cases().stream().map(one -> example(pack, one)).toList();
    }

    static List<Difference> between(RulePack before, RulePack now) {
        return before.cases().stream()
                .filter(one -> now.cases().stream().anyMatch(other -> same(one, other)))
                .map(one -> new Difference(example(before, one), example(now, one)))
                .filter(one -> !one.before().answer().equals(one.now().answer()))
                .toList();
    }

    private static boolean same(PackCase one, PackCase other) {
        return one.rule().equals(other.rule()) && one.name().equals(other.name());
    }

    private static Example example(RulePack pack, PackCase one) {
        return new Example(RuleWords.title(one.rule()), one.name(), answer(PackCases.answer(pack, one)));
    }

    private static String answer(Map<String, @Nullable Object> answers) {
        return Stream.of(
                        "lastDay",
                        "startBy",
                        "granted",
                        "cap",
                        "room",
                        "tooFew",
                        "caution",
                        "authorization",
                        "countedBy",
                        "session",
                        "due",
                        "moreNeeds",
                        "leftCents",
                        "units",
                        "missing")
                .filter(answers::containsKey)
                .map(key -> words(key, answers.get(key)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String words(String key, @Nullable Object value) {
        return switch (key) {
            case "lastDay" -> value == null ? "no last day" : "last day " + day(value);
            case "startBy" -> value == null ? "may start any day" : "starts by " + day(value);
            case "granted" -> RuleWords.count((int) Objects.requireNonNull(value), "session");
            case "cap" -> value + " a week";
            case "room" -> Boolean.TRUE.equals(value) ? "one more fits" : "the week is full";
            case "tooFew", "caution" -> Boolean.TRUE.equals(value) ? "pointed out" : "nothing to point out";
            case "authorization" ->
                switch (String.valueOf(value)) {
                    case "not-needed" -> "no authorization needed";
                    case "needed" -> "authorization needed";
                    default -> "none is given any more";
                };
            case "countedBy" -> "counted by " + value;
            case "session" -> "released".equals(value) ? "given back" : "used up";
            case "due" -> Boolean.TRUE.equals(value) ? "report due" : "not due yet";
            case "moreNeeds" -> value == null ? null : "more only with improved function";
            case "leftCents" -> RuleWords.money((int) Objects.requireNonNull(value)) + " left";
            case "units" -> RuleWords.count((int) Objects.requireNonNull(value), "unit");
            case "missing" -> missing((Collection<?>) Objects.requireNonNull(value));
            default -> throw new IllegalArgumentException("no words for " + key);
        };
    }

    private static String day(Object value) {
        return Words.day(LocalDate.parse((String) value));
    }

    private static String missing(Collection<?> pieces) {
        if (pieces.isEmpty()) return "nothing is missing";
        return "missing: "
                + pieces.stream()
                        .map(piece -> switch (String.valueOf(piece)) {
                            case "claim-number" -> "claim number";
                            case "authorization-number" -> "authorization number";
                            case "injury-date" -> "day of the injury";
                            default -> "a name for each area";
                        })
                        .collect(Collectors.joining(", "));
    }
}
