package health.soma.payers;

import java.util.ArrayList;
import java.util.List;

/// Makes the parts of a pack from what was read, and says what does not fit together within one part.
final class PackParts {

    private static final List<String> DAYS_OF_THEIR_OWN = List.of("issue", "receipt", "first-session");

    private PackParts() {}

    static List<PackFault> together(String rule, Part part) {
        var faults = new ArrayList<PackFault>();
        switch (rule) {
            case "clock" -> {
                var byDates = part.text("anchor").equals("dates");
                if (byDates && part.has("days")) faults.add(new PackFault.NotOneOf("clock.anchor", DAYS_OF_THEIR_OWN));
                if (!byDates && !part.has("days")) faults.add(new PackFault.Needs("clock.anchor", "clock.days"));
                if (part.has("renewalDays") && !part.has("days"))
                    faults.add(new PackFault.Needs("clock.renewalDays", "clock.days"));
            }
            case "week" -> {
                if (part.has("cap") && part.whole("cap", 0) < part.whole("least", 0))
                    faults.add(new PackFault.Below("week.cap", "week.least"));
            }
            case "authorization" -> {
                if (part.has("notAfterVisit") && part.whole("notAfterVisit", 0) < part.whole("freeVisits", 0))
                    faults.add(new PackFault.Below("authorization.notAfterVisit", "authorization.freeVisits"));
            }
            case "reports" -> {
                if (!part.has("afterVisits") && !part.has("orDays"))
                    faults.add(new PackFault.Missing("reports.afterVisits"));
            }
            case "money" -> {
                if (!part.has("capCents") && !part.has("sessionCents"))
                    faults.add(new PackFault.Missing("money.capCents"));
                if (part.has("withinDays") && !part.has("capCents"))
                    faults.add(new PackFault.Needs("money.withinDays", "money.capCents"));
            }
            default -> {
                // The other parts have no two fields that could contradict each other.
            }
        }
        return faults;
    }

    static Clock clock(Part part) {
        return new Clock(
                part.one(Clock.Anchor.class, "anchor"),
                part.whole("days"),
                part.whole("renewalDays"),
                part.whole("graceDays", 0),
                part.whole("startWithinDays"),
                part.authority());
    }

    static RulePack.Sessions sessions(Part part) {
        return new RulePack.Sessions(part.whole("most"), part.one(Per.class, "per"), part.authority());
    }

    static Week week(Part part) {
        return new Week(part.whole("cap"), part.whole("least"), part.one(Per.class, "counts"), part.authority());
    }

    static RulePack.Day day(Part part) {
        return new RulePack.Day(part.whole("cap", 1), part.authority());
    }

    static RulePack.Gap gap(Part part) {
        return new RulePack.Gap(part.whole("mostDays", 1), part.authority());
    }

    static RulePack.Minutes minutes(Part part) {
        return new RulePack.Minutes(part.whole("most", 1), part.authority());
    }

    static Authorization authorization(Part part) {
        return new Authorization(
                part.whole("freeVisits", 0),
                part.one(Per.class, "per"),
                part.whole("notAfterVisit"),
                part.yes("atHome"),
                part.textOrNull("askWith"),
                part.authority());
    }

    static MissedVisit missed(Part part) {
        return new MissedVisit(
                part.one(MissedVisit.Fate.class, "cancelled"),
                part.one(MissedVisit.Fate.class, "lateCancelled"),
                part.one(MissedVisit.Fate.class, "missed"),
                part.whole("lateHours", 0),
                part.authority());
    }

    static ReportDue reports(Part part) {
        return new ReportDue(
                part.whole("afterVisits"),
                part.whole("orDays"),
                part.has("moreNeeds") ? part.one(ReportDue.Evidence.class, "moreNeeds") : null,
                part.authority());
    }

    static MoneyCap money(Part part) {
        return new MoneyCap(
                part.cents("capCents"), part.whole("withinDays"), part.cents("sessionCents"), part.authority());
    }

    static Units units(Part part) {
        return new Units(part.one(Units.Rule.class, "rule"), part.authority());
    }

    static Requires requires(Part part) {
        return new Requires(
                part.yes("claimNumber"),
                part.yes("authorizationNumber"),
                part.yes("injuryDate"),
                part.whole("areasNamedFrom"),
                part.authority());
    }
}
