package health.soma.scheduling;

import health.soma.scheduling.CourseDays.Day;
import health.soma.scheduling.Planning.CannotPlace;
import health.soma.scheduling.Planning.Planned;
import health.soma.scheduling.Planning.Proposal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// Places every session that a prescription has left, in one step, or says why it cannot.
///
/// Pure: the same question has the same answer. Exact: of all courses that keep the rules, it proposes one with the
/// fewest points by [Objective]; [CheapestCourse] says how. R-21: never more in a week than the weekly cap, counting
/// what is booked already. R-22: a day of rest between two sessions.
public final class CoursePlanner {

    /// How many other places are offered for each session, at most.
    private static final int OTHERS = 24;

    private CoursePlanner() {}

    public static Planning plan(CourseQuestion asked) {
        return asked.grant().clockWaits() ? planFromTheFirst(asked) : planWithin(asked);
    }

    /// The first session starts the clock. Beginning later never ends earlier, so the earliest beginning from which all
    /// fit is taken; if none is, the earliest tells why.
    private static Planning planFromTheFirst(CourseQuestion asked) {
        Planning earliest = null;
        for (var day : CourseDays.of(asked)) {
            if (!asked.grant().mayBeginOn(day.date())) break;
            var plan = planWithin(asked.beginningOn(day.date()));
            if (plan instanceof Proposal) return plan;
            if (earliest == null) earliest = plan;
        }
        return earliest == null ? planWithin(asked) : earliest;
    }

    private static Planning planWithin(CourseQuestion asked) {
        int wanted = asked.grant().left().size();
        var days = CourseDays.of(asked);
        int fit = CourseDays.most(days, asked.grant());
        if (wanted == 0 || fit < wanted) {
            return new CannotPlace(wanted, fit, Obstacles.of(asked, wanted, fit), Remedies.of(asked, wanted, fit));
        }
        var course = CheapestCourse.of(days, asked.grant(), wanted);
        var sessions = new ArrayList<Planned>();
        for (int i = 0; i < wanted; i++) {
            var taken = course.sessions().get(i);
            sessions.add(new Planned(
                    asked.grant().left().get(i),
                    taken.place(),
                    taken.lacking(),
                    others(days, asked.grant(), course.sessions(), i)));
        }
        return new Proposal(List.copyOf(sessions), course.cost());
    }

    /// Times on the same day, and the best of each therapist on the other days of that period, between its neighbours.
    private static List<Place> others(List<Day> days, Grant grant, List<Candidate> course, int i) {
        var chosen = course.get(i);
        int apart = grant.daysApart();
        var period = grant.periodOf(chosen.span().day());
        var others = new ArrayList<Place>();
        for (var day : days) {
            if (!grant.periodOf(day.date()).equals(period)) continue;
            if (i > 0 && day(course.get(i - 1)) + apart > day.date().toEpochDay()) continue;
            if (i + 1 < course.size() && day.date().toEpochDay() + apart > day(course.get(i + 1))) continue;
            var times = day.date().equals(chosen.span().day()) ? everyHalfHour(day.times()) : cheapestOfEach(day);
            for (var time : times)
                if (!time.place().equals(chosen.place()) && others.size() < OTHERS) others.add(time.place());
        }
        return List.copyOf(others);
    }

    private static long day(Candidate candidate) {
        return candidate.span().day().toEpochDay();
    }

    private static List<Candidate> everyHalfHour(List<Candidate> times) {
        return times.stream()
                .filter(t -> t.span().begins().getMinute() % 30 == 0)
                .toList();
    }

    private static List<Candidate> cheapestOfEach(Day day) {
        var best = new LinkedHashMap<UUID, Candidate>();
        for (var time : day.times()) best.merge(time.therapist(), time, (a, b) -> b.cost() < a.cost() ? b : a);
        return List.copyOf(best.values());
    }
}
