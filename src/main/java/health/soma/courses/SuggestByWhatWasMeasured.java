package health.soma.courses;

import health.soma.outcomes.Verdict;
import java.util.Optional;

/// **A renewal is suggested for what was measured, and for nothing else.** R-77: worse, or no real change in anything,
/// goes back to the prescriber; less pain without real change in function asks for a change; real change in function
/// for a renewal, unless every goal is reached. Without two ratings of function nothing is suggested but to rate it.
final class SuggestByWhatWasMeasured {

    enum Goals {
        NONE,
        OPEN,
        REACHED
    }

    private SuggestByWhatWasMeasured() {}

    static Suggestion of(Optional<Verdict> function, Optional<Verdict> pain, Goals goals) {
        if (worse(function) || worse(pain)) return Suggestion.REFER_BACK;
        if (function.isEmpty()) return Suggestion.MEASURE_FIRST;
        if (goals == Goals.REACHED) return Suggestion.DISCHARGE;
        if (better(function.get())) return Suggestion.RENEW;
        return pain.filter(SuggestByWhatWasMeasured::better).isPresent() ? Suggestion.CHANGE : Suggestion.REFER_BACK;
    }

    static boolean better(Verdict of) {
        return of.kind() == Verdict.Kind.SMALL_BUT_REAL || of.kind() == Verdict.Kind.MEANINGFUL;
    }

    private static boolean worse(Optional<Verdict> of) {
        return of.filter(each -> each.kind() == Verdict.Kind.WORSE).isPresent();
    }
}
