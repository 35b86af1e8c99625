package health.soma.portal.pages;

import health.soma.patients.OpenFile;
import health.soma.portal.Links;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.spi.PrescriptionSection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// On a prescription's page: what the doctor was asked, what they answered, and the ways to ask.
@Component
class AskTheDoctor implements PrescriptionSection {

    private final Links links;
    private final FindingsToAsk findings;
    private final Moments moments;

    AskTheDoctor(Links links, FindingsToAsk findings, Moments moments) {
        this.links = links;
        this.findings = findings;
        this.moments = moments;
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public Optional<Part> part(OpenFile file, PrescriptionId prescription) {
        return Optional.of(new Part(
                "portal/section",
                Map.of(
                        "own", "/patients/" + file.patient() + "/prescriptions/" + prescription,
                        "lines", moments.lines(file, links.of(file, prescription)),
                        "findings", findings.of(file, prescription))));
    }
}
