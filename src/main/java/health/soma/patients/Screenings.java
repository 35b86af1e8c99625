package health.soma.patients;

import health.soma.audit.AuditTrail;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what the patients answered before their sessions. A change once said holds for the
/// whole day, whatever is answered later; else the newest answer holds.
@Service
@Transactional
public class Screenings {

    private final ScreeningStore store;
    private final Practices practices;
    private final AuditTrail trail;
    private final Clock clock;

    Screenings(ScreeningStore store, Practices practices, AuditTrail trail, Clock clock) {
        this.store = store;
        this.practices = practices;
        this.trail = trail;
        this.clock = clock;
    }

    /// Whoever asks writes it down, the front desk too. Asked again with the same id, it records nothing more.
    public Asking record(OpenFile file, NewScreening asked) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, practices.current(file.practice()).zone());
        var faults = AskBeforeEachSession.faults(asked, today);
        if (!faults.isEmpty()) return new Asking.Refused(faults);
        if (store.add(file, asked, now))
            trail.add(file.by(), "patient screened", file.patient().value(), asked.id());
        return new Asking.Asked(
                new Screening(asked.id(), asked.day(), asked.answer(), file.by().id(), now));
    }

    @Transactional(readOnly = true)
    public Optional<Screening> on(OpenFile file, LocalDate day) {
        return Optional.ofNullable(
                on(file.practice(), List.of(file.patient()), day).get(file.patient()));
    }

    /// For lists: those of these patients who were asked on the day. One query.
    @Transactional(readOnly = true)
    public Map<PatientId, Screening> on(PracticeId practice, Collection<PatientId> patients, LocalDate day) {
        return store.on(practice, patients, day);
    }

    /// What the patient said on this day, in words; empty when nothing was new or nobody asked.
    @Transactional(readOnly = true)
    public String words(OpenChart chart, LocalDate day) {
        return store.words(chart, day);
    }
}
