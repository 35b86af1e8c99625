package health.soma.demo;

import static health.soma.demo.Cast.CEDAR;
import static health.soma.demo.Cast.FERN;
import static health.soma.demo.Cast.HERON;
import static health.soma.demo.Cast.PRIYA;
import static health.soma.demo.Cast.RELAXATION;
import static health.soma.demo.Cast.SOMA;

import health.soma.patients.Charts;
import health.soma.patients.PatientId;
import health.soma.practice.Room;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.Booking.Booked;
import health.soma.scheduling.Place;
import health.soma.security.Person;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Sessions that need no prescription, on the days around today, so that the book shows both kinds side by side.
@Component
class DropIns {

    private record Choice(Person therapist, Room room) {}

    private static final List<Choice> CHOICES = List.of(
            new Choice(Cast.ROSA, CEDAR),
            new Choice(Cast.TOMAS, FERN),
            new Choice(Cast.LENA, HERON),
            new Choice(Cast.TOMAS, HERON));

    private final Charts charts;
    private final Appointments appointments;

    DropIns(Charts charts, Appointments appointments) {
        this.charts = charts;
        this.appointments = appointments;
    }

    /// The first free hour from eleven, with whoever works then; none on a day nobody works.
    void book(PatientId patient, LocalDate day) {
        var file = charts.openFile(patient, PRIYA.in(SOMA));
        for (var hour = 11; hour <= 15; hour++) {
            for (var choice : CHOICES) {
                var place = new Place(
                        day,
                        LocalTime.of(hour, 0),
                        choice.therapist().id(),
                        choice.room().id());
                if (appointments.bookOpen(file, UUID.randomUUID(), RELAXATION.id(), place) instanceof Booked) return;
            }
        }
    }
}
