package health.soma.scheduling;

import health.soma.practice.Therapist;
import health.soma.scheduling.Planning.Obstacle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says everything that stands in the way of a course.
final class Obstacles {

    private Obstacles() {}

    static List<Obstacle> of(CourseQuestion asked, int wanted, int fit) {
        if (wanted == 0) return List.of(new Obstacle.NoSessionLeft());
        var grant = asked.grant();
        var first = CourseDays.firstDay(asked);
        if (first.isAfter(grant.validUntil())) return List.of(new Obstacle.NoLongerInForce(grant.validUntil()));
        var startBy = grant.term().startBy();
        if (startBy != null && !grant.mayBeginOn(first)) return List.of(new Obstacle.TooLateToBegin(startBy));
        var obstacles = new ArrayList<Obstacle>();
        var house = asked.house();
        var lack = lack(house.therapists(), grant, first);
        if (lack.isPresent())
            return List.of(
                    switch (lack.get()) {
                        case LICENCE -> new Obstacle.NobodyLicensed();
                        case TECHNIQUE -> new Obstacle.NobodyCertified(grant.techniques());
                        case TRAINING -> new Obstacle.NobodyTrained(grant.areas());
                    });
        var chosen = asked.wishes().therapist();
        if (chosen != null) {
            lack(house.therapist(chosen).stream().toList(), grant, first)
                    .ifPresent(lacking -> obstacles.add(
                            switch (lacking) {
                                case LICENCE -> new Obstacle.TherapistNotLicensed(chosen);
                                case TECHNIQUE -> new Obstacle.TherapistNotCertified(chosen, grant.techniques());
                                case TRAINING -> new Obstacle.TherapistNotTrained(chosen, grant.areas());
                            }));
        }

        var free = asked.wishing(Wishes.none());
        int empty = most(free.onAnEmptyCalendar());
        int open = most(free);
        if (empty < wanted) obstacles.add(new Obstacle.EndsTooSoon(grant.validUntil(), grant.weeklyCap(), empty));
        else if (open < wanted) obstacles.add(new Obstacle.CalendarTooFull(open));
        if (fit < open) obstacles.add(new Obstacle.WishesTooNarrow(fit));
        return List.copyOf(obstacles);
    }

    static int most(CourseQuestion asked) {
        return CourseDays.most(CourseDays.of(asked), asked.grant(), asked.daysApart());
    }

    private enum Lack {
        LICENCE,
        TECHNIQUE,
        TRAINING
    }

    /// What none of these therapists has on any day left: first the licence, then, of the licensed days, a granted
    /// technique, then training for an area. Empty when somebody may give a session.
    private static Optional<Lack> lack(List<Therapist> therapists, Grant grant, LocalDate first) {
        var worst = Lack.LICENCE;
        for (var therapist : therapists) {
            for (var day = first; !day.isAfter(grant.validUntil()); day = day.plusDays(1)) {
                if (MayGive.on(day, therapist, grant)) return Optional.empty();
                if (!MayGive.licensed(therapist, day)) continue;
                if (MayGive.certified(therapist, grant, day)) worst = Lack.TRAINING;
                else if (worst == Lack.LICENCE) worst = Lack.TECHNIQUE;
            }
        }
        return Optional.of(worst);
    }
}
