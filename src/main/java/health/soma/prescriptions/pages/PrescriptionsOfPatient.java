package health.soma.prescriptions.pages;

import health.soma.patients.OpenFile;
import health.soma.patients.spi.ChartSection;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Prescription;
import health.soma.prescriptions.Prescriptions;
import health.soma.security.Practices;
import health.soma.security.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The prescriptions on the patient's page; those that have ended stand apart.
@Component
class PrescriptionsOfPatient implements ChartSection {

    private final Prescriptions prescriptions;
    private final Practices practices;
    private final Clock clock;

    PrescriptionsOfPatient(Prescriptions prescriptions, Practices practices, Clock clock) {
        this.prescriptions = prescriptions;
        this.practices = practices;
        this.clock = clock;
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
        var today = LocalDate.ofInstant(
                clock.instant(), practices.current(file.practice()).zone());
        var lines = lines(file).stream().collect(Collectors.groupingBy(line -> line.endedOn(today)));
        return Optional.of(new Part(
                "prescriptions/ofPatient",
                Map.of(
                        "patient",
                        file.patient(),
                        "lines",
                        lines.getOrDefault(false, List.of()),
                        "ended",
                        lines.getOrDefault(true, List.of()),
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
