package health.soma.patients;

import health.soma.audit.AuditTrail;
import health.soma.security.Actor;
import health.soma.web.NotYours;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to who the patients are.
@Service
@Transactional
public class Patients {

    /// A page of a list, and whether another follows.
    public record Page(List<Patient> patients, boolean more) {}

    public static final int PAGE = 25;

    private final PatientStore store;
    private final AuditTrail trail;
    private final Clock clock;

    Patients(PatientStore store, AuditTrail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Patient of(OpenFile file) {
        return store.find(file.practice(), file.patient()).orElseThrow();
    }

    /// Adds a patient. Asked again with the same id, it adds nothing.
    public PatientId register(PatientId id, NewPatient somebody, Actor by) {
        if (!Charts.seesEveryFile(by)) throw new NotYours();
        if (store.add(id, somebody, by, clock.instant())) {
            var recordNo = store.find(by.practice(), id).orElseThrow().recordNo();
            store.addKeys(by.practice(), id, SearchKeys.of(somebody, recordNo));
            trail.add(by, "patient registered", id.value(), null);
        }
        return id;
    }

    /// Patients of that name and birth date, so that nobody is entered twice. The front desk decides.
    public List<Patient> possiblySame(String family, String given, LocalDate birthDate, Actor by) {
        if (!Charts.seesEveryFile(by)) throw new NotYours();
        var found = store.possiblySame(by.practice(), family, given, birthDate);
        found.forEach(one -> trail.add(by, "found by name", one.id().value(), null));
        return found;
    }

    /// Patients whose name, record number, telephone or birth date (as 1980-02-15) begins so, a page at a time from 0.
    /// An empty text lists all. A therapist sees those they care for.
    public Page search(String text, int page, Actor by) {
        var found = store.search(by, SearchKeys.wanted(text), page * PAGE, PAGE + 1, Charts.seesEveryFile(by));
        trail.add(by, text.isBlank() ? "patients listed" : "patients searched", null, null);
        return new Page(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    /// Who these patients are, for the lines of a list that the actor may see as a whole, such as today's board.
    public Map<PatientId, Patient> named(Collection<PatientId> ids, Actor by) {
        if (ids.isEmpty()) return Map.of();
        return store.named(
                by, ids.stream().map(PatientId::value).distinct().toArray(UUID[]::new), Charts.seesEveryFile(by));
    }
}
