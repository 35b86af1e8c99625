package health.soma.patients.pages;

import static health.soma.patients.pages.PatientForm.text;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import health.soma.patients.Asking;
import health.soma.patients.Consents;
import health.soma.patients.NewScreening;
import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.patients.Screening;
import health.soma.patients.ScreeningWords;
import health.soma.patients.Screenings;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.Screens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Asks what is new before the session of today. What changed is written here and read in the chart alone.
@Controller
@RequestMapping("/patients/{patient}/screenings")
class ScreeningPages {

    /// Characters.
    private static final int LONGEST = 2000;

    private final Screenings screenings;
    private final Consents consents;
    private final Patients patients;
    private final Screens screens;

    ScreeningPages(Screenings screenings, Consents consents, Patients patients, Screens screens) {
        this.screenings = screenings;
        this.consents = consents;
        this.patients = patients;
        this.screens = screens;
    }

    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST})
    @GetMapping
    View ask(OpenFile file, @RequestParam(defaultValue = "") String then) {
        return form(OK, file, "", then, List.of());
    }

    /// The answer is the button that was pressed; `then` says where the question was asked.
    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST})
    @PostMapping
    View record(
            OpenFile file,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String then) {
        var problems = new ArrayList<String>();
        var read = Screening.Answer.of(answer);
        if (!Typed.isId(id)) problems.add("This page is out of date. Please open it again.");
        if (read.isEmpty()) problems.add("Say whether something changed.");
        if (text(words).length() > LONGEST) problems.add("What changed has up to %d characters.".formatted(LONGEST));
        if (problems.isEmpty()) {
            var asked = new NewScreening(
                    UUID.fromString(id),
                    consents.today(file),
                    read.orElseThrow(),
                    text(words).replace("\r\n", "\n"));
            if (screenings.record(file, asked) instanceof Asking.Refused(var reasons))
                problems.addAll(ScreeningWords.of(reasons));
        }
        return problems.isEmpty()
                ? screens.seeOther(
                        then.equals("today") ? "/today" : "/patients/" + file.patient(), "The answer is recorded.")
                : form(UNPROCESSABLE_CONTENT, file, words, then, problems);
    }

    private View form(HttpStatus status, OpenFile file, String words, String then, List<String> problems) {
        return screens.show(
                status,
                "What is new",
                "patients/screening",
                Map.of(
                        "patient",
                        patients.of(file),
                        "asked",
                        screenings
                                .on(file, consents.today(file))
                                .map(Screening::answer)
                                .map(Screening.Answer::label)
                                .orElse(""),
                        "words",
                        words,
                        "then",
                        then,
                        "problems",
                        problems,
                        "fresh",
                        UUID.randomUUID().toString()));
    }
}
