package health.soma.portal.pages;

import static health.soma.security.Role.FRONT_DESK;
import static health.soma.security.Role.OWNER;
import static health.soma.security.Role.THERAPIST;

import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.portal.AskingTheDoctor;
import health.soma.portal.Links;
import health.soma.portal.Purpose;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.security.May;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Asks the prescriber of a prescription through a link, and shows what became of it.
@Controller
@RequestMapping("/patients/{patient}/prescriptions/{prescription}/links")
class LinkPages {

    private final Links links;
    private final Prescriptions prescriptions;
    private final Patients patients;
    private final FindingsToAsk findings;
    private final Moments moments;
    private final Screens screens;

    LinkPages(
            Links links,
            Prescriptions prescriptions,
            Patients patients,
            FindingsToAsk findings,
            Moments moments,
            Screens screens) {
        this.links = links;
        this.prescriptions = prescriptions;
        this.patients = patients;
        this.findings = findings;
        this.moments = moments;
        this.screens = screens;
    }

    @May({OWNER, FRONT_DESK, THERAPIST})
    @GetMapping
    View list(OpenFile file, @PathVariable PrescriptionId prescription) {
        return page(HttpStatus.OK, file, prescription, new AskForm(null, "", null), List.of());
    }

    /// Answers with the page itself instead of leading on to another: the address is shown here and never again.
    @May({OWNER, FRONT_DESK, THERAPIST})
    @PostMapping
    View ask(OpenFile file, @PathVariable PrescriptionId prescription, AskForm form) {
        var purpose = form.asked();
        var id = form.link();
        if (id == null || purpose.isEmpty()) {
            return refused(file, prescription, form, List.of("Choose what to ask."));
        }
        // Only who may read the chart may send something of it away.
        var finding = Optional.ofNullable(form.finding())
                .filter(each -> purpose.get() == Purpose.FINDING)
                .filter(each -> findings.shows(file, prescription, each));
        return switch (links.ask(file, prescription, id, purpose.get(), finding)) {
            case AskingTheDoctor.Asked(var token, var link) ->
                screens.show(
                        "The link for the doctor",
                        "portal/made",
                        Map.of(
                                "patient", patients.of(file),
                                "link", link,
                                "ends", moments.of(file, link.endsAt()),
                                "back", path(file, prescription),
                                "address", address("/doctor/" + token.text())));
            case AskingTheDoctor.Refused(var reasons) -> refused(file, prescription, form, reasons);
        };
    }

    @May({OWNER, FRONT_DESK, THERAPIST})
    @PostMapping("/{link}/withdrawal")
    View withdraw(OpenFile file, @PathVariable PrescriptionId prescription, @PathVariable UUID link) {
        return screens.seeOther(
                path(file, prescription) + "/links",
                links.withdraw(file, prescription, link)
                        ? "The link is withdrawn."
                        : "It was answered already. The answer stands.");
    }

    private View refused(OpenFile file, PrescriptionId prescription, AskForm form, List<String> reasons) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, file, prescription, form, reasons);
    }

    private View page(HttpStatus status, OpenFile file, PrescriptionId id, AskForm form, List<String> problems) {
        var prescription = prescriptions.find(file, id).orElseThrow(NotFound::new);
        return screens.show(
                status,
                "Ask the doctor",
                "portal/links",
                Map.of(
                        "patient", patients.of(file),
                        "prescription", prescription,
                        "verified", prescriptions.compiled(file, id).isPresent(),
                        "lines", moments.lines(file, links.of(file, id)),
                        "findings", findings.of(file, id),
                        "form", form,
                        "fresh", UUID.randomUUID().toString(),
                        "problems", problems));
    }

    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    private static String path(OpenFile file, PrescriptionId prescription) {
        return "/patients/" + file.patient() + "/prescriptions/" + prescription;
    }
}
