package health.soma.audit;

import health.soma.security.Actor;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who did what, when, and about whom. Rows are only ever added.
@Service
public class AuditTrail {

    private final AuditStore store;
    private final Clock clock;

    AuditTrail(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Writes a line within the transaction of the act itself; without one there is no act to write about.
    /// `act` is a few words of ours ("prescription verified"), never a patient's.
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Actor by, String act, @Nullable UUID patient, @Nullable UUID subject) {
        store.add(by, act, patient, subject, clock.instant());
    }

    /// The newest lines first, a page at a time, counted from 0.
    @Transactional(readOnly = true)
    public List<AuditEvent> newest(Actor by, int page) {
        return store.newest(by.practice(), page);
    }
}
