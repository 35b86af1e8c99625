package health.soma.scheduling.pages;

import health.soma.patients.OpenFile;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.spi.PrescriptionSection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// On a verified prescription's page: the way to the sheet of its course.
@Component
class SheetPart implements PrescriptionSection {

    private final Prescriptions prescriptions;

    SheetPart(Prescriptions prescriptions) {
        this.prescriptions = prescriptions;
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public Optional<Part> part(OpenFile file, PrescriptionId prescription) {
        return prescriptions
                .compiled(file, prescription)
                .map(_ -> new Part(
                        "scheduling/sheetPart",
                        Map.of("path", "/patients/%s/prescriptions/%s/sheet".formatted(file.patient(), prescription))));
    }
}
