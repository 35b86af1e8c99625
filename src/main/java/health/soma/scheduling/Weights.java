package health.soma.scheduling;

import java.time.Duration;
import java.time.LocalTime;

/// What makes one course better than another, in points; the fewest points win. R-94: whatever is weighed, the course
/// with the fewest points is found, and no rule is bent for it.
///
/// @param dayLater for each day by which the last session is later
/// @param outOfRhythm for each day, times the weekly cap, by which the gap between two sessions differs from the even
///     one (7 days times the weeks of a period, by the cap)
/// @param otherTherapist for each change of therapist from one session to the next
/// @param lacking for each granted technique that the therapist of a session may not use, and each area they may not
///     treat
/// @param quarterOff for each quarter of an hour between the time and the one the patient likes best
public record Weights(int dayLater, int outOfRhythm, int otherTherapist, int lacking, int quarterOff) {

    /// Of a practice that has set none: a change of therapist costs as much as finishing about a week later, so a
    /// course changes hands only where that saves more than a week.
    public static final Weights SHIPPED = new Weights(20, 10, 150, 15, 1);

    /// More than all else together can come to, in a course of a hundred sessions within a year, as [#SHIPPED] weighs
    /// it; and small enough that ten thousand days of it are still a number.
    static final int ABOVE_ALL = 200_000;

    public Weights {
        if (dayLater < 0 || outOfRhythm < 0 || otherTherapist < 0 || lacking < 0 || quarterOff < 0)
            throw new IllegalArgumentException("a weight is never negative");
    }

    int ofGap(long days, int cap, int everyWeeks) {
        return outOfRhythm * (int) Math.abs(days * cap - 7L * everyWeeks);
    }

    int of(Candidate candidate) {
        return lacking * candidate.lacking().size() + quarterOff * candidate.quartersOff();
    }

    static int quarters(LocalTime begins, LocalTime liked) {
        return (int) (Math.abs(Duration.between(liked, begins).toMinutes()) / 15);
    }
}
