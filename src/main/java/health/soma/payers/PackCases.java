package health.soma.payers;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts the examples of a pack to its rules. The answer is worked out, never read from the example.
public final class PackCases {

    /// What may be given to a rule, and what it answers.
    private record Shape(Set<String> given, Set<String> answers) {}

    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            shape(
                    "clock",
                    Set.of("validFrom", "end", "issuedOn", "receivedOn", "firstSession", "renewal"),
                    Set.of("lastDay", "startBy")),
            shape("sessions", Set.of("ordered"), Set.of("granted", "countedBy")),
            shape("week", Set.of("ordered", "taken"), Set.of("cap", "room", "tooFew", "countedBy")),
            shape("day", Set.of("visit"), Set.of("caution")),
            shape("gap", Set.of("last", "next"), Set.of("caution")),
            shape("minutes", Set.of("minutes"), Set.of("caution")),
            shape("authorization", Set.of("visit", "atHome"), Set.of("authorization", "countedBy")),
            shape("missed", Set.of("cancelledHoursBefore"), Set.of("session")),
            shape("reports", Set.of("visits", "days"), Set.of("due", "moreNeeds")),
            shape("money", Set.of("spentCents", "dayOfCase"), Set.of("leftCents")),
            shape("units", Set.of("minutes"), Set.of("units")),
            shape("requires", Set.of("there", "areas"), Set.of("missing")));

    private PackCases() {}

    /// Whether the example speaks of nothing but what its rule knows, and expects something.
    static boolean understood(PackCase one) {
        var shape = SHAPES.get(one.rule());
        return shape != null
                && shape.given().containsAll(one.given().keySet())
                && !one.expect().isEmpty()
                && shape.answers().containsAll(one.expect().keySet());
    }

    /// What the pack answers to the example, for every key the example expects. An absent answer is null.
    public static Map<String, @Nullable Object> answer(RulePack pack, PackCase one) {
        var all = all(pack, one.rule(), new Given(one.given()));
        var asked = new LinkedHashMap<String, @Nullable Object>();
        one.expect().keySet().stream().sorted().forEach(key -> asked.put(key, all.get(key)));
        return asked;
    }

    /// The same example with the answer this pack gives.
    static PackCase answered(RulePack pack, PackCase one) {
        return new PackCase(one.name(), one.rule(), one.given(), answer(pack, one));
    }

    private static Map<String, @Nullable Object> all(RulePack pack, String rule, Given given) {
        return switch (rule) {
            case "clock" -> clock(requireNonNull(pack.clock()), given);
            case "sessions" -> {
                var sessions = requireNonNull(pack.sessions());
                yield Map.of("granted", sessions.granted(given.whole("ordered", 1)), "countedBy", word(sessions.per()));
            }
            case "week" -> week(requireNonNull(pack.week()), given);
            case "day" -> caution(pack, visit(given.whole("visit", 1), 1, null, LocalDate.EPOCH));
            case "gap" -> caution(pack, visit(1, 1, given.day("last"), requireNonNull(given.day("next"))));
            case "minutes" -> caution(pack, visit(1, given.whole("minutes", 1), LocalDate.EPOCH, LocalDate.EPOCH));
            case "authorization" -> {
                var needs = requireNonNull(pack.authorization());
                var need = needs.at(given.whole("visit", 1), given.yes("atHome"));
                yield Map.of("authorization", word(need), "countedBy", word(needs.per()));
            }
            case "missed" -> {
                var missed = requireNonNull(pack.missed());
                var hours = given.wholeOrNull("cancelledHoursBefore");
                var fate = hours == null ? missed.ofMissing() : missed.ofCancelling(Duration.ofHours(hours));
                yield Map.of("session", word(fate));
            }
            case "reports" -> reports(requireNonNull(pack.reports()), given);
            case "money" -> {
                var day = LocalDate.EPOCH.plusDays(given.whole("dayOfCase", 1) - 1L);
                var left = requireNonNull(pack.money()).left(given.whole("spentCents", 0), LocalDate.EPOCH, day);
                yield Map.of("leftCents", (int) Math.min(left, Integer.MAX_VALUE));
            }
            case "units" -> Map.of("units", requireNonNull(pack.units()).of(given.wholes("minutes")));
            case "requires" -> {
                var missing = requireNonNull(pack.requires()).missing(given.pieces(), given.whole("areas", 1));
                yield Map.of("missing", missing.stream().map(PackCases::word).toList());
            }
            default -> throw new IllegalArgumentException("no such rule: " + rule);
        };
    }

    private static Map<String, @Nullable Object> clock(Clock clock, Given given) {
        var days = new Clock.Days(
                given.day("validFrom"),
                given.day("end"),
                given.day("issuedOn"),
                given.day("receivedOn"),
                given.day("firstSession"),
                given.yes("renewal"));
        var answers = new LinkedHashMap<String, @Nullable Object>();
        answers.put("lastDay", clock.lastDay(days).map(LocalDate::toString).orElse(null));
        answers.put(
                "startBy",
                clock.startBy(days.issuedOn()).map(LocalDate::toString).orElse(null));
        return answers;
    }

    private static Map<String, @Nullable Object> week(Week week, Given given) {
        var ordered = given.whole("ordered", 1);
        var taken = given.whole("taken", 0);
        return Map.of(
                "cap", week.cap(ordered),
                "room", week.room(ordered, taken),
                "tooFew", week.tooFew(taken),
                "countedBy", word(week.counts()));
    }

    private static Map<String, @Nullable Object> reports(ReportDue reports, Given given) {
        var answers = new LinkedHashMap<String, @Nullable Object>();
        answers.put("due", reports.due(given.whole("visits", 0), given.whole("days", 0)));
        answers.put("moreNeeds", reports.moreNeeds() == null ? null : word(reports.moreNeeds()));
        return answers;
    }

    private static KeepThePayersPace.Visit visit(int visit, int minutes, @Nullable LocalDate last, LocalDate day) {
        return new KeepThePayersPace.Visit(day, visit, minutes, last, null);
    }

    private static Map<String, @Nullable Object> caution(RulePack pack, KeepThePayersPace.Visit visit) {
        return Map.of("caution", !KeepThePayersPace.cautions(pack, visit).isEmpty());
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map.Entry<String, Shape> shape(String rule, Set<String> given, Set<String> answers) {
        return Map.entry(rule, new Shape(given, answers));
    }

    /// What an example gives, by its key.
    private record Given(Map<String, Object> values) {

        @Nullable
        LocalDate day(String key) {
            return values.get(key) instanceof String text ? LocalDate.parse(text) : null;
        }

        @Nullable
        Integer wholeOrNull(String key) {
            return values.get(key) instanceof Number number ? number.intValue() : null;
        }

        int whole(String key, int otherwise) {
            var number = wholeOrNull(key);
            return number == null ? otherwise : number;
        }

        boolean yes(String key) {
            return Boolean.TRUE.equals(values.get(key));
        }

        List<Integer> wholes(String key) {
            return values.get(key) instanceof Collection<?> all
                    ? all.stream().map(one -> ((Number) one).intValue()).toList()
                    : List.of();
        }

        Set<Requires.Piece> pieces() {
            var pieces = EnumSet.noneOf(Requires.Piece.class);
            if (values.get("there") instanceof Collection<?> all)
                for (var piece : Requires.Piece.values()) if (all.contains(word(piece))) pieces.add(piece);
            return pieces;
        }
    }
}
