package health.soma.prescriptions;

import health.soma.audit.AuditTrail;
import health.soma.patients.OpenFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what payers authorized: further visits on a claim, under a number, within days. Recording one opens
/// them;
/// what it says is never changed.
@Service
@Transactional
public class Authorizations {

    /// The payer's yes. Visits are counted on the claim; both days are good.
    public record Authorization(UUID id, String number, int visits, LocalDate from, LocalDate until) {}

    /// Why one is not recorded; all at once.
    public enum Fault {
        NO_CLAIM("The payer of this prescription asks for no authorization."),
        NUMBER_MISSING("Write down the authorization's number."),
        NUMBER_KNOWN("This number is recorded already on this claim."),
        VISITS_OUT_OF_RANGE("An authorization grants 1 to 200 visits."),
        ENDS_BEFORE_IT_BEGINS("It ends before it begins.");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    private static final int MOST = 200;

    private final AuthorizationStore store;
    private final AuditTrail trail;
    private final Clock clock;

    Authorizations(AuthorizationStore store, AuditTrail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// Those of the claim on which the prescription stands, the latest first.
    @Transactional(readOnly = true)
    public List<Authorization> of(OpenFile file, PrescriptionId id) {
        return store.of(file, id);
    }

    /// Empty when it is recorded. Sent twice under the same id, it is recorded once.
    public List<Fault> record(OpenFile file, PrescriptionId id, Authorization granted) {
        var known = store.of(file, id);
        if (known.stream().anyMatch(each -> each.id().equals(granted.id()))) return List.of();
        var claim = store.claim(file, id);
        var faults = new ArrayList<Fault>();
        if (claim.isEmpty()) faults.add(Fault.NO_CLAIM);
        if (granted.number().isBlank()) faults.add(Fault.NUMBER_MISSING);
        if (known.stream()
                .anyMatch(each -> each.number().equals(granted.number().strip()))) {
            faults.add(Fault.NUMBER_KNOWN);
        }
        if (granted.visits() < 1 || granted.visits() > MOST) faults.add(Fault.VISITS_OUT_OF_RANGE);
        if (granted.until().isBefore(granted.from())) faults.add(Fault.ENDS_BEFORE_IT_BEGINS);
        if (!faults.isEmpty()) return List.copyOf(faults);
        store.add(file, claim.orElseThrow(), granted, clock.instant());
        trail.add(file.by(), "authorization recorded", file.patient().value(), id.value());
        return List.of();
    }
}
