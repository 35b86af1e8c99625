package health.soma.scheduling.pages;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.Booking;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.Screens;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The front desk books a service that needs no prescription.
@Controller
@RequestMapping("/patients/{patient}/appointments")
class OpenServicePages {

    private final Appointments appointments;
    private final Patients patients;
    private final Screens screens;

    OpenServicePages(Appointments appointments, Patients patients, Screens screens) {
        this.appointments = appointments;
        this.patients = patients;
        this.screens = screens;
    }

    @May({Role.FRONT_DESK, Role.OWNER})
    @GetMapping("/new")
    View blank(OpenFile file) {
        return show(OK, file, OpenServiceForm.blank(), List.of());
    }

    @May({Role.FRONT_DESK, Role.OWNER})
    @PostMapping
    View book(OpenFile file, OpenServiceForm form) {
        var problems = form.problems();
        if (!problems.isEmpty()) return show(UNPROCESSABLE_CONTENT, file, form, problems);
        var house = appointments.house(file.by());
        return switch (appointments.bookOpen(file, form.bookingId(), form.serviceId(), form.place())) {
            case Booking.Booked _ -> screens.seeOther("/patients/" + file.patient(), "The session is booked.");
            case Booking.Refused(var reasons) ->
                show(
                        UNPROCESSABLE_CONTENT,
                        file,
                        form,
                        reasons.stream().map(r -> Sentences.of(r, house)).toList());
            case Booking.Taken(var losses) ->
                show(
                        CONFLICT,
                        file,
                        form,
                        losses.stream().map(l -> Sentences.of(l, house)).toList());
        };
    }

    private View show(HttpStatus status, OpenFile file, OpenServiceForm form, List<String> problems) {
        return screens.show(
                status,
                "Book an open service",
                "scheduling/openService",
                Map.of(
                        "patient", patients.of(file),
                        "form", form,
                        "problems", problems,
                        "services", appointments.openServices(file.by()),
                        "house", appointments.house(file.by())));
    }
}
