package health.soma.treatment.pages;

import static health.soma.security.Role.OWNER;
import static health.soma.security.Role.THERAPIST;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import health.soma.patients.Asking;
import health.soma.patients.NewScreening;
import health.soma.patients.OpenChart;
import health.soma.patients.Patients;
import health.soma.patients.Screening;
import health.soma.patients.ScreeningWords;
import health.soma.patients.Screenings;
import health.soma.scheduling.AppointmentId;
import health.soma.security.May;
import health.soma.treatment.Charting;
import health.soma.treatment.Opening;
import health.soma.treatment.SessionId;
import health.soma.treatment.Sessions;
import health.soma.treatment.Sheet;
import health.soma.treatment.Signing;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A session from opening to signature. One form holds the whole page; each button saves all of it and does one thing.
@Controller
@RequestMapping("/patients/{patient}/sessions")
class SessionPages {

    private static final String UNREADABLE =
            "Something on the page could not be read: ratings are whole numbers from 0 to 10, minutes whole numbers.";

    private final Sessions sessions;
    private final Patients patients;
    private final Screenings screenings;
    private final SessionScreen screen;
    private final Screens screens;
    private final Clock clock;

    SessionPages(
            Sessions sessions,
            Patients patients,
            Screenings screenings,
            SessionScreen screen,
            Screens screens,
            Clock clock) {
        this.sessions = sessions;
        this.patients = patients;
        this.screenings = screenings;
        this.screen = screen;
        this.screens = screens;
        this.clock = clock;
    }

    @PostMapping
    @May(THERAPIST)
    View open(OpenChart chart, @RequestParam UUID appointment, @RequestParam UUID id) {
        return switch (sessions.open(chart, new AppointmentId(appointment), new SessionId(id))) {
            case Opening.Opened(var session) -> screens.seeOther(path(chart, session));
            case Opening.Refused(var reasons) ->
                screens.show(
                        UNPROCESSABLE_CONTENT,
                        "Session not opened",
                        "treatment/notOpened",
                        Map.of("patient", patients.of(chart.file()), "problems", Sentences.of(reasons)));
        };
    }

    @GetMapping("/{session}")
    @May({THERAPIST, OWNER})
    View show(OpenChart chart, @PathVariable UUID session) {
        return page(OK, chart, new SessionId(session), SheetForm.EMPTY, List.of());
    }

    @PostMapping("/{session}")
    @May(THERAPIST)
    View save(OpenChart chart, @PathVariable UUID session, @Valid SheetForm form, BindingResult unreadable) {
        var id = new SessionId(session);
        var problems = kept(chart, id, form, unreadable);
        return problems.isEmpty()
                ? screens.seeOther(path(chart, id), "Saved.")
                : page(UNPROCESSABLE_CONTENT, chart, id, form, problems);
    }

    /// The answer to what is new is the button that was pressed.
    @PostMapping("/{session}/screening")
    @May(THERAPIST)
    View screen(
            OpenChart chart,
            @PathVariable UUID session,
            @RequestParam(defaultValue = "") String answer,
            @Valid SheetForm form,
            BindingResult unreadable) {
        var id = new SessionId(session);
        var problems = saved(chart, id, form, unreadable);
        if (problems.isEmpty()) problems = asked(chart, id, form, Screening.Answer.of(answer));
        return problems.isEmpty()
                ? screens.seeOther(path(chart, id), "The answer is recorded.")
                : page(UNPROCESSABLE_CONTENT, chart, id, form, problems);
    }

    /// The page saves by itself while the therapist types; the answer is the words beside the note.
    @PostMapping("/{session}/draft")
    @May(THERAPIST)
    View draft(OpenChart chart, @PathVariable UUID session, @Valid SheetForm form, BindingResult unreadable) {
        var id = new SessionId(session);
        var problems = saved(chart, id, form, unreadable);
        var zone = sheet(chart, id).appointment().zone();
        var now = LocalTime.now(clock.withZone(zone));
        return screens.show("Saved", "treatment/saved", Map.of("at", now, "problems", problems));
    }

    @PostMapping("/{session}/interventions")
    @May(THERAPIST)
    View chart(OpenChart chart, @PathVariable UUID session, @Valid SheetForm form, BindingResult unreadable) {
        var id = new SessionId(session);
        var problems = kept(chart, id, form, unreadable);
        if (problems.isEmpty()) problems = form.unreadable();
        if (problems.isEmpty()) problems = said(sessions.chart(chart, id, form.treatment()));
        return problems.isEmpty()
                ? screens.seeOther(path(chart, id) + "#treated", "Charted.")
                : page(UNPROCESSABLE_CONTENT, chart, id, form, problems);
    }

