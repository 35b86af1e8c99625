package health.soma.patients;

import static java.util.Objects.requireNonNull;

import health.soma.audit.AuditTrail;
import health.soma.patients.Consenting.Given;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what the patients consented to. Consents and revocations are only ever added.
@Service
@Transactional
public class Consents {

    private final ConsentStore store;
    private final PatientStore patients;
    private final Practices practices;
    private final AuditTrail trail;
    private final Clock clock;

    Consents(ConsentStore store, PatientStore patients, Practices practices, AuditTrail trail, Clock clock) {
        this.store = store;
        this.patients = patients;
        this.practices = practices;
        this.trail = trail;
        this.clock = clock;
    }

    /// Records what was given together. Asked again with the same id, it records nothing more.
    public Consenting give(OpenFile file, NewConsents wanted) {
        var born = patients.find(file.practice(), file.patient()).orElseThrow().birthDate();
        var faults = faults(wanted, born, today(file));
        if (!faults.isEmpty()) return new Consenting.Refused(faults);
        var given = wanted.kinds().stream()
                .sorted()
                .map(kind -> consent(wanted, kind, born, file))
                .toList();
        for (var each : given) {
            if (store.add(file, each))
                trail.add(file.by(), "consent recorded", file.patient().value(), each.id());
        }
        return new Given(given);
    }

    /// Takes back every consent of this kind that was given until now. A reason may be said and need not be.
    public Revoking revoke(OpenFile file, UUID id, ConsentKind kind, String because) {
        if (store.isRevocation(file, id)) return new Revoking.Revoked();
        var today = today(file);
        if (!standing(file, today).stands(kind)) return new Revoking.NothingStands(kind);
        store.revoke(file, id, kind, today, because, clock.instant());
        trail.add(file.by(), "consent revoked", file.patient().value(), id);
        return new Revoking.Revoked();
    }

    /// Every consent ever recorded, the newest first.
    @Transactional(readOnly = true)
    public List<Consent> of(OpenFile file) {
        return store.of(file);
    }

    @Transactional(readOnly = true)
    public StandingConsents standing(OpenFile file, LocalDate day) {
        return requireNonNull(
                standing(file.practice(), List.of(file.patient()), day).get(file.patient()));
    }

    /// For lists: each of these patients with what stands on the day, which may be nothing. One query.
    @Transactional(readOnly = true)
    public Map<PatientId, StandingConsents> standing(
            PracticeId practice, Collection<PatientId> patients, LocalDate day) {
        return store.standing(practice, patients, day);
    }

    /// What is given and revoked "today" is so by the practice's calendar.
    @Transactional(readOnly = true)
    public LocalDate today(OpenFile file) {
        return LocalDate.ofInstant(
                clock.instant(), practices.current(file.practice()).zone());
    }

    private static List<ConsentFault> faults(NewConsents wanted, LocalDate born, LocalDate today) {
        var faults = new ArrayList<ConsentFault>();
        var day = wanted.givenOn();
        if (wanted.kinds().isEmpty()) faults.add(new ConsentFault.NothingConsented());
        if (day.isAfter(today)) faults.add(new ConsentFault.GivenAhead(day));
        if (day.isBefore(born)) faults.add(new ConsentFault.GivenBeforeBirth(day));
        if (wanted.text().isBlank()) faults.add(new ConsentFault.TextMissing());
        if (AskAGuardianForAMinor.missing(wanted.guardian(), born, day))
            faults.add(new ConsentFault.GuardianMissing(day));
        faults.addAll(GetConsentInWriting.faults(wanted));
        var last = LetConsentEndInTime.lastDay(day, born);
        wanted.specialUntil()
                .filter(until -> until.isBefore(day) || until.isAfter(last))
                .ifPresent(until -> faults.add(new ConsentFault.EndsOutside(until, day, last)));
        return faults;
    }

    private Consent consent(NewConsents wanted, ConsentKind kind, LocalDate born, OpenFile file) {
        var last = LetConsentEndInTime.lastDay(wanted.givenOn(), born);
        return new Consent(
                UUID.nameUUIDFromBytes((wanted.id() + kind.code()).getBytes(StandardCharsets.UTF_8)),
                kind,
                wanted.givenOn(),
                kind.special() ? wanted.specialUntil().orElse(last) : last,
                wanted.how(),
                wanted.text(),
                wanted.initialsFor(kind),
                wanted.guardian(),
                wanted.witness(),
                file.by().id(),
                clock.instant(),
                Optional.empty());
    }
}
