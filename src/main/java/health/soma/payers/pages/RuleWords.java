package health.soma.payers.pages;

import health.soma.payers.Authority;
import health.soma.payers.Authorization;
import health.soma.payers.Clock;
import health.soma.payers.MissedVisit;
import health.soma.payers.MoneyCap;
import health.soma.payers.Per;
import health.soma.payers.ReportDue;
import health.soma.payers.Requires;
import health.soma.payers.RulePack;
import health.soma.payers.Units;
import health.soma.payers.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A pack in plain sentences, each rule with its source.
public final class RuleWords {

    private RuleWords() {}

    /// One rule as it is read aloud.
    public record Said(String rule, String title, List<String> sentences, Authority authority) {}

    public static List<Said> of(RulePack pack) {
        var said = new ArrayList<Said>();
        if (pack.clock() instanceof Clock one) add(said, "clock", one.authority(), clock(one));
        if (pack.sessions() instanceof RulePack.Sessions one) add(said, "sessions", one.authority(), sessions(one));
        if (pack.week() instanceof Week one) add(said, "week", one.authority(), week(one));
        if (pack.day() instanceof RulePack.Day one)
            add(
                    said,
                    "day",
                    one.authority(),
                    Stream.of("More than %s in a day must be justified.".formatted(count(one.cap(), "visit"))));
        if (pack.gap() instanceof RulePack.Gap one)
            add(
                    said,
                    "gap",
                    one.authority(),
                    Stream.of("More than %s from one session to the next may cost the payment."
                            .formatted(count(one.mostDays(), "day"))));
        if (pack.minutes() instanceof RulePack.Minutes one)
            add(said, "minutes", one.authority(), Stream.of("A session has at most %d minutes.".formatted(one.most())));
        if (pack.authorization() instanceof Authorization one)
            add(said, "authorization", one.authority(), authorization(one));
        if (pack.missed() instanceof MissedVisit one) add(said, "missed", one.authority(), missed(one));
        if (pack.reports() instanceof ReportDue one) add(said, "reports", one.authority(), reports(one));
        if (pack.money() instanceof MoneyCap one) add(said, "money", one.authority(), money(one));
        if (pack.units() instanceof Units one) add(said, "units", one.authority(), Stream.of(units(one.rule())));
        if (pack.requires() instanceof Requires one) add(said, "requires", one.authority(), requires(one));
        return List.copyOf(said);
    }

    public static String title(String rule) {
        return switch (rule) {
            case "clock" -> "How long it runs";
            case "sessions" -> "How many sessions";
            case "week" -> "In a week";
            case "day" -> "In a day";
            case "gap" -> "Between two sessions";
            case "minutes" -> "Length of a session";
            case "authorization" -> "Authorization";
            case "missed" -> "Cancelled or missed";
            case "reports" -> "Report and re-evaluation";
            case "money" -> "Money";
            case "units" -> "Minutes and units";
            case "requires" -> "What the order needs";
            default -> throw new IllegalArgumentException("no such rule: " + rule);
        };
    }

    /// "$1,500.00"
    static String money(long cents) {
        return String.format(Locale.ENGLISH, "$%,d.%02d", cents / 100, cents % 100);
    }

    /// "1 visit", "6 visits"
    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static void add(List<Said> said, String rule, Authority authority, Stream<@Nullable String> sentences) {
        said.add(new Said(
                rule, title(rule), sentences.flatMap(Stream::ofNullable).toList(), authority));
    }

    private static Stream<@Nullable String> clock(Clock clock) {
        var from = switch (clock.anchor()) {
            case DATES -> null;
            case ISSUE -> "the day of issue";
            case RECEIPT -> "the day of receipt";
            case FIRST_SESSION -> "the first session";
        };
        var days = clock.days();
        var renewal = clock.renewalDays();
        return Stream.of(
                from == null || days == null
                        ? "A session lies on a day of the order, its first and last included, and not one day later."
                        : "A course lasts %s, counted from %s, that day included; it ends earlier where the order does."
                                .formatted(count(days, "day"), from),
                renewal == null ? null : "A renewal lasts %s, counted alike.".formatted(count(renewal, "day")),
                clock.graceDays() == 0
                        ? null
                        : "A course that starts late ends as many days later, at most %d.".formatted(clock.graceDays()),
                clock.startWithinDays() == null
                        ? null
                        : "It starts at most %s after the order was issued."
                                .formatted(count(clock.startWithinDays(), "day")));
    }

