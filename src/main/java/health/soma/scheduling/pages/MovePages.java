package health.soma.scheduling.pages;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.AppointmentId;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.Move;
import health.soma.scheduling.MoveMade;
import health.soma.scheduling.Rescheduling;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.NotFound;
import health.soma.web.Screens;
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

/// Gives an appointment another place, and, if that was a mistake, its old one back.
@Controller
@RequestMapping("/patients/{patient}/appointments/{appointment}/moves")
class MovePages {

    private final Appointments appointments;
    private final Patients patients;
    private final Screens screens;

    MovePages(Appointments appointments, Patients patients, Screens screens) {
        this.appointments = appointments;
        this.patients = patients;
        this.screens = screens;
    }

    @May({Role.FRONT_DESK, Role.OWNER})
    @GetMapping
    View form(OpenFile file, @PathVariable UUID appointment, MoveForm form) {
        var one = find(file, appointment);
        var asked = form.over(one);
        var unreadable = asked.date().isEmpty() ? asked.problems() : List.<String>of();
        return show(unreadable.isEmpty() ? OK : UNPROCESSABLE_CONTENT, file, one, asked, unreadable);
    }

    @May({Role.FRONT_DESK, Role.OWNER})
    @PostMapping
    View move(OpenFile file, @PathVariable UUID appointment, MoveForm form) {
        var one = find(file, appointment);
        var unreadable = form.problems();
        if (!unreadable.isEmpty()) return show(UNPROCESSABLE_CONTENT, file, one, form, unreadable);
        var moves = List.of(new Move(one.id(), form.to()));
        return after(appointments.reschedule(file, form.actId(), moves), file, one, form);
    }

    /// Takes back what one act has moved, as far as it is still where that act put it.
    @May({Role.FRONT_DESK, Role.OWNER})
    @PostMapping("/back")
    View back(OpenFile file, @PathVariable UUID appointment, @RequestParam UUID of, @RequestParam UUID act) {
        var one = find(file, appointment);
        var back = appointments.movesOfAct(file, of).stream()
                .filter(made -> find(file, made.appointment().value()).place().equals(made.to()))
                .map(MoveMade::back)
                .toList();
        return after(
                appointments.reschedule(file, act, back), file, one, new MoveForm(null, null, null, null, null, null));
    }

    private View after(Rescheduling answer, OpenFile file, Appointment one, MoveForm form) {
        if (answer instanceof Rescheduling.Moved(var moved))
            return screens.seeOther(path(one), MoveSentences.moved(moved));
        var status = answer instanceof Rescheduling.Refused ? UNPROCESSABLE_CONTENT : CONFLICT;
        return show(status, file, one, form, MoveSentences.of(answer, appointments.house(file.by())));
    }

    private View show(HttpStatus status, OpenFile file, Appointment one, MoveForm form, List<String> problems) {
        var shown = kept(form).over(one);
        var model = new HashMap<String, Object>();
        model.put("patient", patients.of(file));
        model.put("appointment", one);
        model.put("house", appointments.house(file.by()));
        model.put("form", shown);
        model.put("problems", problems);
        model.put(
                "times",
                shown.date()
                        .map(day -> appointments.timesToMoveTo(file, one, day))
                        .orElse(List.of()));
        model.put("forfeits", appointments.forfeitsWhenCancelled(file, one));
        return screens.show(status, "Move the appointment", "scheduling/move", model);
    }

    /// A time that was picked, and refused, is shown as if it had been typed. What was refused is a new act next time.
    private static MoveForm kept(MoveForm form) {
        if (form.place() == null) return form;
        return PlaceText.read(form.place())
                .map(to -> new MoveForm(
                        form.act(),
                        to.day().toString(),
                        to.begins().toString(),
                        to.therapist().toString(),
                        to.room().toString(),
                        null))
                .orElse(form);
    }

    private Appointment find(OpenFile file, UUID appointment) {
        return appointments.find(file, new AppointmentId(appointment)).orElseThrow(NotFound::new);
    }

    private static String path(Appointment one) {
        return "/patients/" + one.patient() + "/appointments/" + one.id();
    }
}
