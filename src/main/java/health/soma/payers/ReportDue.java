package health.soma.payers;

import org.jspecify.annotations.Nullable;

/// **Report and re-evaluate when the payer wants to hear.** R-46: a report is due as soon as `afterVisits` visits were
/// given or `orDays` days have passed since the last one (or since the course began), whichever comes first.
/// `moreNeeds` is what a report must show for further visits.
public record ReportDue(
        @Nullable Integer afterVisits,
        @Nullable Integer orDays,
        @Nullable Evidence moreNeeds,
        Authority authority) {

    public enum Evidence {
        FUNCTIONAL_IMPROVEMENT
    }

    /// @param visits given since the last report
    /// @param days from the last report, or the first session, until today
    public boolean due(int visits, long days) {
        return (afterVisits != null && visits >= afterVisits) || (orDays != null && days >= orDays);
    }
}
