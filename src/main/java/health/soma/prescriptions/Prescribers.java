package health.soma.prescriptions;

import health.soma.audit.AuditTrail;
import health.soma.security.Actor;
import health.soma.security.PracticeId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to who prescribes for the patients of a practice.
@Service
@Transactional
public class Prescribers {

    private final PrescriberStore store;
    private final AuditTrail trail;

    Prescribers(PrescriberStore store, AuditTrail trail) {
        this.store = store;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public List<Prescriber> all(PracticeId practice) {
        return store.all(practice);
    }

    @Transactional(readOnly = true)
    public Optional<Prescriber> find(PracticeId practice, UUID id) {
        return store.find(practice, id);
    }

    /// The prescriber with this NPI: the one who is known already, as known, or else this one, from now on known. Empty
    /// when the NPI is none or the name is missing; then an order keeps the words ([NewPrescriber#inWords]).
    public Optional<Prescriber> register(NewPrescriber somebody, Actor by) {
        var npi = Npi.read(somebody.npi());
        if (!somebody.registrable() || npi.isEmpty()) {
            return Optional.empty();
        }
        var id = UUID.randomUUID();
        var added = store.add(
                by.practice(),
                new Prescriber(
                        id,
                        npi.get(),
                        somebody.family().strip(),
                        somebody.given().strip(),
                        somebody.credentials().strip(),
                        somebody.phone().strip(),
                        somebody.fax().strip()));
        if (added) {
            trail.add(by, "prescriber registered", null, id);
        }
        return Optional.of(store.withNpi(by.practice(), npi.get()));
    }
}
