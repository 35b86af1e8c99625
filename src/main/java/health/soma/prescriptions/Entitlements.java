package health.soma.prescriptions;

import health.soma.audit.AuditTrail;
import health.soma.patients.OpenFile;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door through which granted sessions are reserved, released and used, each in the transaction of the appointment
/// or session it is for. `occasion` is that appointment.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Entitlements {

    private final PrescriptionStore prescriptions;
    private final CompiledStore store;
    private final AuditTrail trail;
    private final Clock clock;

    Entitlements(PrescriptionStore prescriptions, CompiledStore store, AuditTrail trail, Clock clock) {
        this.prescriptions = prescriptions;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// Reserves each numbered entitlement for its occasion. The caller has taken the rows that make it unique.
    public void reserve(OpenFile file, PrescriptionId id, int version, Map<Integer, UUID> occasions) {
        prescriptions.hold(id);
        occasions.forEach((number, occasion) -> post(file, id, version, number, Posting.RESERVED, occasion));
        trail.add(file.by(), "sessions reserved", file.patient().value(), id.value());
    }

    /// Gives a reserved entitlement back.
    public void release(OpenFile file, PrescriptionId id, int version, int number, UUID occasion) {
        prescriptions.hold(id);
        post(file, id, version, number, Posting.RELEASED, occasion);
        trail.add(file.by(), "session released", file.patient().value(), id.value());
    }

    /// Uses up a reserved entitlement, for good.
    public void use(OpenFile file, PrescriptionId id, int version, int number, UUID occasion) {
        prescriptions.hold(id);
        post(file, id, version, number, Posting.USED, occasion);
        trail.add(file.by(), "session used", file.patient().value(), id.value());
    }

    private void post(OpenFile file, PrescriptionId id, int version, int number, Posting posting, UUID occasion) {
        if (!store.post(file, id, version, number, posting, occasion, clock.instant())) {
            throw new IllegalStateException(
                    "entitlement %s/%d/%d cannot be %s".formatted(id, version, number, posting.kind()));
        }
    }
}
