package health.soma.prescriptions;

import health.soma.web.Words;
import java.util.List;

/// An exception in words, for pages and for the prescriber.
public final class OverrideWords {

    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

    private OverrideWords() {}

    /// "One more session in one week: 30 Nov 2026 to 6 Dec 2026"
    public static String of(OverrideAsked one) {
        return one.kind() == OverrideKind.WEEKLY_CAP
                ? "%s: %s to %s".formatted(one.kind().label(), Words.day(one.day()), Words.day(one.lastDay()))
                : "%s: %s".formatted(one.kind().label(), Words.day(one.day()));
    }

    /// What the prescriber hears of one that was used: "On 3 Dec 2026 a third session was given in the week, because
    /// …". Empty for one that was not used.
    public static List<String> toThePrescriber(List<OverrideAsked> some) {
        return some.stream()
                .flatMap(one -> one.usedOn().stream()
                        .map(day ->
                                "On %s %s, because %s".formatted(Words.day(day), given(one), withStop(one.because()))))
                .toList();
    }

    private static String given(OverrideAsked one) {
        return switch (one.kind()) {
            case WEEKLY_CAP ->
                "a %s session was given %s"
                        .formatted(
                                ORDINALS.get(Math.min(one.weeklyCap(), ORDINALS.size() - 1)),
                                one.everyWeeks() == 1 ? "in the week" : "in " + one.everyWeeks() + " weeks");
            case AUTHORIZATION -> "a session was given before the payer’s authorization had come";
            case RE_EVALUATION -> "a session was given before the overdue re-evaluation";
        };
    }

    private static String withStop(String because) {
        return because.endsWith(".") ? because : because + ".";
    }
}
