package health.soma.treatment;

import health.soma.audit.AuditTrail;
import health.soma.patients.OpenChart;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.Moving;
import health.soma.treatment.Signing.Signed;
import health.soma.web.NotFound;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes a session and adds to closed ones.
@Component
@Transactional
class Signer {

    private final SessionStore store;
    private final Sheets sheets;
    private final SignedNote notes;
    private final Appointments appointments;
    private final AuditTrail audit;
    private final Clock clock;

    Signer(
            SessionStore store,
            Sheets sheets,
            SignedNote notes,
            Appointments appointments,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.notes = notes;
        this.appointments = appointments;
        this.audit = audit;
        this.clock = clock;
    }

    Signing sign(OpenChart chart, SessionId id) {
        var sheet = turn(chart, id);
        var earlier = sheet.record().signature();
        if (earlier.isPresent() && sheet.session().therapist().equals(chart.by().id())) {
            return new Signed(earlier.get());
        }
        var reasons = SignOnlyWhatIsComplete.refusals(sheet.record(), sheet.scores(), sheet.due(), chart.by());
        if (!reasons.isEmpty()) return new Signing.Refused(reasons);
        // First of all, so that a session of a cancelled appointment is never signed.
        if (!(appointments.kept(chart, sheet.session().appointment()) instanceof Moving.Moved)) {
            return new Signing.Refused(List.of(new Refusal.AppointmentGone()));
        }
        // Microseconds: what the database keeps, so that the words and the column name the same moment.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var content = notes.of(chart, sheet, sheets.therapist(chart, sheet.session()), at);
        var signature = new Signature(chart.by().name(), at, content, Signature.digest(content));
        store.sign(chart, id, signature);
        audit.add(chart.by(), "session signed", chart.patient().value(), id.value());
        return new Signed(signature);
    }

    void amend(OpenChart chart, SessionId id, UUID addendum, String words, String because) {
        if (!turn(chart, id).record().signed()) throw new NotFound();
        store.amend(chart, id, addendum, new Addendum(words, because, chart.by().name(), clock.instant()));
        audit.add(chart.by(), "addendum written", chart.patient().value(), id.value());
    }

    private Sheet turn(OpenChart chart, SessionId id) {
        store.takeTurn(id);
        return sheets.of(chart, id).orElseThrow(NotFound::new);
    }
}
