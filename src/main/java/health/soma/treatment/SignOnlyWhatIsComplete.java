package health.soma.treatment;

import health.soma.outcomes.CourseScores;
import health.soma.outcomes.Moment;
import health.soma.security.Actor;
import health.soma.treatment.Refusal.FunctionMissing;
import health.soma.treatment.Refusal.NoteMissing;
import health.soma.treatment.Refusal.NothingTreated;
import health.soma.treatment.Refusal.PainMissing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// **Only a complete session is signed.** Rule R-37.
///
/// Under a prescription: something was treated, pain is rated before and after, and function where it is due.
/// Without one: the note says something.
final class SignOnlyWhatIsComplete {

    private SignOnlyWhatIsComplete() {}

    static List<Refusal> refusals(SessionRecord record, CourseScores scores, Optional<Moment> due, Actor by) {
        var reasons = new ArrayList<>(ChartOnlyWhatIsGranted.toWrite(record, by));
        if (!record.session().prescribed()) {
            if (record.note().isBlank()) reasons.add(new NoteMissing());
            return reasons;
        }
        var occasion = record.session().id().value();
        if (record.counted().isEmpty()) reasons.add(new NothingTreated());
        for (var moment : List.of(Moment.BEFORE, Moment.AFTER)) {
            if (scores.at(occasion, moment).isEmpty()) reasons.add(new PainMissing(moment));
        }
        if (scores.functionAt(occasion).isEmpty()) {
            due.ifPresent(moment -> reasons.add(new FunctionMissing(moment)));
        }
        return reasons;
    }
}
