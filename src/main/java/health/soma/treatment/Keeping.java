package health.soma.treatment;

import health.soma.outcomes.Activity;
import health.soma.outcomes.Instrument;
import health.soma.outcomes.Moment;
import health.soma.outcomes.Scores;
import health.soma.outcomes.Scores.Occasion;
import health.soma.patients.OpenChart;
import java.time.Clock;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes down what a session's page holds: pain, function where it is due, and the note when its words changed.
@Component
class Keeping {

    private final SessionStore store;
    private final Scores scores;
    private final Clock clock;

    Keeping(SessionStore store, Scores scores, Clock clock) {
        this.store = store;
        this.scores = scores;
        this.clock = clock;
    }

    void keep(OpenChart chart, Sheet sheet, Kept kept) {
        var session = sheet.session();
        if (session.prescribed()) {
            var occasion =
                    new Occasion(session.id().value(), session.prescription().orElseThrow(), session.day());
            kept.before().ifPresent(pain -> scores.rate(chart, occasion, Moment.BEFORE, pain));
            kept.after().ifPresent(pain -> scores.rate(chart, occasion, Moment.AFTER, pain));
            function(chart, sheet, occasion, kept);
        }
        kept.note()
                .filter(words -> !words.equals(sheet.record().note()))
                .ifPresent(words -> store.note(chart, session.id(), words, clock.instant()));
    }

    private void function(OpenChart chart, Sheet sheet, Occasion occasion, Kept kept) {
        var points = new HashMap<UUID, Integer>(kept.points());
        if (sheet.scores().activities().isEmpty() && !kept.activities().isEmpty()) {
            var named = scores.name(
                    chart,
                    sheet.session().prescription().orElseThrow(),
                    kept.activities().stream().map(Kept.Named::name).toList());
            for (var i = 0; i < named.size(); i++) {
                points.put(named.get(i).id(), kept.activities().get(i).points());
            }
        }
        points.keySet().retainAll(known(chart, sheet));
        if (!points.isEmpty()) {
            scores.rateFunction(chart, occasion, moment(sheet), points);
        }
    }

    /// Only activities of this very course are rated in it.
    private java.util.Set<UUID> known(OpenChart chart, Sheet sheet) {
        var ids = new java.util.HashSet<UUID>();
        scores.of(chart, sheet.session().prescription().orElseThrow()).activities().stream()
                .map(Activity::id)
                .forEach(ids::add);
        return ids;
    }

    /// A rating given again in the same session keeps its moment; one given though none was due is a re-evaluation.
    private static Moment moment(Sheet sheet) {
        return sheet.scores()
                .functionAt(sheet.session().id().value())
                .filter(score -> score.instrument() == Instrument.PSFS)
                .map(score -> score.moment())
                .or(sheet::due)
                .orElse(Moment.RE_EVALUATION);
    }
}
