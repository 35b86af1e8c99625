package health.soma.payers;

import static health.soma.payers.PackField.Kind.CENTS;
import static health.soma.payers.PackField.Kind.CHOICE;
import static health.soma.payers.PackField.Kind.DAY;
import static health.soma.payers.PackField.Kind.TEXT;
import static health.soma.payers.PackField.Kind.WHOLE;
import static health.soma.payers.PackField.Kind.YES_NO;

import java.util.List;
import java.util.stream.Stream;

/// One field of a pack: what may stand there. The reader, the form and its sentences all go by this list.
///
/// @param rule the part it belongs to; empty for what is said of the pack as a whole
/// @param needed whether the part is nothing without it
/// @param most for a text the number of characters
public record PackField(
        String rule, String key, String label, Kind kind, boolean needed, long least, long most, List<String> choices) {

    public enum Kind {
        WHOLE,
        CENTS,
        CHOICE,
        YES_NO,
        TEXT,
        DAY
    }

    /// The parts of a pack, in the order in which they are read.
    public static final List<String> RULES = List.of(
            "clock",
            "sessions",
            "week",
            "day",
            "gap",
            "minutes",
            "authorization",
            "missed",
            "reports",
            "money",
            "units",
            "requires");

    public static final List<PackField> OF_THE_PACK = List.of(
            text("", "name", "Name", 80),
            text("", "about", "What it is for", 1000),
            new PackField("", "since", "Holds for courses that begin on or after", DAY, true, 0, 0, List.of()),
            new PackField("", "checked", "Sources last read on", DAY, true, 0, 0, List.of()));

    public static final List<PackField> OF_THE_RULES = RULES.stream()
            .flatMap(rule -> Stream.concat(
                    own(rule),
                    Stream.of(text(rule, "source", "Source", 500), yesNo(rule, "unverified", "Not confirmed yet"))))
            .toList();

    public String path() {
        return rule.isEmpty() ? key : rule + "." + key;
    }

    /// The fields of one part, its source last.
    public static List<PackField> of(String rule) {
        return OF_THE_RULES.stream().filter(field -> field.rule().equals(rule)).toList();
    }

    private static Stream<PackField> own(String rule) {
        return switch (rule) {
            case "clock" ->
                Stream.of(
                        choice(rule, "anchor", "Days are counted from", "dates", "issue", "receipt", "first-session"),
                        whole(rule, "days", "Days", 1, 730),
                        whole(rule, "renewalDays", "Days of a renewal", 1, 730),
                        whole(rule, "graceDays", "Days by which a late start moves the end, at most", 0, 60),
                        whole(rule, "startWithinDays", "Days from issue within which it starts", 1, 365));
            case "sessions" ->
                Stream.of(
                        whole(rule, "most", "Sessions, at most", 1, 200),
                        choice(rule, "per", "Counted by", "prescription", "claim"));
            case "week" ->
                Stream.of(
                        whole(rule, "cap", "Sessions in a week, at most", 1, 14),
                        whole(rule, "least", "Sessions in a week, at least", 1, 14),
                        choice(rule, "counts", "Whose sessions count", "prescription", "claim", "patient"));
            case "day" -> Stream.of(needed(rule, "cap", "Visits in a day without justification", 1, 4));
            case "gap" -> Stream.of(needed(rule, "mostDays", "Days from one session to the next, at most", 1, 365));
            case "minutes" -> Stream.of(needed(rule, "most", "Minutes of a session, at most", 5, 240));
            case "authorization" ->
                Stream.of(
                        needed(rule, "freeVisits", "Visits without authorization", 0, 200),
                        choice(rule, "per", "Counted by", "prescription", "claim"),
                        whole(rule, "notAfterVisit", "None is given after visit", 1, 500),
                        yesNo(rule, "atHome", "Always needed at the patient’s home"),
                        optionalText(rule, "askWith", "How to ask", 200));
            case "missed" ->
                Stream.of(
                        choice(rule, "cancelled", "Cancelled in time", "released"),
                        choice(rule, "lateCancelled", "Cancelled late", "released", "forfeited"),
                        choice(rule, "missed", "Not come", "released", "forfeited"),
                        needed(rule, "lateHours", "Late means fewer hours before than", 0, 168));
            case "reports" ->
                Stream.of(
                        whole(rule, "afterVisits", "After visits", 1, 100),
                        whole(rule, "orDays", "Or after days", 1, 365),
                        new PackField(
                                rule,
                                "moreNeeds",
                                "Further visits need",
                                CHOICE,
                                false,
                                0,
                                0,
                                List.of("functional-improvement")));
            case "money" ->
                Stream.of(
                        new PackField(rule, "capCents", "In all, at most", CENTS, false, 1, 100_000_000, List.of()),
                        whole(rule, "withinDays", "Within days from the first day of the case", 1, 1000),
                        new PackField(
                                rule, "sessionCents", "A session, at most", CENTS, false, 1, 10_000_000, List.of()));
            case "units" -> Stream.of(choice(rule, "rule", "How minutes become units", "cms", "ama", "full15", "none"));
            case "requires" ->
                Stream.of(
                        yesNo(rule, "claimNumber", "A claim number"),
                        yesNo(rule, "authorizationNumber", "An authorization number"),
                        yesNo(rule, "injuryDate", "The day of the injury"),
                        whole(rule, "areasNamedFrom", "Each area named, from this many areas on", 2, 20));
            default -> throw new IllegalArgumentException("no such rule: " + rule);
        };
    }

    private static PackField whole(String rule, String key, String label, int least, int most) {
        return new PackField(rule, key, label, WHOLE, false, least, most, List.of());
    }

    private static PackField needed(String rule, String key, String label, int least, int most) {
        return new PackField(rule, key, label, WHOLE, true, least, most, List.of());
    }

    private static PackField choice(String rule, String key, String label, String... choices) {
        return new PackField(rule, key, label, CHOICE, true, 0, 0, List.of(choices));
    }

    private static PackField yesNo(String rule, String key, String label) {
        return new PackField(rule, key, label, YES_NO, false, 0, 0, List.of());
    }

    private static PackField text(String rule, String key, String label, int most) {
        return new PackField(rule, key, label, TEXT, true, 1, most, List.of());
    }

    private static PackField optionalText(String rule, String key, String label, int most) {
        return new PackField(rule, key, label, TEXT, false, 1, most, List.of());
    }
}
