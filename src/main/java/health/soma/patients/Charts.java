package health.soma.patients;

import health.soma.audit.AuditTrail;
import health.soma.security.Actor;
import health.soma.security.Role;
import health.soma.web.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens files and charts for those who may, and logs it. To anybody else the patient does not exist.
@Service
@Transactional
public class Charts {

    private final PatientStore store;
    private final AuditTrail trail;
    private final Clock clock;

    Charts(PatientStore store, AuditTrail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// Front desk and owner may open every file of their practice, a therapist those of the patients they care for.
    public OpenFile openFile(PatientId patient, Actor by) {
        var may = switch (by.role()) {
            case OWNER, FRONT_DESK, HOUSE -> store.exists(by.practice(), patient);
            case THERAPIST -> store.caresFor(by, patient);
            case AUDITOR -> false;
        };
        if (!may) throw new NotFound();
        trail.add(by, "file opened", patient.value(), null);
        return new OpenFile(patient, by);
    }

    /// A therapist may open the charts of the patients they care for, the owner every chart. The front desk may not.
    public OpenChart openChart(PatientId patient, Actor by) {
        var may = switch (by.role()) {
            case OWNER, HOUSE -> store.exists(by.practice(), patient);
            case THERAPIST -> store.caresFor(by, patient);
            case FRONT_DESK, AUDITOR -> false;
        };
        if (!may) throw new NotFound();
        trail.add(by, "chart opened", patient.value(), null);
        return new OpenChart(new OpenFile(patient, by));
    }

    /// Who is booked to treat a patient joins those who care for them.
    public void joinCareTeam(OpenFile file, UUID therapist) {
        if (store.joinCareTeam(file, therapist, clock.instant()))
            trail.add(file.by(), "joined the care team", file.patient().value(), therapist);
    }

    static boolean seesEveryFile(Actor by) {
        return by.is(Role.OWNER) || by.is(Role.FRONT_DESK) || by.is(Role.HOUSE);
    }
}
