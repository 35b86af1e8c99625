package health.soma.practice;

import health.soma.audit.AuditTrail;
import health.soma.practice.Recording.Recorded;
import health.soma.practice.Withdrawing.Withdrawn;
import health.soma.security.Actor;
import health.soma.security.PracticeId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/// The therapists and what they are certified in.
@org.springframework.stereotype.Service
@Transactional
public class Staff {

    private final StaffStore store;
    private final CertificateStore certificates;
    private final AuditTrail trail;
    private final Clock clock;

    Staff(StaffStore store, CertificateStore certificates, AuditTrail trail, Clock clock) {
        this.store = store;
        this.certificates = certificates;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Therapist> therapists(PracticeId practice) {
        return store.therapists(practice, certificates.byTherapist(practice));
    }

    @Transactional(readOnly = true)
    public Optional<Therapist> therapist(PracticeId practice, UUID id) {
        return therapists(practice).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Makes a person of the practice one of its therapists, with these certificates.
    public void add(PracticeId practice, Therapist therapist) {
        store.add(practice, therapist);
        therapist.certificates().forEach(one -> add(practice, one));
    }

    public void add(PracticeId practice, Certificate certificate) {
        certificates.add(practice, certificate, null, null);
    }

    /// A therapist says, of themselves alone, what a patient may ask for; or takes it back. The trail keeps that they
    /// did, not what they said.
    public void state(Actor therapist, @Nullable Gender own) {
        store.state(therapist.practice(), therapist.id(), own);
        trail.add(therapist, "own gender stated", null, therapist.id());
    }

    /// Why this certificate would not be recorded.
    public List<Recording.Fault> faults(Certificate certificate, LocalDate today) {
        return RecordOnlyWhatCounts.faults(certificate, today);
    }

    /// Records a certificate that the owner has seen. Asked twice under the same id, it records once.
    public Recording record(Actor by, Certificate certificate, LocalDate today) {
        var faults = faults(certificate, today);
        if (!faults.isEmpty()) return new Recording.Refused(faults);
        if (certificates.add(by.practice(), certificate, by.id(), clock.instant()))
            trail.add(by, "certificate recorded", null, certificate.id());
        return new Recorded(certificate);
    }

    /// Withdraws a certificate from a day on, that day included. What is withdrawn already stays as it was.
    public Withdrawing withdraw(Actor by, Certificate certificate, Withdrawal withdrawal) {
        var faults = WithdrawWithinItsDays.faults(certificate, withdrawal);
        if (!faults.isEmpty()) return new Withdrawing.Refused(faults);
        if (!certificates.withdraw(by, certificate, withdrawal, clock.instant()))
            return new Withdrawing.Refused(List.of(new Withdrawing.Fault.WithdrawnBefore()));
        trail.add(by, "certificate withdrawn", null, certificate.id());
        return new Withdrawn(certificate.withdrawn(withdrawal));
    }

    /// Certificates whose last day lies at most this many days ahead, today included, or as many days back, and that
    /// no other of the same kind and therapist follows without a day between. What was renewed is not here.
    @Transactional(readOnly = true)
    public List<Lapsing> lapsing(PracticeId practice, LocalDate today, int withinDays) {
        return certificates.lapsing(practice, today.minusDays(withinDays), today.plusDays(withinDays));
    }
}
