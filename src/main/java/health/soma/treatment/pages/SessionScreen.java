package health.soma.treatment.pages;

import health.soma.patients.OpenChart;
import health.soma.patients.Patients;
import health.soma.preflight.Reason;
import health.soma.preflight.ReasonWords;
import health.soma.treatment.ParkedFindings;
import health.soma.treatment.SessionId;
import health.soma.treatment.Sessions;
import health.soma.treatment.Sheet;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Draws the page of an open session, for the forms that stand on it.
@Component
class SessionScreen {

    private final Sessions sessions;
    private final ParkedFindings findings;
    private final Patients patients;
    private final Screens screens;

    SessionScreen(Sessions sessions, ParkedFindings findings, Patients patients, Screens screens) {
        this.sessions = sessions;
        this.findings = findings;
        this.patients = patients;
        this.screens = screens;
    }

    View open(HttpStatus status, OpenChart chart, Sheet sheet, SheetForm form, List<String> problems) {
        return open(status, chart, sheet, form, FindingForm.EMPTY, problems);
    }

    View refused(OpenChart chart, SessionId id, FindingForm form, List<String> problems) {
        var sheet = sessions.find(chart, id).orElseThrow(NotFound::new);
        return open(HttpStatus.UNPROCESSABLE_CONTENT, chart, sheet, SheetForm.EMPTY, form, problems);
    }

    private View open(
            HttpStatus status,
            OpenChart chart,
            Sheet sheet,
            SheetForm form,
            FindingForm finding,
            List<String> problems) {
        return screens.show(
                status,
                "Session",
                "treatment/session",
                Map.of(
                        "view",
                        new SessionView(
                                chart, patients.of(chart.file()), sheet, form, problems, cautions(chart, sheet)),
                        "parked",
                        findings.of(chart, sheet.session().id()),
                        "finding",
                        finding));
    }

    /// What to know before hands are laid on; what is asked on the page itself is not said twice.
    private List<String> cautions(OpenChart chart, Sheet sheet) {
        return sessions.light(chart, sheet).stream()
                .flatMap(light -> light.remarks().stream())
                .filter(each -> !(each.reason() instanceof Reason.NotScreened))
                .map(each -> ReasonWords.of(each.reason(), _ -> "The therapist"))
                .toList();
    }
}
