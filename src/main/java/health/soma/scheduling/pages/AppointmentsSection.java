package health.soma.scheduling.pages;

import health.soma.patients.OpenFile;
import health.soma.patients.spi.ChartSection;
import health.soma.prescriptions.Prescriptions;
import health.soma.scheduling.Appointments;
import health.soma.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The appointments on the patient's page, and what may be booked.
@Component
class AppointmentsSection implements ChartSection {

    private final Appointments appointments;
    private final Prescriptions prescriptions;

    AppointmentsSection(Appointments appointments, Prescriptions prescriptions) {
        this.appointments = appointments;
        this.prescriptions = prescriptions;
    }

    @Override
    public String title() {
        return "Appointments";
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public Optional<Part> part(OpenFile file) {
        return Optional.of(new Part(
                "scheduling/appointments",
                Map.of(
                        "appointments",
                        appointments.of(file),
                        "house",
                        appointments.house(file.by()),
                        "bookable",
                        bookable(file))));
    }

    private List<Bookable> bookable(OpenFile file) {
        if (file.by().is(Role.THERAPIST)) return List.of();
        var bookable = new ArrayList<Bookable>();
        for (var prescription : prescriptions.of(file)) {
            int left = prescriptions
                    .compiledToBook(file, prescription.id())
                    .map(c -> c.left())
                    .orElse(0);
            if (left > 0)
                bookable.add(new Bookable(
                        "Book %s of prescription %s"
                                .formatted(left == 1 ? "1 session" : left + " sessions", prescription.number()),
                        "/patients/" + file.patient() + "/prescriptions/" + prescription.id() + "/booking"));
        }
        bookable.add(new Bookable("Book an open service", "/patients/" + file.patient() + "/appointments/new"));
        return bookable;
    }
}
