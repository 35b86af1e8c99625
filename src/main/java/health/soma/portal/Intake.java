package health.soma.portal;

import health.soma.audit.AuditTrail;
import health.soma.patients.OpenFile;
import health.soma.patients.PatientId;
import health.soma.prescriptions.Document;
import health.soma.prescriptions.DocumentFault;
import health.soma.prescriptions.Documents;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.spi.WaitingScans;
import health.soma.security.Actor;
import health.soma.security.PracticeId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for paper that comes back: takes in a scan, finds out whose it is, and holds it until the order is typed.
@Service
@Transactional
public class Intake implements WaitingScans {

    /// Whose form it is, and of which prescription it is the renewal, if of any.
    public record Whose(PatientId patient, Optional<PrescriptionId> prescription) {}

    /// How taking in a scan ended.
    public sealed interface Taking {

        record Taken(UUID scan, Optional<Whose> whose) implements Taking {}

        /// Nothing was kept.
        record Refused(List<DocumentFault> faults) implements Taking {}
    }

    private final IntakeStore store;
    private final AuditTrail trail;
    private final Clock clock;

    Intake(IntakeStore store, AuditTrail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    public Taking take(Actor by, Document scan) {
        var faults = Documents.faults(List.of(scan));
        if (!faults.isEmpty()) return new Taking.Refused(faults);
        var whose = ScanReader.code(scan).flatMap(code -> store.whose(by.practice(), code));
        var id = UUID.randomUUID();
        var now = clock.instant();
        store.hold(by, id, scan, now, KeepAScanForADay.end(now));
        trail.add(by, "scan taken in", whose.map(each -> each.patient().value()).orElse(null), id);
        return new Taking.Taken(id, whose);
    }

    /// Whose form this code is on, as somebody typed it.
    @Transactional(readOnly = true)
    public Optional<Whose> whose(String typed, Actor by) {
        return IntakeCode.typed(typed).flatMap(code -> store.whose(by.practice(), code));
    }

    public Optional<Document> open(UUID scan, Actor by) {
        var found = store.scan(by.practice(), scan, clock.instant());
        if (found.isPresent()) trail.add(by, "waiting scan opened", null, scan);
        return found;
    }

    @Transactional(readOnly = true)
    public boolean waits(UUID scan, Actor by) {
        return store.scan(by.practice(), scan, clock.instant()).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Document> find(OpenFile file, UUID scan) {
        return store.scan(file.practice(), scan, clock.instant());
    }

    @Override
    public boolean kept(OpenFile file, UUID scan, PrescriptionId prescription) {
        return find(file, scan).isPresent() && store.kept(file, scan, prescription, clock.instant());
    }

    /// Empties what waited too long; see [KeepAScanForADay].
    int sweep(PracticeId practice) {
        return store.sweep(practice, clock.instant());
    }
}
