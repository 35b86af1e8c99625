package health.soma.portal.pages;

import health.soma.patients.Charts;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.PrescriptionId;
import health.soma.security.Role;
import health.soma.treatment.ParkedFinding;
import health.soma.treatment.ParkedFindings;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The parked findings of a prescription, for those who may read the chart; for the front desk there are none.
@Component
class FindingsToAsk {

    private final Charts charts;
    private final ParkedFindings findings;

    FindingsToAsk(Charts charts, ParkedFindings findings) {
        this.charts = charts;
        this.findings = findings;
    }

    List<ParkedFinding> of(OpenFile file, PrescriptionId prescription) {
        return file.by().is(Role.OWNER) || file.by().is(Role.THERAPIST)
                ? findings.of(charts.openChart(file.patient(), file.by()), prescription)
                : List.of();
    }

    boolean shows(OpenFile file, PrescriptionId prescription, UUID finding) {
        return of(file, prescription).stream().anyMatch(each -> each.id().equals(finding));
    }
}
