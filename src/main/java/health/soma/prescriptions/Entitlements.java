package health.soma.prescriptions;

import health.soma.audit.AuditTrail;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.CompiledStore.Entry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
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

    /// The appointment that an entitlement is reserved for, and its day.
    public record Occasion(UUID id, LocalDate day) {}

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

    /// Waits until no other transaction is at work on this prescription, and keeps others waiting until this one ends.
    public void takeTurn(PrescriptionId id) {
        prescriptions.hold(id);
    }

    /// Reserves each numbered entitlement for its session. The caller has taken the rows that make it unique.
    public void reserve(OpenFile file, PrescriptionId id, int version, Map<Integer, Occasion> occasions) {
        prescriptions.hold(id);
        occasions.forEach((number, occasion) ->
                post(file, id, version, number, new Entry(Posting.RESERVED, occasion.id(), occasion.day(), "")));
        trail.add(file.by(), "sessions reserved", file.patient().value(), id.value());
    }

    /// Gives a reserved entitlement back.
    public void release(OpenFile file, PrescriptionId id, int version, int number, UUID occasion) {
        one(file, id, version, number, new Entry(Posting.RELEASED, occasion, null, ""), "session released");
    }

    /// Uses up a reserved entitlement, for good.
    public void use(OpenFile file, PrescriptionId id, int version, int number, UUID occasion) {
        one(file, id, version, number, new Entry(Posting.USED, occasion, null, ""), "session used");
    }

    /// Counts a reserved entitlement as spent though no session was given, because the payer's rules say so.
    public void forfeit(OpenFile file, PrescriptionId id, int version, int number, UUID occasion, String because) {
        one(file, id, version, number, new Entry(Posting.FORFEITED, occasion, null, because), "session forfeited");
    }

    /// Takes sessions out of the count with a reason, the highest numbers first: given elsewhere, say. False when fewer
    /// are left; then nothing is written.
    @Transactional
    public boolean adjust(OpenFile file, PrescriptionId id, int sessions, String because) {
        prescriptions.hold(id);
        var newest = store.all(file, id).getLast();
        var free = newest.entitlements().stream()
                .filter(each -> each.state() == Entitlement.State.GRANTED)
                .map(Entitlement::number)
                .sorted(Comparator.reverseOrder())
                .limit(sessions)
                .toList();
        if (sessions < 1 || because.isBlank() || free.size() < sessions) return false;
        var entry = new Entry(Posting.ADJUSTED, null, null, because.strip());
        free.forEach(number -> post(file, id, newest.version(), number, entry));
        trail.add(file.by(), "sessions adjusted", file.patient().value(), id.value());
        return true;
    }

    private void one(OpenFile file, PrescriptionId id, int version, int number, Entry entry, String act) {
        prescriptions.hold(id);
        post(file, id, version, number, entry);
        trail.add(file.by(), act, file.patient().value(), id.value());
    }

    private void post(OpenFile file, PrescriptionId id, int version, int number, Entry entry) {
        if (!store.post(file, id, version, number, entry, clock.instant())) {
            throw new IllegalStateException("entitlement %s/%d/%d cannot be %s"
                    .formatted(id, version, number, entry.posting().kind()));
        }
    }
}
