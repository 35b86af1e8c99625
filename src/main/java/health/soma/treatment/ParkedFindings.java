package health.soma.treatment;

import health.soma.anatomy.AreaSide;
import health.soma.audit.AuditTrail;
import health.soma.patients.OpenChart;
import health.soma.prescriptions.PrescriptionId;
import health.soma.web.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what was noticed outside a prescription.
@Service
@Transactional
public class ParkedFindings {

    private final ParkedFindingStore store;
    private final SessionStore sessions;
    private final Sheets sheets;
    private final AuditTrail audit;
    private final Clock clock;

    ParkedFindings(ParkedFindingStore store, SessionStore sessions, Sheets sheets, AuditTrail audit, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.sheets = sheets;
        this.audit = audit;
        this.clock = clock;
    }

    /// Notes a finding. Asked twice under the same id, it notes it once.
    public Parking park(OpenChart chart, SessionId session, UUID id, @Nullable AreaSide place, String words) {
        sessions.takeTurn(session);
        var sheet = sheets.of(chart, session).orElseThrow(NotFound::new);
        var earlier = store.find(chart, id);
        if (earlier.isPresent()) return new Parking.Parked(earlier.get());
        var said = words.strip();
        var reasons = ParkOnlyWhatIsOutside.reasons(sheet.record(), sheet.compiled(), place, said, chart.by());
        if (!reasons.isEmpty() || place == null) return new Parking.Refused(reasons);
        store.add(chart, new ParkedFinding(id, session, place, said, chart.by().name(), clock.instant()));
        audit.add(chart.by(), "finding parked", chart.patient().value(), id);
        return new Parking.Parked(store.find(chart, id).orElseThrow(NotFound::new));
    }

    @Transactional(readOnly = true)
    public Optional<ParkedFinding> find(OpenChart chart, UUID id) {
        return store.find(chart, id);
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<ParkedFinding> of(OpenChart chart, PrescriptionId prescription) {
        return store.of(chart, prescription);
    }

    @Transactional(readOnly = true)
    public List<ParkedFinding> of(OpenChart chart, SessionId session) {
        return store.of(chart, session);
    }
}
