package health.soma.treatment;

import health.soma.CastOnStage;
import health.soma.demo.Cast;
import health.soma.patients.Charts;
import health.soma.patients.OpenChart;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.Compiled;
import health.soma.scheduling.ACourse;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.Booking;
import health.soma.security.Person;
import health.soma.terms.HouseClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/// A patient on the table: neck prescribed, both sides, three techniques, sessions booked with Rosa on days that no
/// other test has. Its acts happen on the day of the session.
record ATable(ApplicationContext house, OpenChart chart, Compiled compiled, List<Appointment> booked) {

    /// Days that no other test has: Mondays to Thursdays from January 2027, three weeks for 28 tables.
    private static final AtomicInteger SLOTS = new AtomicInteger();

    static ATable of(ApplicationContext house, int sessions, String... techniques) {
        var marcus = house.getBean(CastOnStage.class).newPatient(Cast.marcus());
        return of(house, marcus, List.of("NECK"), sessions, techniques);
    }

    static ATable of(ApplicationContext house, OpenFile file, List<String> areas, int sessions, String... techniques) {
        if (sessions > 3) throw new IllegalArgumentException("a table has three weeks");
        var day = day();
        var course = house.getBean(ACourse.class)
                .of(
                        file,
                        areas,
                        sessions,
                        4,
                        day,
                        day.plusDays(60),
                        techniques.length == 0 ? new String[] {"mfr", "trp", "scs"} : techniques);
        // One a week at the same time.
        var hour = 8 + SLOTS.get() % 7;
        var places = IntStream.range(0, sessions)
                .mapToObj(n -> ACourse.rosa(day.plusWeeks(n), hour, 0))
                .toList();
        var booking = house.getBean(Appointments.class).book(course.file(), UUID.randomUUID(), course.id(), places);
        if (!(booking instanceof Booking.Booked booked)) throw new IllegalStateException(booking.toString());
        var chart = house.getBean(CastOnStage.class).chart(course.file(), Cast.ROSA);
        return new ATable(house, chart, course.compiled(), booked.appointments());
    }

    private static LocalDate day() {
        var slot = SLOTS.incrementAndGet();
        var week = LocalDate.of(2027, 1, 4).plusWeeks(slot / 28 * 3);
        return week.with(DayOfWeek.of(1 + slot / 7 % 4));
    }

    Sessions sessions() {
        return house.getBean(Sessions.class);
    }

    /// The session of the n-th appointment, opened by Rosa on its day.
    SessionId opened(int n) {
        var id = new SessionId(UUID.randomUUID());
        var answer = new ArrayList<Opening>();
        onTheDay(n, () -> answer.add(sessions().open(chart, booked.get(n).id(), id)));
        if (!(answer.getFirst() instanceof Opening.Opened opened)) throw new IllegalStateException(answer.toString());
        return opened.session();
    }

    void onTheDay(int n, Runnable act) {
        HouseClock.at(moment(n), act);
    }

    Instant moment(int n) {
        return booked.get(n).from().plusSeconds(600);
    }

    SessionRecord read(SessionId id) {
        return sessions().find(chart, id).orElseThrow().record();
    }

    OpenChart seenBy(Person person) {
        return house.getBean(Charts.class).openChart(chart.patient(), CastOnStage.as(person));
    }
}
