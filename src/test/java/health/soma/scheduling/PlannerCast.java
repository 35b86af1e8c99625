package health.soma.scheduling;

import health.soma.practice.Certificate;
import health.soma.practice.Location;
import health.soma.practice.Location.Opening;
import health.soma.practice.Room;
import health.soma.practice.Service;
import health.soma.practice.Shift;
import health.soma.practice.Subject;
import health.soma.practice.Therapist;
import health.soma.prescriptions.Term;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// A small house for the planner's tests: Monday 23 November 2026, ten o'clock.
public final class PlannerCast {

    public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    public static final Instant NOW = MONDAY.atTime(10, 0).atZone(ZONE).toInstant();
    public static final UUID PATIENT = new UUID(1, 1);
    public static final UUID DOWNTOWN = new UUID(2, 1);
    public static final UUID ANA = new UUID(3, 1);
    public static final UUID BEN = new UUID(3, 2);
    public static final UUID ROOM = new UUID(4, 1);

    public static final Service SESSION = new Service(new UUID(5, 1), "Session", "", 30, true);

    private PlannerCast() {}

    public static Therapist therapist(UUID id, String... techniques) {
        return therapist(id, MONDAY.minusYears(1), MONDAY.plusYears(1), techniques);
    }

    public static Therapist therapist(UUID id, LocalDate from, LocalDate until, String... techniques) {
        var certificates = new ArrayList<Certificate>();
        for (var technique : techniques)
            certificates.add(new Certificate(UUID.randomUUID(), id, technique, "Board", "1", from, until));
        certificates.add(licence(id, MONDAY.minusYears(9), MONDAY.plusYears(9)));
        return new Therapist(id, id.equals(ANA) ? "Ana" : "Ben", "LMT", "", certificates);
    }

    public static Certificate licence(UUID id, LocalDate from, LocalDate until) {
        return new Certificate(UUID.randomUUID(), id, new Subject.Licence(), "State", "", from, until);
    }

    public static Location location(LocalTime opens, LocalTime closes, ZoneId zone) {
        var openings = new ArrayList<Opening>();
        for (var day : DayOfWeek.values()) if (day != DayOfWeek.SUNDAY) openings.add(new Opening(day, opens, closes));
        return new Location(DOWNTOWN, "Downtown", "", "", zone, openings);
    }

    public static List<Shift> shifts(UUID therapist, LocalTime begins, LocalTime ends, DayOfWeek... days) {
        var shifts = new ArrayList<Shift>();
        for (var day : days) shifts.add(new Shift(therapist, DOWNTOWN, day, begins, ends));
        return shifts;
    }

    /// One room; Ana works Monday to Friday from nine to five, and is certified in myofascial release.
    public static House house() {
        return new House(
                List.of(therapist(ANA, "myofascial-release")),
                List.of(location(LocalTime.of(8, 0), LocalTime.of(18, 0), ZONE)),
                List.of(new Room(ROOM, DOWNTOWN, "Room 1")),
                shifts(
                        ANA,
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY));
    }

    public static Grant grant(int sessions, int cap, LocalDate until, LocalDate... taken) {
        return grant(
                IntStream.rangeClosed(1, sessions).boxed().toList(),
                30,
                1,
                cap,
                MONDAY,
                until,
                Set.of("myofascial-release"),
                List.of(taken));
    }

    public static CourseQuestion question(Grant grant, Wishes wishes, Busy... busy) {
        return new CourseQuestion(PATIENT, grant, SESSION, wishes, house(), List.of(busy), NOW);
    }

    /// How many times are free on all days of a course.
    public static int freeTimes(CourseQuestion asked) {
        var free = new FreeTimes(asked);
        int found = 0;
        for (var day = asked.grant().validFrom(); !day.isAfter(asked.grant().validUntil()); day = day.plusDays(1))
            found += free.on(day).size();
        return found;
    }

    public static Busy busy(UUID therapist, UUID room, UUID patient, LocalDate day, LocalTime from, LocalTime until) {
        return new Busy(
                therapist,
                room,
                patient,
                day.atTime(from).atZone(ZONE).toInstant(),
                day.atTime(until).atZone(ZONE).toInstant());
    }

    static Grant grant(
            List<Integer> left,
            int minutes,
            int least,
            int cap,
            LocalDate from,
            LocalDate until,
            Set<String> techniques,
            List<LocalDate> taken) {
        return new Grant(
                left,
                minutes,
                least,
                cap,
                1,
                from,
                until,
                Term.plain(from, until),
                !taken.isEmpty(),
                techniques,
                taken,
                Set.of());
    }
}
