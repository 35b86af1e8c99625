package health.soma.prescriptions;

import java.util.ArrayList;
import java.util.List;

/// **An order says how many sessions, how many a week at most, and how long each is.**
///
/// The bounds catch slips of the pen, and the table of verifications keeps the same.
///
/// | | from | to | unit |
/// |---|---|---|---|
/// | sessions | 1 | 200 | sessions |
/// | frequency | 1 | 7 | sessions in a period |
/// | period | 1 | 12 | weeks; nothing said means 1 |
/// | length | 5 | 240 | minutes a session |
///
/// Source: house rule R-16 (docs/rules.md).
final class CountSessionsAndPace {

    static final int MOST_SESSIONS = 200;
    static final int MOST_A_WEEK = 7;
    static final int MOST_WEEKS = 12;
    static final int FEWEST_MINUTES = 5;
    static final int MOST_MINUTES = 240;

    private CountSessionsAndPace() {}

    static List<Finding> findings(Directions order) {
        var findings = new ArrayList<Finding>();
        var sessions = order.sessions();
        if (sessions == null) {
            findings.add(new Finding.SessionsMissing());
        } else if (outside(sessions, 1, MOST_SESSIONS)) {
            findings.add(new Finding.SessionsOutOfRange(sessions));
        }
        findings.addAll(pace(order));
        var weeks = order.everyWeeks();
        if (weeks != null && outside(weeks, 1, MOST_WEEKS)) {
            findings.add(new Finding.PeriodOutOfRange(weeks));
        }
        var minutes = order.minutes();
        if (minutes == null) {
            findings.add(new Finding.MinutesMissing());
        } else if (outside(minutes, FEWEST_MINUTES, MOST_MINUTES)) {
            findings.add(new Finding.MinutesOutOfRange(minutes));
        }
        return findings;
    }

    /// The least a week may be left out and is then one; the most may not, because it is what the book is held to.
    private static List<Finding> pace(Directions order) {
        var findings = new ArrayList<Finding>();
        var most = order.perWeekMax();
        var least = order.perWeekMin();
        if (most == null) {
            findings.add(new Finding.FrequencyMissing());
        } else if (outside(most, 1, MOST_A_WEEK)) {
            findings.add(new Finding.FrequencyOutOfRange(most));
        }
        if (least != null && outside(least, 1, MOST_A_WEEK)) {
            findings.add(new Finding.FrequencyOutOfRange(least));
        } else if (least != null && most != null && least > most) {
            findings.add(new Finding.FrequencyUpsideDown(least, most));
        }
        return findings.stream().distinct().toList();
    }

    private static boolean outside(int number, int least, int most) {
        return number < least || number > most;
    }
}
