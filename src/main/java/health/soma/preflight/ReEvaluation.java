package health.soma.preflight;

import static java.time.temporal.ChronoUnit.DAYS;

import health.soma.payers.RulePack;
import health.soma.prescriptions.Standing;
import java.time.LocalDate;
import java.util.Optional;

/// When the payer's rules ask that function be rated again: one answer for the light before a visit and for the list of
/// what is due.
public final class ReEvaluation {

    private ReEvaluation() {}

    /// Counted from the last rating of function, or from the first session when there was none.
    public static Optional<Reason.ReEvaluationDue> due(
            Standing of, Optional<RulePack> pack, Optional<LocalDate> rated, LocalDate day) {
        if (of.given().isEmpty()) return Optional.empty();
        var since = rated.orElse(of.given().getFirst());
        var visits = (int) of.given().stream()
                .filter(given -> rated.isEmpty() || given.isAfter(since))
                .count();
        var days = DAYS.between(since, day);
        return pack.map(RulePack::reports)
                .filter(report -> report.due(visits, days))
                .map(_ -> new Reason.ReEvaluationDue(visits, days));
    }
}
