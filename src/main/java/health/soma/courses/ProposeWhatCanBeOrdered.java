package health.soma.courses;

import java.util.ArrayList;
import java.util.List;

/// **What is proposed to a prescriber is an order they could sign as it stands.** R-83: one to 200 sessions, one to
/// seven a week and not more at least than at most, five to 240 minutes, one to 731 days, and goals of at most 1,000
/// characters. Everything that is wrong is said at once.
public final class ProposeWhatCanBeOrdered {

    static final int MOST_DAYS = 731;
    public static final int LONGEST_GOALS = 1000;

    private static final int MOST_SESSIONS = 200;
    private static final int MOST_A_WEEK = 7;
    private static final int FEWEST_MINUTES = 5;
    private static final int MOST_MINUTES = 240;

    private ProposeWhatCanBeOrdered() {}

    public static List<String> problems(Proposal of) {
        var problems = new ArrayList<String>();
        if (outside(of.sessions(), 1, MOST_SESSIONS)) problems.add("Sessions: from 1 to %d.".formatted(MOST_SESSIONS));
        if (of.perWeekMin() < 1 || of.perWeekMax() > MOST_A_WEEK || of.perWeekMin() > of.perWeekMax()) {
            problems.add("Sessions a week: from 1 to %d, and not more at least than at most.".formatted(MOST_A_WEEK));
        }
        if (outside(of.minutes(), FEWEST_MINUTES, MOST_MINUTES)) {
            problems.add("Minutes a session: from %d to %d.".formatted(FEWEST_MINUTES, MOST_MINUTES));
        }
        if (outside(of.validDays(), 1, MOST_DAYS)) {
            problems.add("Valid for: from 1 to %d days.".formatted(MOST_DAYS));
        }
        if (of.goals().length() > LONGEST_GOALS) {
            problems.add("The goals are longer than %,d characters.".formatted(LONGEST_GOALS));
        }
        return problems;
    }

    private static boolean outside(int number, int least, int most) {
        return number < least || number > most;
    }
}
