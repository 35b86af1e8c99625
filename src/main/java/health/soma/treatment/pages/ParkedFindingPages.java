package health.soma.treatment.pages;

import static health.soma.security.Role.THERAPIST;

import health.soma.patients.OpenChart;
import health.soma.security.May;
import health.soma.treatment.ParkedFindings;
import health.soma.treatment.Parking;
import health.soma.treatment.SessionId;
import health.soma.web.Screens;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Notes on the session's page what lies outside the prescription.
@Controller
@RequestMapping("/patients/{patient}/sessions/{session}/parked-findings")
class ParkedFindingPages {

    private final ParkedFindings findings;
    private final SessionScreen screen;
    private final Screens screens;

    ParkedFindingPages(ParkedFindings findings, SessionScreen screen, Screens screens) {
        this.findings = findings;
        this.screen = screen;
        this.screens = screens;
    }

    @PostMapping
    @May(THERAPIST)
    View park(OpenChart chart, @PathVariable UUID session, FindingForm form) {
        var id = new SessionId(session);
        var finding = form.finding();
        if (finding == null) {
            return screen.refused(chart, id, form, List.of("This page is out of date. Please open it again."));
        }
        return switch (findings.park(chart, id, finding, form.where(), form.words())) {
            case Parking.Parked(var _) ->
                screens.seeOther(
                        "/patients/%s/sessions/%s#parked".formatted(chart.patient(), id), "Noted for the prescriber.");
            case Parking.Refused(var reasons) -> screen.refused(chart, id, form, reasons);
        };
    }
}
