package health.soma.scheduling;

import health.soma.scheduling.CourseDays.Day;
import health.soma.scheduling.Planning.CannotPlace;
import health.soma.scheduling.Planning.Planned;
import health.soma.scheduling.Planning.Proposal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Places every session that a prescription has left, in one step, or says why it cannot.
///
/// Pure: the same question has the same answer. Exact: of all courses that keep the rules, it proposes one with the
/// fewest points by [Weights]; [CheapestCourse] says how. R-21: never more in a week than the weekly cap, counting
/// what is booked already. R-22: a day of rest between two sessions. R-96: more between them where the patient asks.
public final class CoursePlanner {

    /// How many other places are offered for each session, at most.
    private static final int OTHERS = 24;

    private CoursePlanner() {}

    public static Planning plan(CourseQuestion asked, Weights weights) {
        var ground = Ground.of(asked);
        return ground.holdsAll() ? ground.proposal(weights) : ground.cannot();
    }

    /// What each [Weighing] leads to.
    public static Proposals proposals(CourseQuestion asked, Weights ofPractice) {
        var ground = Ground.of(asked);
        if (!ground.holdsAll()) return Proposals.cannot(ground.cannot());
        return Proposals.of(Stream.of(Weighing.values())
                .map(by -> ground.proposal(by.weights(ofPractice)))
                .toList());
    }

    /// What every weighing stands on: the days with their free times, and how many sessions they hold.
    private record Ground(CourseQuestion asked, List<Day> days, int fit) {

        static Ground of(CourseQuestion asked) {
            return asked.grant().clockWaits() ? fromTheFirst(asked) : within(asked);
        }

        /// The first session starts the clock. Beginning later never ends earlier, so the earliest beginning from which
        /// all fit is taken; if none is, the earliest tells why.
        private static Ground fromTheFirst(CourseQuestion asked) {
            Ground earliest = null;
            for (var day : CourseDays.of(asked)) {
                if (!asked.grant().mayBeginOn(day.date())) break;
                var ground = within(asked.beginningOn(day.date()));
                if (ground.holdsAll()) return ground;
                if (earliest == null) earliest = ground;
            }
            return earliest == null ? within(asked) : earliest;
        }

        private static Ground within(CourseQuestion asked) {
            var days = CourseDays.of(asked);
            return new Ground(asked, days, CourseDays.most(days, asked.grant(), asked.daysApart()));
        }

        int wanted() {
            return asked.grant().left().size();
        }

        boolean holdsAll() {
            return wanted() > 0 && fit >= wanted();
        }

        CannotPlace cannot() {
            return new CannotPlace(
                    wanted(), fit, Obstacles.of(asked, wanted(), fit), Remedies.of(asked, wanted(), fit));
        }

        Proposal proposal(Weights weights) {
            var course = CheapestCourse.of(days, asked, wanted(), weights);
            var sessions = new ArrayList<Planned>();
            for (int i = 0; i < wanted(); i++) {
                var taken = course.sessions().get(i);
                sessions.add(new Planned(
                        asked.grant().left().get(i),
                        taken.place(),
                        taken.lacking(),
                        others(this, course.sessions(), i, weights)));
            }
            return new Proposal(List.copyOf(sessions), course.cost());
        }
    }

    /// Times on the same day, and the best of each therapist on the other days of that period, between its neighbours.
    private static List<Place> others(Ground ground, List<Candidate> course, int i, Weights weights) {
        var chosen = course.get(i);
        var grant = ground.asked().grant();
        int apart = ground.asked().daysApart();
        var period = grant.periodOf(chosen.span().day());
        var others = new ArrayList<Place>();
        for (var day : ground.days()) {
            if (!grant.periodOf(day.date()).equals(period)) continue;
            if (i > 0 && day(course.get(i - 1)) + apart > day.date().toEpochDay()) continue;
            if (i + 1 < course.size() && day.date().toEpochDay() + apart > day(course.get(i + 1))) continue;
            var times =
                    day.date().equals(chosen.span().day()) ? everyHalfHour(day.times()) : cheapestOfEach(day, weights);
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

    private static List<Candidate> cheapestOfEach(Day day, Weights weights) {
        var best = new LinkedHashMap<UUID, Candidate>();
        for (var time : day.times())
            best.merge(time.therapist(), time, (a, b) -> weights.of(b) < weights.of(a) ? b : a);
        return List.copyOf(best.values());
    }
}
