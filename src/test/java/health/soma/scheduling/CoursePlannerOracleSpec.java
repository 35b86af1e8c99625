package health.soma.scheduling;

import static health.soma.scheduling.PlannerCast.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.practice.Absence;
import health.soma.practice.Closure;
import health.soma.practice.ExtraShift;
import health.soma.practice.Gender;
import health.soma.practice.Hours;
import health.soma.practice.Off;
import health.soma.practice.Room;
import health.soma.practice.Roster;
import health.soma.practice.Service;
import health.soma.practice.Shift;
import health.soma.practice.Therapist;
import health.soma.scheduling.Planning.CannotPlace;
import health.soma.scheduling.Planning.Proposal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// On small houses, drawn at random, the planner finds exactly what trying everything finds: as many sessions, and
/// never a dearer course.
class CoursePlannerOracleSpec {

    private static final int CASES = 1_500;

    @Test
    void the_planner_agrees_with_trying_everything() {
        int proposed = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            var random = new Random(seed);
            var asked = draw(random);
            var weights = weights(random);
            var first = CourseDays.firstDay(asked);
            var truth = CourseOracle.of(asked, first, weights);
            switch (CoursePlanner.plan(asked, weights)) {
                case Proposal plan -> {
                    proposed++;
                    assertThat(truth.most())
                            .as("seed %s", seed)
                            .isEqualTo(plan.sessions().size());
                    assertThat(plan.cost()).as("seed %s", seed).isEqualTo(truth.leastCost());
                }
                case CannotPlace no -> {
                    assertThat(no.placed()).as("seed %s", seed).isEqualTo(truth.most());
                    assertThat(no.obstacles()).as("seed %s", seed).isNotEmpty();
                    for (var remedy : no.remedies())
                        assertThat(remedy.fit()).as("seed %s", seed).isGreaterThan(no.placed());
                }
            }
        }
        assertThat(proposed).as("both answers are tried").isBetween(CASES / 5, CASES * 4 / 5);
    }

    private static CourseQuestion draw(Random random) {
        int cap = 1 + random.nextInt(4);
        var until = MONDAY.plusDays(3 + random.nextInt(12));
        var techniques = random.nextBoolean() ? Set.of("a") : Set.of("a", "b");
        var taken = random.nextInt(3) == 0 ? List.of(MONDAY.plusDays(random.nextInt(9))) : List.<LocalDate>of();
        var grant = PlannerCast.grant(
                IntStream.rangeClosed(1, 1 + random.nextInt(3)).boxed().toList(),
                random.nextBoolean() ? 30 : 45,
                1,
                cap,
                MONDAY.plusDays(random.nextInt(3)),
                until,
                techniques,
                taken);
        return new CourseQuestion(PATIENT, grant, service(random), wishes(random), house(random), busy(random), NOW);
    }

    private static Service service(Random random) {
        int before = random.nextInt(3) == 0 ? 15 : 0;
        int after = random.nextInt(3) == 0 ? 10 : 0;
        var needs = random.nextInt(4) == 0 ? Set.of("low table") : Set.<String>of();
        return new Service(SESSION.id(), "Session", "", 30, true, before, after, needs);
    }

    private static Wishes wishes(Random random) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) if (random.nextInt(3) > 0) days.add(day);
        return new Wishes(
                days,
                random.nextBoolean() ? LocalTime.of(10, 15) : null,
                random.nextInt(3) == 0 ? LocalTime.of(11, 0) : null,
                random.nextInt(3) == 0 ? LocalTime.of(10, 30) : null,
                random.nextInt(4) == 0 ? ANA : null,
                null,
                null,
                random.nextInt(5) == 0 ? Gender.WOMAN : null,
                random.nextInt(3) == 0 ? 24 * (1 + random.nextInt(3)) : 0);
    }

    /// Those of the house, those of a weighing, or any a practice may set.
    private static Weights weights(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Weights.SHIPPED;
            case 1 -> Weighing.values()[random.nextInt(4)].weights(Weights.SHIPPED);
            default ->
                new Weights(
                        random.nextInt(1001),
                        random.nextInt(1001),
                        random.nextInt(1001),
                        random.nextInt(1001),
                        random.nextInt(1001));
        };
    }

    private static House house(Random random) {
        var shifts = new ArrayList<Shift>();
        for (var therapist : List.of(ANA, BEN))
            for (var day : DayOfWeek.values())
                if (random.nextInt(3) > 0)
                    shifts.addAll(shifts(therapist, LocalTime.of(10, 0), LocalTime.of(11, 15), day));
        List<Therapist> therapists = List.of(
                therapist(ANA, MONDAY, MONDAY.plusDays(random.nextInt(15)), random.nextBoolean() ? "a" : "b")
                        .saying(random.nextBoolean() ? Gender.MAN : null),
                therapist(BEN, "a", "b").saying(random.nextBoolean() ? Gender.WOMAN : null));
        return new House(
                therapists,
                List.of(location(LocalTime.of(9, 0), LocalTime.of(11, 0).plusMinutes(15L * random.nextInt(3)), ZONE)),
                List.of(
                        new Room(ROOM, DOWNTOWN, "Room 1"),
                        new Room(new UUID(4, 2), DOWNTOWN, "Room 2", Set.of("low table"))),
                roster(shifts, random));
    }

    /// Some weeks as usual, some with every kind of exception there is.
    private static Roster roster(List<Shift> shifts, Random random) {
        if (random.nextBoolean()) return Roster.weekly(shifts);
        var changing = shifts.stream()
                .map(s -> random.nextInt(4) > 0
                        ? s
                        : new Shift(
                                s.therapist(),
                                s.location(),
                                s.weekday(),
                                s.begins(),
                                s.ends(),
                                MONDAY.plusDays(random.nextInt(6)),
                                random.nextBoolean() ? null : MONDAY.plusDays(6 + random.nextInt(6))))
                .toList();
        var extra = new ArrayList<ExtraShift>();
        var absences = new ArrayList<Absence>();
        var closures = new ArrayList<Closure>();
        for (int i = random.nextInt(3); i > 0; i--) {
            extra.add(new ExtraShift(
                    UUID.randomUUID(),
                    random.nextBoolean() ? ANA : BEN,
                    DOWNTOWN,
                    MONDAY.plusDays(random.nextInt(14)),
                    new Hours(LocalTime.of(9, 30), LocalTime.of(10, 45))));
            absences.add(new Absence(UUID.randomUUID(), random.nextBoolean() ? ANA : BEN, off(random)));
            closures.add(new Closure(
                    UUID.randomUUID(), random.nextBoolean() ? null : DOWNTOWN, off(random), "Works on the roof"));
        }
        return new Roster(changing, extra, absences, closures);
    }

    private static Off off(Random random) {
        var first = MONDAY.plusDays(random.nextInt(14));
        var last = first.plusDays(random.nextInt(3));
        var begins = LocalTime.of(9, 30).plusMinutes(10L * random.nextInt(9));
        return random.nextBoolean()
                ? Off.allDay(first, last)
                : new Off(first, last, begins, begins.plusMinutes(10L + 10 * random.nextInt(3)));
    }

    private static List<Busy> busy(Random random) {
        var busy = new ArrayList<Busy>();
        for (int i = random.nextInt(12); i > 0; i--) {
            var from = LocalTime.of(10, 0).plusMinutes(15L * random.nextInt(5));
            var one = PlannerCast.busy(
                    random.nextBoolean() ? ANA : BEN,
                    random.nextBoolean() ? ROOM : new UUID(4, 2),
                    random.nextInt(4) == 0 ? PATIENT : UUID.randomUUID(),
                    MONDAY.plusDays(random.nextInt(14)),
                    from,
                    from.plusMinutes(30));
            busy.add(
                    random.nextInt(3) > 0
                            ? one
                            : new Busy(
                                    one.therapist(),
                                    one.room(),
                                    one.patient(),
                                    one.from(),
                                    one.until(),
                                    one.from().minusSeconds(600),
                                    one.until().plusSeconds(300)));
        }
        return busy;
    }
}
