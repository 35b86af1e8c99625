package health.soma.scheduling;

import health.soma.audit.AuditTrail;
import health.soma.security.Actor;
import health.soma.security.PracticeId;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a practice weighs courses against each other: what is in force, and the next.
@Service
@Transactional
public class WeightVersions {

    private final WeightStore store;
    private final AuditTrail trail;
    private final Clock clock;

    WeightVersions(WeightStore store, AuditTrail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public WeightVersion inForce(PracticeId practice) {
        return store.newest(practice).orElse(WeightVersion.SHIPPED);
    }

    /// Sets the next version. False when somebody else has set it since the one it is based on; nothing is done then.
    public boolean set(Actor by, int basedOn, Weights weights) {
        var now = inForce(by.practice());
        if (now.version() != basedOn) return false;
        var set = store.add(by, new WeightVersion(basedOn + 1, weights), clock.instant());
        if (set) trail.add(by, "weights of proposals set", null, null);
        return set;
    }
}
