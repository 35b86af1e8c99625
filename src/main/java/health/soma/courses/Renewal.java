package health.soma.courses;

import health.soma.outcomes.Trajectory;
import health.soma.outcomes.Verdict;
import health.soma.payers.ReportDue.Evidence;
import health.soma.payers.RulePack;
import health.soma.prescriptions.Standing;
import health.soma.scheduling.Status;
import java.util.List;
import java.util.Optional;

/// What a prescriber needs to decide on a renewal: what was given and missed, what has changed since the start, and
/// honestly also when it has not.
///
/// @param appointments how each appointment of the order came out
public record Renewal(Course course, Standing standing, Optional<RulePack> pack, List<Status> appointments) {

    public long attended() {
        return count(Status.DONE);
    }

    public long missed() {
        return count(Status.MISSED);
    }

    public long cancelled() {
        return count(Status.CANCELLED);
    }

    public boolean due() {
        return RenewInTime.due(standing);
    }

    /// The period of the order's frequency, in weeks.
    public int everyWeeks() {
        var weeks = course.prescription().directions().everyWeeks();
        return weeks == null ? 1 : weeks;
    }

    public Suggestion suggestion() {
        return SuggestByWhatWasMeasured.of(
                course.function().verdict(), course.pain().verdict(), goals());
    }

    /// Whether the payer gives more only for functional improvement.
    public boolean payerAsksForFunction() {
        return pack.map(RulePack::reports)
                .filter(each -> each.moreNeeds() == Evidence.FUNCTIONAL_IMPROVEMENT)
                .isPresent();
    }

    /// A change in function that is more than the error of measuring it.
    public boolean functionImproved() {
        return course.function()
                .verdict()
                .filter(SuggestByWhatWasMeasured::better)
                .isPresent();
    }

    public List<Verdict> verdicts() {
        return course.verdicts();
    }

    private SuggestByWhatWasMeasured.Goals goals() {
        var set = course.trajectories().stream()
                .filter(each -> each.goal().isPresent())
                .toList();
        if (set.isEmpty()) return SuggestByWhatWasMeasured.Goals.NONE;
        return set.stream().allMatch(Renewal::reached)
                ? SuggestByWhatWasMeasured.Goals.REACHED
                : SuggestByWhatWasMeasured.Goals.OPEN;
    }

    private static boolean reached(Trajectory of) {
        return of.now()
                .filter(now -> of.goal().orElseThrow().reachedBy(now.value()))
                .isPresent();
    }

    private long count(Status status) {
        return appointments.stream().filter(each -> each == status).count();
    }
}
