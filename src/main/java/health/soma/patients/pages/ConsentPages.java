package health.soma.patients.pages;

import static health.soma.patients.pages.PatientForm.text;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import health.soma.patients.ConsentKind;
import health.soma.patients.Consenting;
import health.soma.patients.Consents;
import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.patients.Revoking;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.Screens;
import jakarta.validation.Valid;
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

/// What a patient consented to, recorded by the staff from paper or spoken words. Which kind it is stands in no
/// address.
@Controller
@RequestMapping("/patients/{patient}")
class ConsentPages {

    /// Characters of a reason.
    private static final int LONGEST_REASON = 500;

    private final Consents consents;
    private final ConsentLines lines;
    private final Patients patients;
    private final Screens screens;

    ConsentPages(Consents consents, ConsentLines lines, Patients patients, Screens screens) {
        this.consents = consents;
        this.lines = lines;
        this.patients = patients;
        this.screens = screens;
    }

    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST})
    @GetMapping("/consents")
    View list(OpenFile file) {
        return list(OK, file, List.of(), "", "");
    }

    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST})
    @GetMapping("/consents/new")
    View blank(OpenFile file) {
        return form(OK, file, ConsentForm.blank(consents.today(file)), List.of());
    }

    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST})
    @PostMapping("/consents")
    View give(OpenFile file, @Valid ConsentForm form) {
        var unreadable = form.unreadable();
        if (!unreadable.isEmpty()) return form(UNPROCESSABLE_CONTENT, file, form, unreadable);
        return switch (consents.give(file, form.read())) {
            case Consenting.Given(var _) -> screens.seeOther("/patients/" + file.patient(), "The consent is recorded.");
            case Consenting.Refused(var reasons) ->
                form(UNPROCESSABLE_CONTENT, file, form, Sentences.ofConsent(reasons));
        };
    }

    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST})
    @PostMapping("/revocations")
    View revoke(
            OpenFile file,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String because) {
        var revoked = ConsentKind.of(kind);
        if (revoked.isEmpty() || !Typed.isId(id))
            return list(
                    UNPROCESSABLE_CONTENT,
                    file,
                    List.of("This page is out of date. Please open it again."),
                    kind,
                    because);
        if (text(because).length() > LONGEST_REASON)
            return list(
                    UNPROCESSABLE_CONTENT,
                    file,
                    List.of("A reason has up to %d characters.".formatted(LONGEST_REASON)),
                    kind,
                    because);
        return switch (consents.revoke(file, UUID.fromString(id), revoked.get(), text(because))) {
            case Revoking.Revoked() ->
                screens.seeOther("/patients/" + file.patient(), "The consent is revoked, from this moment on.");
            case Revoking.NothingStands(var none) ->
                list(UNPROCESSABLE_CONTENT, file, List.of(Sentences.nothingStands(none)), kind, because);
        };
    }

    private View list(HttpStatus status, OpenFile file, List<String> problems, String kind, String because) {
        return screens.show(
                status,
                "Consents",
                "patients/consents",
                Map.of(
                        "patient",
                        patients.of(file),
                        "lines",
                        lines.of(file),
                        "problems",
                        problems,
                        "revoking",
                        kind,
                        "because",
                        because,
                        "fresh",
                        UUID.randomUUID().toString()));
    }

    private View form(HttpStatus status, OpenFile file, ConsentForm form, List<String> problems) {
        var patient = patients.of(file);
        return screens.show(
                status,
                "Record a consent",
                "patients/consentForm",
                Map.of(
                        "patient", patient,
                        "age", patient.ageOn(consents.today(file)),
                        "form", form,
                        "problems", problems));
    }
}