    private static Stream<@Nullable String> sessions(RulePack.Sessions sessions) {
        return Stream.of(
                sessions.most() == null
                        ? "As many sessions as the order says."
                        : "At most %s, or fewer where the order says so.".formatted(count(sessions.most(), "session")),
                sessions.per() == Per.PRESCRIPTION
                        ? "Each prescription has a count of its own."
                        : "Visits are counted by claim: a new prescription does not start the count again.");
    }

    private static Stream<@Nullable String> week(Week week) {
        return Stream.of(
                week.cap() == null
                        ? "In a week, Monday to Sunday, no more sessions than the order says."
                        : "In a week, Monday to Sunday, at most %s, or fewer where the order says so."
                                .formatted(count(week.cap(), "session")),
                week.least() == null ? null : "Fewer than %d in a week is pointed out.".formatted(week.least()),
                switch (week.counts()) {
                    case PRESCRIPTION -> "The sessions of the prescription count, whoever gives them.";
                    case CLAIM -> "All sessions of the claim count, whoever gives them.";
                    case PATIENT -> "All sessions of the patient count, whoever gives them.";
                });
    }

    private static Stream<@Nullable String> authorization(Authorization needs) {
        var free = needs.freeVisits();
        return Stream.of(
                free == 0
                        ? "Every visit needs the payer’s authorization."
                        : "%s no authorization; from visit %d on each does."
                                .formatted(
                                        free == 1
                                                ? "The first visit needs"
                                                : "The first %d visits need".formatted(free),
                                        free + 1),
                needs.per() == Per.CLAIM ? "Visits are counted by claim." : "Visits are counted by prescription.",
                needs.notAfterVisit() == null ? null : "After visit %d none is given.".formatted(needs.notAfterVisit()),
                needs.atHome() ? "A visit at the patient’s home always needs one." : null,
                needs.askWith() == null ? null : "How to ask: %s.".formatted(needs.askWith()));
    }

    private static Stream<@Nullable String> missed(MissedVisit missed) {
        return Stream.of(
                "Cancelled at least %s before: the session is %s."
                        .formatted(count(missed.lateHours(), "hour"), fate(missed.cancelled())),
                "Cancelled later: it is %s.".formatted(fate(missed.lateCancelled())),
                "Not come: it is %s.".formatted(fate(missed.missed())));
    }

    static String fate(MissedVisit.Fate fate) {
        return switch (fate) {
            case RELEASED -> "given back";
            case FORFEITED -> "used up";
        };
    }

    private static Stream<@Nullable String> reports(ReportDue reports) {
        var when = Stream.of(
                        reports.afterVisits() == null ? null : count(reports.afterVisits(), "visit"),
                        reports.orDays() == null ? null : count(reports.orDays(), "day"))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" or "));
        return Stream.of(
                "A report and a re-evaluation are due after %s%s."
                        .formatted(
                                when,
                                reports.afterVisits() == null || reports.orDays() == null
                                        ? ""
                                        : ", whichever comes first"),
                reports.moreNeeds() == null ? null : "Further visits need proof that function has improved.");
    }

    private static Stream<@Nullable String> money(MoneyCap cap) {
        var all = cap.capCents();
        return Stream.of(
                all == null ? null : "All sessions together cost at most %s.".formatted(money(all)),
                cap.withinDays() == null
                        ? null
                        : "It is paid within %s from the first day of the case, the day of the injury."
                                .formatted(count(cap.withinDays(), "day")),
                cap.sessionCents() == null ? null : "A session costs at most %s.".formatted(money(cap.sessionCents())));
    }

    private static String units(Units.Rule rule) {
        return switch (rule) {
            case CMS ->
                "All timed minutes of the day together make the units: 8 to 22 minutes are one, 23 to 37 two, and so on.";
            case AMA -> "Each code makes its own units: 8 to 22 minutes are one, 23 to 37 two, and so on.";
            case FULL15 -> "Each code makes a unit for every full 15 minutes.";
            case NONE -> "Minutes are not counted in units.";
        };
    }

    private static Stream<@Nullable String> requires(Requires requires) {
        var pieces = Stream.of(
                        requires.claimNumber() ? "a claim number" : null,
                        requires.authorizationNumber() ? "an authorization number" : null,
                        requires.injuryDate() ? "the day of the injury" : null)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(", "));
        return Stream.of(
                pieces.isEmpty() ? null : "The order needs %s.".formatted(pieces),
                requires.areasNamedFrom() == null
                        ? null
                        : "From %d areas on, each area must be named itself.".formatted(requires.areasNamedFrom()));
    }
}
