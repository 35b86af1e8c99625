package health.soma.payers.pages;

import health.soma.payers.Changing;
import health.soma.payers.PackFault;
import health.soma.payers.PackField;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every fault of a pack, and every answer to a change, as the sentence the owner reads.
public final class Sentences {

    private Sentences() {}

    /// A fault of one field, so that the summary and the field say the same. No field means the whole form.
    public record Problem(String field, String sentence) {}

    /// What is wrong with one field; empty when nothing is.
    public static String at(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::sentence)
                .collect(Collectors.joining(" "));
    }

    static List<Problem> of(List<PackFault> faults) {
        return faults.stream()
                .map(fault -> new Problem(fault.field(), of(fault)))
                .toList();
    }

    /// Empty when it was changed.
    static List<Problem> of(Changing changing) {
        return switch (changing) {
            case Changing.Changed _ -> List.of();
            case Changing.Faulty(var faults) -> of(faults);
            case Changing.NameTaken(var name) ->
                List.of(new Problem(
                        "name", "Another pack is called “%s” already. Choose another name.".formatted(name)));
            case Changing.Overtaken(var newest) ->
                List.of(new Problem(
                        "",
                        "Version %d was stored meanwhile. What you typed is still here: compare the two, and store it again if it should replace that one."
                                .formatted(newest)));
            case Changing.BeginsInThePast() ->
                List.of(new Problem(
                        "since", "It can hold from today on at the earliest; courses that began keep their version."));
            case Changing.NothingChanged() -> List.of(new Problem("", "Nothing was changed, so nothing was stored."));
            case Changing.TooMany(var most) ->
                List.of(new Problem("", "There are %d already, and that is as many as can be kept.".formatted(most)));
        };
    }

    static String of(PackFault fault) {
        return switch (fault) {
            case PackFault.Unreadable() -> "This is not a rule pack.";
            case PackFault.Missing(var field) -> "%s: fill this in.".formatted(name(field));
            case PackFault.NotWhole(var field, var least, var most) ->
                cents(field)
                        ? "%s: an amount from %s to %s."
                                .formatted(name(field), RuleWords.money(least), RuleWords.money(most))
                        : "%s: a whole number from %d to %d.".formatted(name(field), least, most);
            case PackFault.NotOneOf(var field, var choices) ->
                "%s: one of %s."
                        .formatted(
                                name(field),
                                choices.stream().map(ChoiceWords::of).collect(Collectors.joining(", ")));
            case PackFault.NotYesOrNo(var field) -> "%s: yes or no.".formatted(name(field));
            case PackFault.NotText(var field, var most) ->
                "%s: a text of at most %d characters.".formatted(name(field), most);
            case PackFault.NotADay(var field) -> "%s: a day such as 2026-11-30.".formatted(name(field));
            case PackFault.Unknown(var field) -> "%s is not a part of a rule pack.".formatted(field);
            case PackFault.Needs(var field, var other) ->
                "%s: says nothing without %s.".formatted(name(field), inQuotes(other));
            case PackFault.Below(var field, var other) -> "%s: not below %s.".formatted(name(field), inQuotes(other));
            case PackFault.BadCase(var field) -> "%s is not an example of one of its rules.".formatted(field);
        };
    }

    private static String name(String path) {
        var rule = path.contains(".") ? RuleWords.title(path.substring(0, path.indexOf('.'))) + ", " : "";
        return rule + inQuotes(path);
    }

    private static String inQuotes(String path) {
        return "“"
                + fields().filter(one -> one.path().equals(path))
                        .map(PackField::label)
                        .findFirst()
                        .orElse(path) + "”";
    }

    private static boolean cents(String path) {
        return fields().anyMatch(one -> one.path().equals(path) && one.kind() == PackField.Kind.CENTS);
    }

    private static Stream<PackField> fields() {
        return Stream.concat(PackField.OF_THE_PACK.stream(), PackField.OF_THE_RULES.stream());
    }
}
