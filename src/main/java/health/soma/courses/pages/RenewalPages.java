package health.soma.courses.pages;

import static health.soma.security.Role.OWNER;
import static health.soma.security.Role.THERAPIST;

import health.soma.courses.Renewals;
import health.soma.patients.OpenChart;
import health.soma.patients.Patients;
import health.soma.prescriptions.PrescriptionId;
import health.soma.security.May;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// The packet for a renewal: what has changed, what is suggested, and the way to the prescriber.
@Controller
class RenewalPages {

    private final Renewals renewals;
    private final Patients patients;
    private final Screens screens;

    RenewalPages(Renewals renewals, Patients patients, Screens screens) {
        this.renewals = renewals;
        this.patients = patients;
        this.screens = screens;
    }

    @GetMapping("/patients/{patient}/courses/{prescription}/renewal")
    @May({THERAPIST, OWNER})
    View show(OpenChart chart, @PathVariable UUID prescription) {
        var renewal = renewals.find(chart, new PrescriptionId(prescription)).orElseThrow(NotFound::new);
        return screens.show(
                "Renewal",
                "courses/renewal",
                Map.of(
                        "patient",
                        patients.of(chart.file()),
                        "renewal",
                        renewal,
                        "fresh",
                        UUID.randomUUID().toString()));
    }
}
