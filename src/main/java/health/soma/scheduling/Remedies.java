package health.soma.scheduling;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// Finds the nearest thing that would help: each wish alone, given up or widened as little as brings the most; and all
/// of them together where none alone is enough.
final class Remedies {

    /// Hours by which earliest and latest are widened, the smallest that helps most being named.
    private static final int[] HOURS = {1, 2, 3, 4};

    private Remedies() {}

    static List<Remedy> of(CourseQuestion asked, int wanted, int fit) {
        if (wanted == 0) return List.of();
        var wishes = asked.wishes();
        var found = new ArrayList<Remedy>();
        for (var day : EnumSet.allOf(DayOfWeek.class)) {
            if (wishes.days().contains(day)) continue;
            var days = EnumSet.of(day);
            days.addAll(wishes.days());
            found.add(new Remedy.AllowDay(day, most(asked, wishes.onDays(days), wanted)));
        }
        if (wishes.earliest() != null) found.add(earlier(asked, wishes.earliest(), wanted));
        if (wishes.latest() != null) found.add(later(asked, wishes.latest(), wanted));
        if (wishes.therapist() != null) found.add(new Remedy.AnyTherapist(most(asked, wishes.with(null), wanted)));
        if (wishes.gender() != null) found.add(new Remedy.AnyGender(most(asked, wishes.treatedBy(null), wanted)));
        if (wishes.hoursApart() > 0) found.add(new Remedy.SoonerAgain(most(asked, wishes.apart(0), wanted)));
        if (wishes.location() != null) found.add(new Remedy.AnyLocation(most(asked, wishes.at(null), wanted)));
        if (wishes.startingOn() != null) {
            var first = CourseDays.firstDay(asked);
            found.add(new Remedy.StartEarlier(first, most(asked, wishes.starting(null), wanted)));
        }
        found.removeIf(r -> r.fit() <= fit);
        found.sort((a, b) -> Integer.compare(b.fit(), a.fit()));
        if (found.stream().noneMatch(r -> r.fit() == wanted)) {
            int all = most(asked, Wishes.none(), wanted);
            if (all > (found.isEmpty() ? fit : found.getFirst().fit())) found.add(new Remedy.NoWishes(all));
        }
        return List.copyOf(found);
    }

    private static Remedy earlier(CourseQuestion asked, LocalTime earliest, int wanted) {
        Remedy best = new Remedy.AllowEarlier(earliest, 0);
        for (int hours : HOURS) {
            var time = earliest.getHour() >= hours ? earliest.minusHours(hours) : LocalTime.MIN;
            int fit = most(asked, asked.wishes().between(time, asked.wishes().latest()), wanted);
            if (fit > best.fit()) best = new Remedy.AllowEarlier(time, fit);
        }
        return best;
    }

    private static Remedy later(CourseQuestion asked, LocalTime latest, int wanted) {
        Remedy best = new Remedy.AllowLater(latest, 0);
        for (int hours : HOURS) {
            var time = latest.getHour() + hours < 24 ? latest.plusHours(hours) : LocalTime.of(23, 59);
            int fit = most(asked, asked.wishes().between(asked.wishes().earliest(), time), wanted);
            if (fit > best.fit()) best = new Remedy.AllowLater(time, fit);
        }
        return best;
    }

    private static int most(CourseQuestion asked, Wishes wishes, int wanted) {
        return Math.min(wanted, Obstacles.most(asked.wishing(wishes)));
    }
}
