package health.soma.scheduling.pages;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.AppointmentId;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.MoveMade;
import health.soma.scheduling.Moving;
import health.soma.scheduling.Status;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One appointment and its way through the day.
@Controller
@RequestMapping("/patients/{patient}/appointments/{appointment}")
class AppointmentPages {

    /// Characters of a reason; more is a note, and notes have no place in the book.
    private static final int LONGEST_REASON = 200;

    private static final Duration JUST_MADE = Duration.ofMinutes(10);

    private final Appointments appointments;
    private final Patients patients;
    private final Screens screens;
    private final Clock clock;

    AppointmentPages(Appointments appointments, Patients patients, Screens screens, Clock clock) {
        this.appointments = appointments;
        this.patients = patients;
        this.screens = screens;
        this.clock = clock;
    }

    @May({Role.FRONT_DESK, Role.OWNER, Role.THERAPIST})
    @GetMapping
    View appointment(OpenFile file, @PathVariable UUID appointment) {
        return show(OK, file, new AppointmentId(appointment), List.of(), "");
    }

    @May({Role.FRONT_DESK, Role.OWNER, Role.THERAPIST})
    @PostMapping("/arrival")
    View arrived(OpenFile file, @PathVariable UUID appointment) {
        var id = new AppointmentId(appointment);
        return after(appointments.arrived(file, id), file, id, "");
    }

    @May({Role.FRONT_DESK, Role.OWNER, Role.THERAPIST})
    @PostMapping("/room")
    View inRoom(OpenFile file, @PathVariable UUID appointment) {
        var id = new AppointmentId(appointment);
        return after(appointments.inRoom(file, id), file, id, "");
    }

    @May({Role.FRONT_DESK, Role.OWNER, Role.THERAPIST})
    @PostMapping("/completion")
    View done(OpenFile file, @PathVariable UUID appointment) {
        var id = new AppointmentId(appointment);
        return after(appointments.done(file, id), file, id, "");
    }

    @May({Role.FRONT_DESK, Role.OWNER})
    @PostMapping("/absence")
    View missed(OpenFile file, @PathVariable UUID appointment, @RequestParam(defaultValue = "") String because) {
        var id = new AppointmentId(appointment);
        return after(appointments.missed(file, id, shortened(because)), file, id, because);
    }

    @May({Role.FRONT_DESK, Role.OWNER})
    @PostMapping("/cancellation")
    View cancel(OpenFile file, @PathVariable UUID appointment, @RequestParam(defaultValue = "") String because) {
        var id = new AppointmentId(appointment);
        return after(appointments.cancel(file, id, shortened(because)), file, id, because);
    }

    private View after(Moving moving, OpenFile file, AppointmentId id, String because) {
        return switch (moving) {
            case Moving.Moved(var moved) -> screens.seeOther(next(file, moved), Sentences.moved(moved));
            case Moving.NotFrom late -> show(CONFLICT, file, id, List.of(Sentences.of(late)), because);
            case Moving.NoReason() ->
                show(UNPROCESSABLE_CONTENT, file, id, List.of("Say why the appointment is cancelled."), because);
        };
    }

    /// After a cancelled or missed session the one that became free is offered for booking; else the day goes on.
    private String next(OpenFile file, Appointment moved) {
        if (!moved.status().live())
            return Sentences.bookingPath(file.patient(), moved.prescribed().map(p -> p.prescription()));
        var today = LocalDate.ofInstant(clock.instant(), moved.zone());
        return moved.day().equals(today) ? "/today" : "/calendar?day=" + moved.day();
    }

    private View show(HttpStatus status, OpenFile file, AppointmentId id, List<String> problems, String because) {
        var found = appointments.find(file, id).orElseThrow(NotFound::new);
        var model = new HashMap<String, Object>();
        model.put("patient", patients.of(file));
        model.put("appointment", found);
        model.put("house", appointments.house(file.by()));
        model.put("problems", problems);
        model.put("because", because);
        model.put("forfeits", appointments.forfeitsWhenCancelled(file, found));
        model.put("mayCancel", !file.by().is(Role.THERAPIST));
        var moves = appointments.movesOf(file, id);
        model.put("moves", moves);
        model.put(
                "back",
                moves.stream().limit(1).filter(last -> justMade(last, found)).findFirst());
        model.put("backAct", UUID.randomUUID().toString());
        return screens.show(status, "Appointment", "scheduling/appointment", model);
    }

    /// Whether a slip of the hand is taken back with one button; later it is a move like any other.
    private boolean justMade(MoveMade last, Appointment now) {
        return last.to().equals(now.place())
                && (now.status() == Status.BOOKED || now.status() == Status.ARRIVED)
                && Duration.between(last.at(), clock.instant()).compareTo(JUST_MADE) <= 0;
    }

    private static String shortened(String because) {
        return because.length() > LONGEST_REASON ? because.substring(0, LONGEST_REASON) : because;
    }
}
