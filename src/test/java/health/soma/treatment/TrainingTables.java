package health.soma.treatment;

import health.soma.CastOnStage;
import health.soma.anatomy.AreaSide;
import health.soma.anatomy.Side;
import health.soma.demo.Cast;
import health.soma.patients.ConsentKind;
import health.soma.scheduling.ACourse;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.Booking;
import health.soma.scheduling.Place;
import health.soma.security.Person;
import health.soma.terms.HouseClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;

/// Patients on the table for whom these areas are prescribed, at hours that no other test books.
@TestComponent
class TrainingTables {

    /// Mondays from here on, at three in the afternoon.
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);

    private static final AtomicInteger WEEKS = new AtomicInteger();

    private final ApplicationContext house;

    TrainingTables(ApplicationContext house) {
        this.house = house;
    }

    /// Booked with Rosa.
    ATable rosa(String... areas) {
        var day = FIRST.plusWeeks(WEEKS.getAndIncrement());
        return on(day, Cast.ROSA, new Place(day, LocalTime.of(15, 0), Cast.ROSA.id(), Cast.CEDAR.id()), areas);
    }

    /// Booked with Lena, on one of the days when she works.
    ATable lena(LocalDate day, String... areas) {
        return on(day, Cast.LENA, new Place(day, LocalTime.of(17, 0), Cast.LENA.id(), Cast.HERON.id()), areas);
    }

    private ATable on(LocalDate day, Person therapist, Place place, String... areas) {
        var stage = house.getBean(CastOnStage.class);
        var file = stage.newPatient(Cast.ingrid());
        var kinds = Stream.concat(
                        Stream.of(ConsentKind.TREATMENT),
                        Arrays.stream(areas)
                                .flatMap(area -> ConsentKind.neededFor(new AreaSide(area, Side.LEFT)).stream()))
                .distinct()
                .toArray(ConsentKind[]::new);
        // Consented on the day itself, since a consent lasts a year and some of these days lie further ahead.
        HouseClock.at(day.atTime(8, 0).atZone(Cast.SEATTLE).toInstant(), () -> stage.consent(file, day, kinds));
        var course = house.getBean(ACourse.class).of(file, List.of(areas), 1, 1, day, day.plusDays(30), "mfr");
        var booking =
                house.getBean(Appointments.class).book(course.file(), UUID.randomUUID(), course.id(), List.of(place));
        if (!(booking instanceof Booking.Booked booked)) throw new IllegalStateException(booking.toString());
        return new ATable(house, stage.chart(course.file(), therapist), course.compiled(), booked.appointments());
    }

    static Treatment wanted(String technique, String... places) {
        var marked = Arrays.stream(places).map(AreaSide::of).collect(Collectors.toSet());
        return new Treatment(UUID.randomUUID(), marked, technique, 5, Response.BETTER);
    }
}
