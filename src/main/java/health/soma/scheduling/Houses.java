package health.soma.scheduling;

import health.soma.practice.Places;
import health.soma.practice.Service;
import health.soma.practice.Services;
import health.soma.practice.Staff;
import health.soma.security.PracticeId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads the house a practice works in: its people, places, hours and services.
@Component
class Houses {

    private final Staff staff;
    private final Places places;
    private final Services services;

    Houses(Staff staff, Places places, Services services) {
        this.staff = staff;
        this.places = places;
        this.services = services;
    }

    /// With what is exceptional from this day on.
    House of(PracticeId practice, LocalDate from) {
        return new House(
                staff.therapists(practice),
                places.locations(practice),
                places.rooms(practice),
                places.roster(practice, from));
    }

    /// The prescribed service that lasts as long as the prescription says, or most nearly so.
    Service prescribed(PracticeId practice, int minutes) {
        return services.services(practice).stream()
                .filter(Service::prescribed)
                .min(Comparator.comparingInt(s -> Math.abs(s.minutes() - minutes)))
                .orElseThrow(() -> new IllegalStateException("the practice offers no prescribed service"));
    }

    Service service(PracticeId practice, UUID service) {
        return services.services(practice).stream()
                .filter(s -> s.id().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no service " + service));
    }

    List<Service> open(PracticeId practice) {
        return services.services(practice).stream().filter(s -> !s.prescribed()).toList();
    }

    Optional<Service> open(PracticeId practice, UUID service) {
        return open(practice).stream().filter(s -> s.id().equals(service)).findFirst();
    }
}
