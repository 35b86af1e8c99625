package health.soma.scheduling.pages;

import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.scheduling.Appointments;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// The sheet of a course, to be printed and kept with the prescription: every session, done and to come.
@Controller
class SheetPages {

    private final Prescriptions prescriptions;
    private final Appointments appointments;
    private final Patients patients;
    private final Screens screens;

    SheetPages(Prescriptions prescriptions, Appointments appointments, Patients patients, Screens screens) {
        this.prescriptions = prescriptions;
        this.appointments = appointments;
        this.patients = patients;
        this.screens = screens;
    }

    @May({Role.FRONT_DESK, Role.OWNER, Role.THERAPIST})
    @GetMapping("/patients/{patient}/prescriptions/{prescription}/sheet")
    View sheet(OpenFile file, @PathVariable PrescriptionId prescription) {
        var order = prescriptions.find(file, prescription).orElseThrow(NotFound::new);
        var granted = prescriptions.compiled(file, prescription).orElseThrow(NotFound::new);
        var lines = SheetLine.of(
                granted,
                prescriptions.allCompiled(file, prescription),
                appointments.of(file, prescription),
                appointments.house(file.by()));
        return screens.show(
                "Course sheet",
                "scheduling/sheet",
                Map.of("patient", patients.of(file), "prescription", order, "granted", granted, "lines", lines));
    }
}
