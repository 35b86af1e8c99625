package health.soma.outcomes;

import static java.util.Comparator.comparing;

import health.soma.outcomes.AskFunctionWhenDue.LastRating;
import health.soma.outcomes.Trajectory.Point;
import health.soma.outcomes.Trajectory.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Everything measured in one course. Where an occasion was answered twice the newest answer holds.
public record CourseScores(
        List<Score> scores, List<Activity> activities, List<ActivityRating> ratings, List<Goal> goals) {

    /// Keeps the newest answer per occasion, instrument and moment, in the order of days.
    public static CourseScores of(
            List<Score> all, List<Activity> activities, List<ActivityRating> ratings, List<Goal> goals) {
        var newest = new LinkedHashMap<List<Object>, Score>();
        for (var score : all.stream().sorted(comparing(Score::recordedAt)).toList()) {
            newest.put(List.of(score.occasion(), score.instrument(), score.moment()), score);
        }
        var inOrder = new ArrayList<>(newest.values());
        inOrder.sort(comparing(Score::day).thenComparing(Score::recordedAt));
        return new CourseScores(List.copyOf(inOrder), activities, ratings, goals);
    }

    public Optional<Score> at(UUID occasion, Moment moment) {
        return scores.stream()
                .filter(score -> score.occasion().equals(occasion) && score.moment() == moment)
                .findFirst();
    }

    /// The function rating taken at this occasion, whichever moment it was.
    public Optional<Score> functionAt(UUID occasion) {
        return scores.stream()
                .filter(score -> score.occasion().equals(occasion) && score.instrument() == Instrument.PSFS)
                .findFirst();
    }

    public List<Score> of(Instrument instrument) {
        return scores.stream().filter(score -> score.instrument() == instrument).toList();
    }

    public Optional<Goal> goal(Instrument instrument) {
        return goals.stream().filter(goal -> goal.instrument() == instrument).reduce((_, later) -> later);
    }

    public Optional<Integer> points(Score score, Activity activity) {
        return ratings.stream()
                .filter(rating ->
                        rating.score().equals(score.id()) && rating.activity().equals(activity.id()))
                .map(ActivityRating::points)
                .findFirst();
    }

    /// The last function rating but that of this occasion itself; `occasions` are the course's sessions in order.
    public Optional<LastRating> lastFunction(List<UUID> occasions, UUID but) {
        return of(Instrument.PSFS).stream()
                .filter(score -> !score.occasion().equals(but))
                .reduce((_, later) -> later)
                .map(score -> new LastRating(
                        score.moment() == Moment.START ? 0 : occasions.indexOf(score.occasion()) + 1, score.day()));
    }

    public Trajectory pain(List<LocalDate> sessions) {
        return new Trajectory(
                Instrument.NPRS,
                "Pain now (0–10)",
                List.of(
                        new Series("before the session", points(Moment.BEFORE)),
                        new Series("after the session", points(Moment.AFTER))),
                sessions,
                goal(Instrument.NPRS));
    }

    public Trajectory function(List<LocalDate> sessions) {
        var points = of(Instrument.PSFS).stream()
                .map(score -> new Point(score.day(), score.value()))
                .toList();
        return new Trajectory(
                Instrument.PSFS,
                "Daily activities (0–10)",
                List.of(new Series("mean of activities", points)),
                sessions,
                goal(Instrument.PSFS));
    }

    private List<Point> points(Moment moment) {
        return scores.stream()
                .filter(score -> score.moment() == moment)
                .map(score -> new Point(score.day(), score.value()))
                .toList();
    }

    /// The value an instrument has now, if it was ever taken.
    public Optional<BigDecimal> now(Trajectory trajectory) {
        return trajectory.now().map(Point::value);
    }
}