    @PostMapping("/{session}/strikes")
    @May(THERAPIST)
    View strike(
            OpenChart chart,
            @PathVariable UUID session,
            @RequestParam UUID intervention,
            @Valid SheetForm form,
            BindingResult unreadable) {
        var id = new SessionId(session);
        var problems = kept(chart, id, form, unreadable);
        if (problems.isEmpty()) problems = said(sessions.strike(chart, id, intervention));
        return problems.isEmpty()
                ? screens.seeOther(path(chart, id) + "#treated", "Struck. It stays in the record and no longer counts.")
                : page(UNPROCESSABLE_CONTENT, chart, id, form, problems);
    }

    @PostMapping("/{session}/signature")
    @May(THERAPIST)
    View sign(OpenChart chart, @PathVariable UUID session, @Valid SheetForm form, BindingResult unreadable) {
        var id = new SessionId(session);
        if (!sheet(chart, id).record().signed()) {
            var problems = kept(chart, id, form, unreadable);
            if (!problems.isEmpty()) return page(UNPROCESSABLE_CONTENT, chart, id, form, problems);
        }
        return switch (sessions.sign(chart, id)) {
            case Signing.Signed(var _) -> screens.seeOther(path(chart, id), "Signed.");
            case Signing.Refused(var reasons) -> page(UNPROCESSABLE_CONTENT, chart, id, form, Sentences.of(reasons));
        };
    }

    @PostMapping("/{session}/addenda")
    @May({THERAPIST, OWNER})
    View amend(OpenChart chart, @PathVariable UUID session, @Valid AddendumForm form, BindingResult unreadable) {
        var id = new SessionId(session);
        var problems = unreadable.hasErrors() ? List.of("The addendum is too long.") : form.problems();
        if (!problems.isEmpty()) {
            return signed(UNPROCESSABLE_CONTENT, chart, sheet(chart, id), form, problems);
        }
        sessions.amend(
                chart,
                id,
                java.util.Objects.requireNonNull(form.id()),
                java.util.Objects.requireNonNull(form.words()).replace("\r\n", "\n"),
                java.util.Objects.requireNonNull(form.because()));
        return screens.seeOther(path(chart, id), "Addendum added.");
    }

    /// Saves all of the page, a change typed and not yet recorded too, so that no button loses it.
    private List<String> kept(OpenChart chart, SessionId id, SheetForm form, BindingResult unreadable) {
        var problems = saved(chart, id, form, unreadable);
        return !problems.isEmpty() || form.changedWords().isEmpty()
                ? problems
                : asked(chart, id, form, Optional.of(Screening.Answer.SOMETHING_CHANGED));
    }

    private List<String> asked(OpenChart chart, SessionId id, SheetForm form, Optional<Screening.Answer> answer) {
        if (answer.isEmpty()) return List.of("Say whether something changed.");
        var words = form.changedWords();
        // The same words on the same page are one answer, whichever buttons send them.
        var screening =
                UUID.nameUUIDFromBytes((id + " " + form.id() + answer.get() + words).getBytes(StandardCharsets.UTF_8));
        var day = sheet(chart, id).session().day();
        return switch (screenings.record(chart.file(), new NewScreening(screening, day, answer.get(), words))) {
            case Asking.Asked(var _) -> List.of();
            case Asking.Refused(var reasons) -> ScreeningWords.of(reasons);
        };
    }

    private List<String> saved(OpenChart chart, SessionId id, SheetForm form, BindingResult unreadable) {
        var sheet = sheet(chart, id);
        if (unreadable.hasErrors()) return List.of(UNREADABLE);
        return said(sessions.keep(chart, id, form.kept(sheet.scores().activities())));
    }

    private static List<String> said(Charting answer) {
        return switch (answer) {
            case Charting.Charted() -> List.of();
            case Charting.Refused(var reasons) -> Sentences.of(reasons);
        };
    }

    private View page(HttpStatus status, OpenChart chart, SessionId id, SheetForm form, List<String> problems) {
        var sheet = sheet(chart, id);
        if (sheet.record().signed()) return signed(status, chart, sheet, AddendumForm.EMPTY, problems);
        return screen.open(status, chart, sheet, form, problems);
    }

    private View signed(HttpStatus status, OpenChart chart, Sheet sheet, AddendumForm form, List<String> problems) {
        return screens.show(
                status,
                "Signed session",
                "treatment/signed",
                Map.of(
                        "patient", patients.of(chart.file()),
                        "sheet", sheet,
                        "form", form,
                        "problems", problems,
                        "fresh", UUID.randomUUID().toString()));
    }

    private Sheet sheet(OpenChart chart, SessionId id) {
        return sessions.find(chart, id).orElseThrow(NotFound::new);
    }

    private static String path(OpenChart chart, SessionId id) {
        return "/patients/%s/sessions/%s".formatted(chart.patient(), id);
    }
}
