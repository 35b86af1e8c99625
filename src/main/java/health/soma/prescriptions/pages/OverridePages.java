package health.soma.prescriptions.pages;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.prescriptions.OverrideAnswering;
import health.soma.prescriptions.OverrideAsking;
import health.soma.prescriptions.OverrideKind;
import health.soma.prescriptions.Overrides;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Asks for an exception to one prescription, and answers one.
@Controller
@RequestMapping("/patients/{patient}/prescriptions/{prescription}/overrides")
class OverridePages {

    private final Overrides overrides;
    private final OverrideLines lines;
    private final Prescriptions prescriptions;
    private final Patients patients;
    private final Screens screens;

    OverridePages(
            Overrides overrides, OverrideLines lines, Prescriptions prescriptions, Patients patients, Screens screens) {
        this.overrides = overrides;
        this.lines = lines;
        this.prescriptions = prescriptions;
        this.patients = patients;
        this.screens = screens;
    }

    /// Kind and day may be known already, from where it was refused.
    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST})
    @GetMapping("/new")
    View blank(OpenFile file, @PathVariable PrescriptionId prescription, OverrideForm form) {
        return show(OK, file, prescription, form, List.of());
    }

    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST})
    @PostMapping
    View ask(OpenFile file, @PathVariable PrescriptionId prescription, OverrideForm form) {
        var problems = form.problems();
        if (!problems.isEmpty()) return show(UNPROCESSABLE_CONTENT, file, prescription, form, problems);
        return switch (overrides.ask(file, form.drawn(), form.wish(prescription))) {
            case OverrideAsking.Asked _ ->
                screens.seeOther(
                        PrescriptionFormPages.path(file, prescription),
                        "Asked. The owner or another therapist answers it.");
            case OverrideAsking.Refused(var faults) ->
                show(UNPROCESSABLE_CONTENT, file, prescription, form, OverrideSentences.of(faults));
        };
    }

    @May({Role.OWNER, Role.THERAPIST})
    @PostMapping("/{override}/answer")
    View answer(
            OpenFile file,
            @PathVariable PrescriptionId prescription,
            @PathVariable UUID override,
            @RequestParam(defaultValue = "") String approved,
            @RequestParam(name = "words", defaultValue = "") String typed) {
        var words = Typed.text(typed);
        if (!approved.equals("yes") && !approved.equals("no")) {
            return answerAgain(file, prescription, override, words, List.of("Choose yes or no."));
        }
        return switch (overrides.answer(file, override, approved.equals("yes"), words)) {
            case OverrideAnswering.Answered(var request) ->
                screens.seeOther("/overrides", request.approved() ? "Approved." : "Declined.");
            case OverrideAnswering.Refused(var faults) ->
                answerAgain(file, prescription, override, words, OverrideSentences.of(faults));
        };
    }

    private View answerAgain(
            OpenFile file, PrescriptionId prescription, UUID override, String words, List<String> problems) {
        var line = lines.of(file, prescription).stream()
                .filter(each -> each.one().id().equals(override))
                .findFirst()
                .orElseThrow(NotFound::new);
        return screens.show(
                UNPROCESSABLE_CONTENT,
                "Exception",
                "prescriptions/overrideAnswered",
                Map.of("patient", patients.of(file), "line", line, "words", words, "problems", problems));
    }

    private View show(HttpStatus status, OpenFile file, PrescriptionId id, OverrideForm form, List<String> problems) {
        var prescription = prescriptions.find(file, id).orElseThrow(NotFound::new);
        var authorization = overrides.authorizationAsked(file, id);
        return screens.show(
                status,
                "Ask for an exception",
                "prescriptions/overrideForm",
                Map.of(
                        "patient",
                        patients.of(file),
                        "prescription",
                        prescription,
                        "form",
                        form,
                        "kinds",
                        Arrays.stream(OverrideKind.values())
                                .filter(kind -> authorization || kind != OverrideKind.AUTHORIZATION)
                                .toList(),
                        "problems",
                        problems));
    }
}
