package health.soma.courses.pages;

import static health.soma.security.Role.OWNER;
import static health.soma.security.Role.THERAPIST;

import health.soma.courses.Proposals;
import health.soma.courses.Renewal;
import health.soma.courses.Renewals;
import health.soma.courses.Reports;
import health.soma.patients.OpenChart;
import health.soma.patients.Patients;
import health.soma.prescriptions.PrescriptionId;
import health.soma.security.May;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The packet for a renewal: what has changed, what is suggested, the order that is proposed, and the way to the
/// prescriber, by link or on paper.
@Controller
@RequestMapping("/patients/{patient}/courses/{prescription}/renewal")
class RenewalPages {

    private final Renewals renewals;
    private final Proposals proposals;
    private final Reports reports;
    private final Patients patients;
    private final Screens screens;

    RenewalPages(Renewals renewals, Proposals proposals, Reports reports, Patients patients, Screens screens) {
        this.renewals = renewals;
        this.proposals = proposals;
        this.reports = reports;
        this.patients = patients;
        this.screens = screens;
    }

    @GetMapping
    @May({THERAPIST, OWNER})
    View show(OpenChart chart, @PathVariable UUID prescription) {
        var renewal = renewal(chart, prescription);
        var proposal = proposals.now(chart, renewal.course().prescription());
        return page(HttpStatus.OK, chart, renewal, ProposalForm.of(proposal), List.of());
    }

    /// Keeps the proposal first, whatever it is for. To be sent, the form is handed on to where links are made.
    @PostMapping
    @May({THERAPIST, OWNER})
    View propose(OpenChart chart, @PathVariable UUID prescription, ProposalForm form) {
        var renewal = renewal(chart, prescription);
        var problems = new ArrayList<String>();
        var proposal = form.read(problems);
        if (proposal.isEmpty()) return page(HttpStatus.UNPROCESSABLE_CONTENT, chart, renewal, form, problems);
        proposals.keep(chart, renewal.course().prescription(), form.drawn(), proposal.get());
        var patient = "/patients/" + chart.patient();
        return switch (form.then()) {
            case "send" -> screens.handOn("%s/prescriptions/%s/links".formatted(patient, prescription));
            case "print" -> screens.seeOther("%s/courses/%s/renewal/packet.pdf".formatted(patient, prescription));
            default ->
                screens.seeOther("%s/courses/%s/renewal".formatted(patient, prescription), "The proposal is kept.");
        };
    }

    @GetMapping("/packet.pdf")
    @May({THERAPIST, OWNER})
    ResponseEntity<byte[]> print(OpenChart chart, @PathVariable UUID prescription) {
        var renewal = renewal(chart, prescription);
        var pdf = reports.packet(
                chart, renewal, proposals.now(chart, renewal.course().prescription()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"renewal.pdf\"")
                .cacheControl(CacheControl.noStore())
                .body(pdf);
    }

    private Renewal renewal(OpenChart chart, UUID prescription) {
        return renewals.find(chart, new PrescriptionId(prescription)).orElseThrow(NotFound::new);
    }

    private View page(HttpStatus status, OpenChart chart, Renewal renewal, ProposalForm form, List<String> problems) {
        return screens.show(
                status,
                "Renewal",
                "courses/renewal",
                Map.of(
                        "patient",
                        patients.of(chart.file()),
                        "renewal",
                        renewal,
                        "form",
                        form,
                        "problems",
                        problems,
                        "fresh",
                        UUID.randomUUID().toString()));
    }
}
