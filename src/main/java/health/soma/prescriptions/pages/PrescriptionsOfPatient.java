package health.soma.prescriptions.pages;

import health.soma.patients.OpenFile;
import health.soma.patients.spi.ChartSection;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Prescription;
import health.soma.prescriptions.Prescriptions;
import health.soma.security.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The prescriptions on the patient's page.
@Component
class PrescriptionsOfPatient implements ChartSection {

    private final Prescriptions prescriptions;

    PrescriptionsOfPatient(Prescriptions prescriptions) {
        this.prescriptions = prescriptions;
    }

    @Override
    public String title() {
        return "Prescriptions";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Optional<Part> part(OpenFile file) {
        return Optional.of(new Part(
                "prescriptions/ofPatient",
                Map.of(
                        "patient",
                        file.patient(),
                        "lines",
                        lines(file),
                        "mayChange",
                        file.by().is(Role.OWNER) || file.by().is(Role.FRONT_DESK))));
    }

    private List<PatientLine> lines(OpenFile file) {
        return prescriptions.of(file).stream()
                .map(each -> new PatientLine(each, compiled(file, each)))
                .toList();
    }

    private Optional<Compiled> compiled(OpenFile file, Prescription prescription) {
        return prescriptions.compiled(file, prescription.id());
    }
}
