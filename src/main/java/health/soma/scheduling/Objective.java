package health.soma.scheduling;

import java.time.Duration;
import java.time.LocalTime;

/// What makes one course better than another, in points; the fewest points win. A change of therapist costs as much as
/// finishing about a week later, so a course changes hands only where that saves more than a week.
final class Objective {

    /// For each day by which the last session is later.
    static final int DAY_LATER = 20;
    /// For each day, over the weekly cap, by which the gap between two sessions differs from the even one (7 days
    /// times the weeks of a period, by the cap).
    static final int OUT_OF_RHYTHM = 10;
    /// For each change of therapist from one session to the next.
    static final int OTHER_THERAPIST = 150;
    /// For each granted technique that the therapist of a session may not use, and each area they may not treat.
    static final int TECHNIQUE_LACKING = 15;
    /// For each quarter of an hour between the time and the one the patient likes best.
    static final int QUARTER_OFF = 1;

    private Objective() {}

    static int ofGap(long days, int cap, int everyWeeks) {
        return OUT_OF_RHYTHM * (int) Math.abs(days * cap - 7L * everyWeeks);
    }

    static int ofTime(LocalTime begins, LocalTime liked) {
        return QUARTER_OFF * (int) (Math.abs(Duration.between(liked, begins).toMinutes()) / 15);
    }

    static int ofLacking(int techniques) {
        return TECHNIQUE_LACKING * techniques;
    }
}
