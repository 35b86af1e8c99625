package health.soma.scheduling;

import health.soma.patients.OpenFile;
import health.soma.practice.Service;
import health.soma.scheduling.Booking.Refusal;
import health.soma.scheduling.BookingStore.Entry;
import health.soma.security.PracticeId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Books a service that needs no prescription: one session, by whoever is on shift.
@Component
class OpenBooking {

    private final Houses houses;
    private final Booker booker;
    private final Clock clock;

    OpenBooking(Houses houses, Booker booker, Clock clock) {
        this.houses = houses;
        this.booker = booker;
        this.clock = clock;
    }

    House house(PracticeId practice) {
        return house(
                practice, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
    }

    House house(PracticeId practice, LocalDate from) {
        return houses.of(practice, from);
    }

    List<Service> services(PracticeId practice) {
        return houses.open(practice);
    }

    Booking book(OpenFile file, UUID booking, UUID service, Place place) {
        var earlier = booker.earlier(file, booking);
        if (earlier.isPresent()) return earlier.get();
        var wanted = houses.open(file.practice(), service);
        if (wanted.isEmpty()) return new Booking.Refused(List.of(new Refusal.NotAnOpenService()));
        var house = house(file.practice());
        int minutes = wanted.get().minutes();
        var refusals = BookInsideTheHouse.refusals(List.of(place), wanted.get(), minutes, house, clock.instant());
        if (!refusals.isEmpty()) return new Booking.Refused(refusals);
        var zone = house.locationOfRoom(place.room()).orElseThrow().zone();
        var span = LocalSpan.of(place.day(), place.begins(), minutes, zone);
        return booker.book(
                file,
                booking,
                List.of(new Entry(AppointmentId.draw(), booking, service, place, span, zone, Optional.empty())));
    }
}
