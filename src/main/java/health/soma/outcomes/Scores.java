package health.soma.outcomes;

import health.soma.audit.AuditTrail;
import health.soma.patients.OpenChart;
import health.soma.prescriptions.PrescriptionId;
import health.soma.security.Actor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records what the patient states and reads a course's measures back. Who may record when is the caller's rule.
@Service
public class Scores {

    /// What was measured at: a session, of this day, under this prescription if there is one.
    public record Occasion(UUID id, @Nullable PrescriptionId prescription, LocalDate day) {}

    private final ScoreStore store;
    private final AuditTrail audit;
    private final Clock clock;

    Scores(ScoreStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// Pain now, before or after a session. The same answer again adds nothing; another answer corrects the first.
    @Transactional
    public void rate(OpenChart chart, Occasion occasion, Moment moment, PainRating pain) {
        add(chart, occasion, Instrument.NPRS, moment, pain.value());
    }

    /// The patient names what they want to be able to do; positions already named keep their name.
    @Transactional
    public List<Activity> name(OpenChart chart, PrescriptionId prescription, List<String> names) {
        var position = 1 + store.activities(chart, prescription).size();
        for (var name : names) {
            if (position <= Activity.MOST) {
                store.addActivity(chart, prescription, new Activity(UUID.randomUUID(), position++, name));
            }
        }
        return store.activities(chart, prescription);
    }

    /// Ability in each named activity, 0 to 10. The same answers again add nothing.
    @Transactional
    public void rateFunction(OpenChart chart, Occasion occasion, Moment moment, Map<UUID, Integer> points) {
        var prescription = Optional.ofNullable(occasion.prescription()).orElseThrow();
        var earlier = of(chart, prescription);
        var same = earlier.at(occasion.id(), moment)
                .filter(score -> earlier.activities().stream()
                        .allMatch(activity -> earlier.points(score, activity)
                                .equals(Optional.ofNullable(points.get(activity.id())))));
        if (same.isPresent()) {
            return;
        }
        var score = write(
                chart,
                occasion,
                Instrument.PSFS,
                moment,
                PsfsScore.of(points.values()).value());
        points.forEach((activity, value) -> store.addRating(chart, new ActivityRating(score.id(), activity, value)));
    }

    /// Where the course should end. Asked twice under the same id, it is set once.
    @Transactional
    public void aim(OpenChart chart, PrescriptionId prescription, Goal goal) {
        store.addGoal(chart, prescription, goal, clock.instant());
        audit.add(chart.by(), "goal set", chart.patient().value(), prescription.value());
    }

    /// Everything measured in a course, the newest answers holding.
    @Transactional(readOnly = true)
    public CourseScores of(OpenChart chart, PrescriptionId prescription) {
        return CourseScores.of(
                store.scores(chart, prescription),
                store.activities(chart, prescription),
                store.ratings(chart, prescription),
                store.goals(chart, prescription));
    }

    private void add(OpenChart chart, Occasion occasion, Instrument instrument, Moment moment, BigDecimal value) {
        var prescription = Optional.ofNullable(occasion.prescription());
        var held = prescription.flatMap(id -> of(chart, id).at(occasion.id(), moment));
        if (held.isEmpty() || held.get().value().compareTo(value) != 0) {
            write(chart, occasion, instrument, moment, value);
        }
    }

    private Score write(OpenChart chart, Occasion occasion, Instrument instrument, Moment moment, BigDecimal value) {
        var score =
                new Score(UUID.randomUUID(), occasion.id(), instrument, moment, value, occasion.day(), clock.instant());
        store.add(chart, occasion.prescription(), score);
        audit.add(chart.by(), "score recorded", chart.patient().value(), score.id());
        return score;
    }

    /// The day on which function was last rated under each of these prescriptions, where it was: a day, and nothing of
    /// what was said.
    @Transactional(readOnly = true)
    public Map<PrescriptionId, LocalDate> functionRatedOn(Actor by, Collection<PrescriptionId> prescriptions) {
        return store.functionRatedOn(by.practice(), prescriptions);
    }

    /// The same of the whole practice, where it was rated on that day or later.
    @Transactional(readOnly = true)
    public Map<PrescriptionId, LocalDate> functionRatedSince(Actor by, LocalDate day) {
        return store.functionRatedSince(by.practice(), day);
    }
}
