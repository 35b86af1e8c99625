package health.soma.courses;

import health.soma.audit.AuditTrail;
import health.soma.patients.OpenChart;
import health.soma.prescriptions.Prescription;
import health.soma.prescriptions.PrescriptionId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what the practice proposes for a renewal, version by version of the order.
@Service
@Transactional
public class Proposals {

    private final ProposalStore store;
    private final AuditTrail trail;
    private final Clock clock;

    Proposals(ProposalStore store, AuditTrail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is proposed now: what was kept last, or else the same as before.
    @Transactional(readOnly = true)
    public Proposal now(OpenChart chart, Prescription order) {
        return store.newest(chart, order.id(), order.version(), clock.instant())
                .orElseGet(() -> Proposal.likeBefore(order.directions()));
    }

    /// What had been proposed by then, so that whoever was asked then goes on seeing that.
    @Transactional(readOnly = true)
    public Optional<Proposal> asOf(OpenChart chart, PrescriptionId prescription, int version, Instant then) {
        return store.newest(chart, prescription, version, then);
    }

    /// The id is drawn when the form is shown, so that a form sent twice is kept once.
    public void keep(OpenChart chart, Prescription order, UUID id, Proposal proposal) {
        if (!ProposeWhatCanBeOrdered.problems(proposal).isEmpty()) throw new IllegalArgumentException("not an order");
        if (store.add(chart, order.id(), order.version(), id, proposal, clock.instant())) {
            trail.add(
                    chart.by(),
                    "renewal proposed",
                    chart.patient().value(),
                    order.id().value());
        }
    }
}
