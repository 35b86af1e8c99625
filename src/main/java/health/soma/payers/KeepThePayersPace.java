package health.soma.payers;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// **What a payer frowns upon is said before it is done.** R-43: more visits in a day than the pack lets pass without a
/// justification, more days between two sessions than it allows, a session longer than it pays, and a first session
/// after the last day to start are cautions, each with its figure. They forbid nothing.
public final class KeepThePayersPace {

    private KeepThePayersPace() {}

    /// A session to be given on `day`.
    ///
    /// @param visit the number it would have on its day, the first being 1
    /// @param last the day of the session before; null for the first
    public record Visit(
            LocalDate day,
            int visit,
            int minutes,
            @Nullable LocalDate last,
            @Nullable LocalDate issuedOn) {}

    public static List<PaceCaution> cautions(RulePack pack, Visit visit) {
        var cautions = new ArrayList<PaceCaution>();
        var day = pack.day();
        if (day != null && visit.visit() > day.cap())
            cautions.add(new PaceCaution.ManyInADay(visit.visit(), day.cap()));
        var gap = pack.gap();
        if (gap != null && visit.last() != null) {
            var days = DAYS.between(visit.last(), visit.day());
            if (days > gap.mostDays()) cautions.add(new PaceCaution.LongGap(days, gap.mostDays()));
        }
        var minutes = pack.minutes();
        if (minutes != null && visit.minutes() > minutes.most())
            cautions.add(new PaceCaution.LongSession(visit.minutes(), minutes.most()));
        var clock = pack.clock();
        if (clock != null && visit.last() == null)
            clock.startBy(visit.issuedOn())
                    .filter(visit.day()::isAfter)
                    .ifPresent(startBy -> cautions.add(new PaceCaution.LateStart(startBy)));
        return List.copyOf(cautions);
    }
}
