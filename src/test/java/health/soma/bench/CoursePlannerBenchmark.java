package health.soma.bench;

import health.soma.practice.Room;
import health.soma.practice.Shift;
import health.soma.practice.Therapist;
import health.soma.scheduling.Busy;
import health.soma.scheduling.CoursePlanner;
import health.soma.scheduling.CourseQuestion;
import health.soma.scheduling.House;
import health.soma.scheduling.PlannerCast;
import health.soma.scheduling.Weights;
import health.soma.scheduling.Wishes;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// A course of twelve over three therapists and twelve weeks, of which about seven tenths are booked, beside merely
/// putting the same bookings in order of time.
@State(Scope.Benchmark)
@Yardstick("putting_the_bookings_in_order")
public class CoursePlannerBenchmark {

    private static final int DAYS = 84;

    private final CourseQuestion asked = draw(new Random(20261123));

    @Benchmark
    public Object planning_a_course_of_twelve() {
        return CoursePlanner.proposals(asked, Weights.SHIPPED);
    }

    @Benchmark
    public Object putting_the_bookings_in_order() {
        return asked.busy().stream().sorted(Comparator.comparing(Busy::from)).toList();
    }

    private static CourseQuestion draw(Random random) {
        var therapists = new ArrayList<Therapist>();
        var rooms = new ArrayList<Room>();
        var shifts = new ArrayList<Shift>();
        var busy = new ArrayList<Busy>();
        for (int i = 1; i <= 3; i++) {
            var therapist = new UUID(3, i);
            var room = new UUID(4, i);
            therapists.add(PlannerCast.therapist(therapist, "myofascial-release"));
            rooms.add(new Room(room, PlannerCast.DOWNTOWN, "Room " + i));
            shifts.addAll(PlannerCast.shifts(
                    therapist,
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 0),
                    DayOfWeek.MONDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.WEDNESDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.FRIDAY));
            for (int day = 0; day < DAYS; day++)
                for (var from = LocalTime.of(9, 0); from.isBefore(LocalTime.of(17, 0)); from = from.plusMinutes(30))
                    if (random.nextInt(10) < 7)
                        busy.add(PlannerCast.busy(
                                therapist,
                                room,
                                new UUID(9, random.nextInt(200)),
                                PlannerCast.MONDAY.plusDays(day),
                                from,
                                from.plusMinutes(30)));
        }
        var house = new House(therapists, PlannerCast.house().locations(), rooms, shifts);
        return new CourseQuestion(
                PlannerCast.PATIENT,
                PlannerCast.grant(12, 2, PlannerCast.MONDAY.plusDays(DAYS)),
                PlannerCast.SESSION,
                Wishes.none().around(LocalTime.of(10, 0)),
                house,
                List.copyOf(busy),
                PlannerCast.NOW);
    }
}
