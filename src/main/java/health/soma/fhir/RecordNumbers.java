package health.soma.fhir;

import health.soma.patients.Charts;
import health.soma.patients.PatientId;
import health.soma.patients.Patients;
import health.soma.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A patient's record number, for lines that must not name anybody.
@Component
@Transactional
class RecordNumbers {

    private final Charts charts;
    private final Patients patients;

    RecordNumbers(Charts charts, Patients patients) {
        this.charts = charts;
        this.patients = patients;
    }

    String of(PatientId patient, Actor by) {
        return patients.of(charts.openFile(patient, by)).recordNo();
    }
}
