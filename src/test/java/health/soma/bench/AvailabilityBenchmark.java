package health.soma.bench;

import health.soma.practice.Location;
import health.soma.practice.Room;
import health.soma.practice.Shift;
import health.soma.practice.Therapist;
import health.soma.scheduling.Busy;
import health.soma.scheduling.CoursePlanner;
import health.soma.scheduling.CourseQuestion;
import health.soma.scheduling.House;
import health.soma.scheduling.PlannerCast;
import health.soma.scheduling.Planning;
import health.soma.scheduling.Weights;
import health.soma.scheduling.Wishes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What is free in a practice as it grows, beside merely looking at each of its bookings ahead: of one therapist for a
/// month; of a place with twenty, or as many as there are, for eight weeks; and a course of twenty-four at a place with
/// fifty. About seven tenths are booked, by what the store hands over: it reads no day that has passed.
@State(Scope.Benchmark)
@Yardstick("looking_at_each_booking_once")
public class AvailabilityBenchmark {

    private static final int DAYS = 7 * 15;

    @Param({"1", "10", "100", "1000"})
    public int therapists;

    private CourseQuestion ofOneForAMonth;
    private CourseQuestion ofTwentyForEightWeeks;
    private CourseQuestion courseOverFifty;
    private List<Busy> ahead;

    @Setup
    public void draw() {
        ahead = bookings();
        var one = Wishes.none().with(therapist(0));
        ofOneForAMonth = asked(house(20), one, 24, 30);
        ofTwentyForEightWeeks = asked(house(20), Wishes.none().at(place(0)), 24, 56);
        courseOverFifty = asked(house(50), Wishes.none().at(place(0)).around(LocalTime.of(10, 0)), 24, DAYS);
        if (!(CoursePlanner.plan(courseOverFifty, Weights.SHIPPED) instanceof Planning.Proposal))
            throw new IllegalStateException("there is no room for a course of twenty-four");
    }

    @Benchmark
    public int one_therapist_for_a_month() {
        return PlannerCast.freeTimes(ofOneForAMonth);
    }

    @Benchmark
    public int a_place_of_20_for_eight_weeks() {
        return PlannerCast.freeTimes(ofTwentyForEightWeeks);
    }

    @Benchmark
    public Object planning_24_sessions_at_a_place_of_50() {
        return CoursePlanner.plan(courseOverFifty, Weights.SHIPPED);
    }

    @Benchmark
    public long looking_at_each_booking_once() {
        return ahead.stream()
                .filter(busy -> busy.from().isAfter(PlannerCast.NOW))
                .count();
    }

    /// Bookings of all therapists until that day, as the store would read them.
    private CourseQuestion asked(House house, Wishes wishes, int sessions, int days) {
        var until = PlannerCast.MONDAY.plusDays(days);
        var end = until.plusDays(2).atStartOfDay(PlannerCast.ZONE).toInstant();
        return new CourseQuestion(
                PlannerCast.PATIENT,
                PlannerCast.grant(sessions, 2, until),
                PlannerCast.SESSION,
                wishes,
                house,
                ahead.stream().filter(busy -> busy.from().isBefore(end)).toList(),
                PlannerCast.NOW);
    }

    private House house(int perPlace) {
        var people = new ArrayList<Therapist>();
        var rooms = new ArrayList<Room>();
        var shifts = new ArrayList<Shift>();
        var places = new ArrayList<Location>();
        var here = PlannerCast.house().locations().getFirst();
        for (int i = 0; i < therapists; i++) {
            var place = place(i / perPlace);
            if (i % perPlace == 0)
                places.add(new Location(place, "Place " + i, "", "", PlannerCast.ZONE, here.hours()));
            people.add(PlannerCast.therapist(therapist(i), "myofascial-release"));
            rooms.add(new Room(room(i), place, "Room " + i));
            for (var day : DayOfWeek.values())
                if (day.getValue() < 6)
                    shifts.add(new Shift(therapist(i), place, day, LocalTime.of(9, 0), LocalTime.of(17, 0)));
        }
        return new House(people, places, rooms, shifts);
    }

    private List<Busy> bookings() {
        var random = new Random(20261123);
        var busy = new ArrayList<Busy>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = PlannerCast.MONDAY.plusDays(day);
            if (date.getDayOfWeek().getValue() > 5) continue;
            for (int half = 0; half < 16; half++) {
                var from = date.atTime(LocalTime.of(9, 0).plusMinutes(30L * half))
                        .atZone(PlannerCast.ZONE)
                        .toInstant();
                var until = from.plusSeconds(1_800);
                for (int i = 0; i < therapists; i++)
                    if (random.nextInt(10) < 7)
                        busy.add(new Busy(therapist(i), room(i), new UUID(9, random.nextInt(9_000)), from, until));
            }
        }
        return List.copyOf(busy);
    }

    private static UUID therapist(int i) {
        return new UUID(3, i + 1L);
    }

    private static UUID room(int i) {
        return new UUID(4, i + 1L);
    }

    private static UUID place(int i) {
        return new UUID(2, i + 1L);
    }
}
