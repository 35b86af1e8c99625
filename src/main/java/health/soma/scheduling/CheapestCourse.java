package health.soma.scheduling;

import health.soma.scheduling.CourseDays.Day;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The cheapest course over the free times, found exactly by dynamic programming.
///
/// A course is a path: the k-th session on a day, by a therapist, as the w-th of its period. What it costs to go on
/// depends on nothing else, so the cheapest way to each such state is enough to know. Of one therapist's times on one
/// day only the cheapest can be part of a cheapest course, because nothing between sessions depends on the hour.
final class CheapestCourse {

    record Course(List<Candidate> sessions, int cost) {}

    private static final int NONE = Integer.MAX_VALUE;

    private final List<Day> days;
    private final Grant grant;
    private final int daysApart;
    private final Weights weights;
    private final Candidate[][] best;
    private final int therapists;
    /// The most sessions in any period.
    private final int most;
    /// Of the states with so many sessions placed: the state before it. Indexed by [#state].
    private final int[][] before;
    /// Of the states with one session less than is being placed, and of those with it: the cost.
    private int[] reached;
    private int[] cost;

    private CheapestCourse(List<Day> days, CourseQuestion asked, int sessions, Weights weights) {
        this.days = days;
        this.grant = asked.grant();
        this.daysApart = asked.daysApart();
        this.weights = weights;
        var numbers = new LinkedHashMap<UUID, Integer>();
        for (var day : days) for (var time : day.times()) numbers.putIfAbsent(time.therapist(), numbers.size());
        therapists = numbers.size();
        most = grant.mostInAnyPeriod();
        best = new Candidate[days.size()][therapists];
        for (int d = 0; d < best.length; d++) keepCheapest(days.get(d), best[d], numbers);
        before = new int[sessions][days.size() * therapists * most];
        reached = new int[days.size() * therapists * most];
        cost = new int[reached.length];
        Arrays.fill(cost, NONE);
    }

    /// The caller has made sure that so many sessions fit.
    static Course of(List<Day> days, CourseQuestion asked, int sessions, Weights weights) {
        var search = new CheapestCourse(days, asked, sessions, weights);
        search.first();
        for (int k = 1; k < sessions; k++) search.next(k);
        return search.cheapest(sessions - 1);
    }

    private void keepCheapest(Day day, Candidate[] best, Map<UUID, Integer> numbers) {
        for (var time : day.times()) {
            int t = numbers.getOrDefault(time.therapist(), 0);
            if (best[t] == null || weights.of(time) < weights.of(best[t])) best[t] = time;
        }
    }

    private int state(int day, int therapist, int inPeriod) {
        return (day * therapists + therapist) * most + inPeriod;
    }

    private void first() {
        for (int d = 0; d < days.size(); d++) {
            if (!grant.mayBeginOn(days.get(d).date())) break;
            for (int t = 0; t < therapists; t++) if (best[d][t] != null) cost[state(d, t, 0)] = weights.of(best[d][t]);
        }
    }

    private void next(int k) {
        var earlier = reached;
        reached = cost;
        cost = earlier;
        Arrays.fill(cost, NONE);
        var byAny = new int[days.size() * most];
        for (int s = 0; s < byAny.length; s++) byAny[s] = cheapestTherapist(s / most, s % most);
        for (int d = 1; d < days.size(); d++) {
            var enough = byOther(d, byAny);
            for (int e = d - 1; e >= 0; e--) step(k, e, d, byAny, enough);
        }
    }

    /// What it costs at most to come to a day, whoever gives the session there, for each place of the period: from
    /// the cheapest state before it, with a change of therapist. A state that costs more than that, even without a
    /// change, is no beginning of a cheapest way. That leaves out nearly all, so that the number of therapists
    /// counts little.
    private int[] byOther(int later, int[] byAny) {
        var enough = new int[most];
        Arrays.fill(enough, NONE);
        for (int e = later - 1; e >= 0; e--) {
            if (tooClose(e, later)) continue;
            for (int w = 0; w < days.get(e).freeInPeriod(); w++) {
                int any = byAny[e * most + w];
                int inPeriod = inPeriod(e, later, w);
                if (any < 0 || inPeriod >= days.get(later).freeInPeriod()) continue;
                enough[inPeriod] =
                        Math.min(enough[inPeriod], reached[any] + weights.otherTherapist() + gapCost(e, later));
            }
        }
        return enough;
    }

    /// From every state of the earlier day to the later one: with the same therapist, or with the cheapest other.
    private void step(int k, int earlier, int later, int[] byAny, int[] enough) {
        if (tooClose(earlier, later)) return;
        int gapCost = gapCost(earlier, later);
        for (int w = 0; w < days.get(earlier).freeInPeriod(); w++) {
            int any = byAny[earlier * most + w];
            if (any < 0) continue;
            int inPeriod = inPeriod(earlier, later, w);
            if (inPeriod >= days.get(later).freeInPeriod() || reached[any] + gapCost > enough[inPeriod]) continue;
            for (int t = 0; t < therapists; t++) {
                if (best[later][t] == null) continue;
                int from = any;
                int change = any == state(earlier, t, w) ? 0 : weights.otherTherapist();
                int same = state(earlier, t, w);
                if (reached[same] != NONE && reached[same] <= reached[any] + change) {
                    from = same;
                    change = 0;
                }
                int sum = reached[from] + change + gapCost + weights.of(best[later][t]);
                int to = state(later, t, inPeriod);
                if (sum < cost[to]) {
                    cost[to] = sum;
                    before[k][to] = from;
                }
            }
        }
    }

    private boolean tooClose(int earlier, int later) {
        return days.get(later).index() - days.get(earlier).index() < daysApart;
    }

    private int gapCost(int earlier, int later) {
        int gap = days.get(later).index() - days.get(earlier).index();
        return weights.ofGap(gap, grant.weeklyCap(), grant.everyWeeks());
    }

    private int inPeriod(int earlier, int later, int w) {
        return days.get(earlier).period() == days.get(later).period() ? w + 1 : 0;
    }

    private int cheapestTherapist(int day, int inPeriod) {
        int cheapest = -1;
        for (int t = 0; t < therapists; t++) {
            int s = state(day, t, inPeriod);
            if (reached[s] != NONE && (cheapest < 0 || reached[s] < reached[cheapest])) cheapest = s;
        }
        return cheapest;
    }

    private Course cheapest(int last) {
        int end = -1;
        int least = NONE;
        for (int s = 0; s < cost.length; s++) {
            if (cost[s] == NONE) continue;
            int sum = cost[s]
                    + weights.dayLater() * days.get(s / most / therapists).index();
            if (sum < least) {
                least = sum;
                end = s;
            }
        }
        if (end < 0) throw new IllegalStateException("fewer free days than sessions");
        var sessions = new ArrayList<Candidate>();
        for (int k = last; k >= 0; k--) {
            sessions.addFirst(best[end / most / therapists][end / most % therapists]);
            end = before[k][end];
        }
        return new Course(List.copyOf(sessions), least);
    }
}
