package health.soma.scheduling;

import health.soma.practice.Therapist;
import health.soma.scheduling.Planning.Obstacle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Says everything that stands in the way of a course.
final class Obstacles {

    private Obstacles() {}

    static List<Obstacle> of(CourseQuestion asked, int wanted, int fit) {
        if (wanted == 0) return List.of(new Obstacle.NoSessionLeft());
        var grant = asked.grant();
        var first = CourseDays.firstDay(asked);
        if (first.isAfter(grant.validUntil())) return List.of(new Obstacle.NoLongerInForce(grant.validUntil()));
        var obstacles = new ArrayList<Obstacle>();
        var house = asked.house();
        if (house.therapists().stream().noneMatch(t -> mayTreat(t, grant, first)))
            return List.of(new Obstacle.NobodyCertified(grant.techniques()));
        var chosen = asked.wishes().therapist();
        if (chosen != null
                && house.therapist(chosen)
                        .filter(t -> mayTreat(t, grant, first))
                        .isEmpty()) obstacles.add(new Obstacle.TherapistNotCertified(chosen, grant.techniques()));

        var free = asked.wishing(Wishes.none());
        int empty = most(free.onAnEmptyCalendar());
        int open = most(free);
        if (empty < wanted) obstacles.add(new Obstacle.EndsTooSoon(grant.validUntil(), grant.weeklyCap(), empty));
        else if (open < wanted) obstacles.add(new Obstacle.CalendarTooFull(open));
        if (fit < open) obstacles.add(new Obstacle.WishesTooNarrow(fit));
        return List.copyOf(obstacles);
    }

    static int most(CourseQuestion asked) {
        return CourseDays.most(CourseDays.of(asked), asked.grant());
    }

    private static boolean mayTreat(Therapist therapist, Grant grant, LocalDate first) {
        return therapist.certificates().stream()
                .anyMatch(c -> grant.techniques().contains(c.technique())
                        && !c.until().isBefore(first)
                        && !c.from().isAfter(grant.validUntil()));
    }
}
