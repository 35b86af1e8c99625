package health.soma.treatment;

import health.soma.patients.OpenChart;
import health.soma.preflight.Light;
import health.soma.prescriptions.PrescriptionId;
import health.soma.scheduling.AppointmentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to what is done in the treatment room. Every act takes the session's turn first, so that charting and
/// signing at once come one after the other and the signed words hold everything that was charted.
@Service
@Transactional
public class Sessions {

    private final SessionRecordStore records;
    private final Sheets sheets;
    private final Opener opener;
    private final Charter charter;
    private final Signer signer;

    Sessions(SessionRecordStore records, Sheets sheets, Opener opener, Charter charter, Signer signer) {
        this.records = records;
        this.sheets = sheets;
        this.opener = opener;
        this.charter = charter;
        this.signer = signer;
    }

    /// Opens the session of an appointment. Opened twice it is one session, whatever ids were drawn. When the consent
    /// was revoked or the licence withdrawn in this very moment the database refuses; asked again, the rule has the
    /// words for it.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Opening open(OpenChart chart, AppointmentId appointment, SessionId id) {
        try {
            return opener.open(chart, appointment, id);
        } catch (DataIntegrityViolationException refused) {
            if (!RefusedByDatabase.toldByTheRules(refused)) throw refused;
            return opener.open(chart, appointment, id);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Sheet> find(OpenChart chart, SessionId id) {
        return sheets.of(chart, id);
    }

    /// The light before hands are laid on; empty without a prescription.
    @Transactional(readOnly = true)
    public Optional<Light> light(OpenChart chart, Sheet sheet) {
        return opener.light(chart, sheet.appointment());
    }

    /// The sessions of a course in the order they were given.
    @Transactional(readOnly = true)
    public List<SessionRecord> of(OpenChart chart, PrescriptionId prescription) {
        return records.of(chart, prescription);
    }

    /// Charts one technique on all these areas, or on none. Asked twice under the same id, it charts once. Begins its
    /// own transaction, so that a refusal of the database can be told in the same words as one of the rules.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Charting chart(OpenChart chart, SessionId id, Treatment wanted) {
        try {
            return charter.chart(chart, id, wanted);
        } catch (DataIntegrityViolationException refused) {
            var day = sheets.of(chart, id).orElseThrow().session().day();
            var reasons = RefusedByDatabase.constraint(refused)
                    .map(constraint -> RefusedByDatabase.reasons(constraint, wanted, day))
                    .orElse(List.of());
            if (reasons.isEmpty()) throw refused;
            return new Charting.Refused(reasons);
        }
    }

    /// Takes an intervention back. It stays in the record and no longer counts.
    public Charting strike(OpenChart chart, SessionId id, UUID intervention) {
        return charter.strike(chart, id, intervention);
    }

    /// Saves pain, function and the note as they stand on the page.
    public Charting keep(OpenChart chart, SessionId id, Kept kept) {
        return charter.keep(chart, id, kept);
    }

    /// Closes the session: renders the note once, stores these bytes, and marks the appointment kept. Whoever signs
    /// twice gets the signature of the first time. Begins its own transaction: what was cleared when the session
    /// began may be spent meanwhile, and then the database refuses to use it up.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Signing sign(OpenChart chart, SessionId id) {
        try {
            return signer.sign(chart, id);
        } catch (DataIntegrityViolationException refused) {
            var session = sheets.of(chart, id).orElseThrow().session();
            var reasons = RefusedByDatabase.constraint(refused)
                    .map(constraint -> RefusedByDatabase.unsigned(constraint, session.day()))
                    .orElse(List.of());
            if (reasons.isEmpty()) throw refused;
            var stopping = opener.notCleared(chart, session.appointment());
            return new Signing.Refused(stopping.isEmpty() ? reasons : stopping);
        }
    }

    /// Adds words to a signed session, with the reason. Whoever may open the chart may; the signed words stay.
    public void amend(OpenChart chart, SessionId id, UUID addendum, String words, String because) {
        signer.amend(chart, id, addendum, words, because);
    }
}
