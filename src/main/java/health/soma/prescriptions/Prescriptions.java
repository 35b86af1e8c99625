package health.soma.prescriptions;

import health.soma.audit.AuditTrail;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.DirectionsStore.Key;
import health.soma.prescriptions.spi.Superseding;
import health.soma.security.Actor;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to prescriptions: received, corrected by further versions, verified, and thereby compiled.
@Service
@Transactional
public class Prescriptions {

    private final PrescriptionStore store;
    private final VersionStore versions;
    private final CompiledStore compiled;
    private final Documents documents;
    private final Findings findings;
    /// Asked for late: those who supply it stand on this door themselves.
    private final ObjectProvider<Superseding> superseding;
    private final Practices practices;
    private final AuditTrail trail;
    private final Clock clock;

    Prescriptions(
            PrescriptionStore store,
            VersionStore versions,
            CompiledStore compiled,
            Documents documents,
            Findings findings,
            ObjectProvider<Superseding> superseding,
            Practices practices,
            AuditTrail trail,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.compiled = compiled;
        this.documents = documents;
        this.findings = findings;
        this.superseding = superseding;
        this.practices = practices;
        this.trail = trail;
        this.clock = clock;
    }

    /// Takes in an order as it is, complete or not. Asked again under the same id, it takes nothing in a second time.
    public Receiving receive(
            OpenFile file, PrescriptionId id, Source source, Directions order, List<Document> originals) {
        store.hold(id);
        var earlier = store.find(file, id);
        if (earlier.isPresent()) {
            return new Receiving.Received(earlier.get());
        }
        // The same id with another patient is no form of ours.
        if (store.taken(file.practice(), id)) {
            throw new NotFound();
        }
        var faults = Documents.faults(originals);
        if (!faults.isEmpty()) {
            return new Receiving.Refused(faults);
        }
        var now = clock.instant();
        store.add(file, id, now);
        store.addVersion(file, new Key(id.value(), 1), new Arrival(VersionKind.ORIGINAL, source, ""), order, now);
        documents.keep(file, id, originals);
        trail.add(file.by(), "prescription received", file.patient().value(), id.value());
        return new Receiving.Received(read(file, id));
    }

    /// Adds a corrected version to one that was read before and is not verified. Sent twice, it is added once.
    public Amending addVersion(OpenFile file, PrescriptionId id, int basedOn, Directions order, String because) {
        return addVersion(file, id, basedOn, new Arrival(VersionKind.CORRECTION, Source.PAPER, because), order);
    }

    /// Adds what the prescriber ordered instead of a verified version: a change, further sessions, or the end. It takes
    /// effect when it is verified. Sent twice, it is added once.
    public Amending addVersion(
            OpenFile file,
            PrescriptionId id,
            int basedOn,
            VersionKind kind,
            Source source,
            Directions order,
            String because) {
        return addVersion(file, id, basedOn, new Arrival(kind, source, because), order);
    }

    private Amending addVersion(OpenFile file, PrescriptionId id, int basedOn, Arrival arrival, Directions order) {
        store.hold(id);
        var latest = read(file, id);
        if (latest.version() == basedOn + 1 && latest.directions().equals(order)) {
            return new Amending.Amended(latest);
        }
        if (latest.version() != basedOn) {
            return new Amending.Outdated(latest.version());
        }
        if (latest.verified() && !arrival.kind().supersedes()) {
            return new Amending.AlreadyVerified(latest.version());
        }
        if (arrival.kind().supersedes() && compiled.all(file, id).isEmpty()) {
            return new Amending.NothingToSupersede();
        }
        if (arrival.because().isBlank()) {
            return new Amending.NoReasonGiven();
        }
        var key = new Key(id.value(), basedOn + 1);
        store.addVersion(file, key, arrival.after(latest), order, clock.instant());
        trail.add(file.by(), arrival.act(), file.patient().value(), id.value());
        return new Amending.Amended(read(file, id));
    }

    /// All that is missing or wrong, at once; empty when it can be verified or already is.
    @Transactional(readOnly = true)
    public List<Finding> findings(OpenFile file, PrescriptionId id) {
        var latest = read(file, id);
        return latest.verified() ? List.of() : findings(file, latest);
    }

    /// The same for an order that was read and of which nothing is taken in yet. A prescriber who would be registered
    /// with it counts as known.
    @Transactional(readOnly = true)
    public List<Finding> findings(ReceivedOrder order, Actor by) {
        return findings.ofRead(by.practice(), order.withItsPrescriber());
    }

    private List<Finding> findings(OpenFile file, Prescription latest) {
        var begun = compiled.all(file, latest.id()).stream()
                .reduce((_, later) -> later)
                .map(Compiled::payer);
        return findings.of(file.practice(), latest, begun);
    }

    /// Verifies the version that the person has read, which compiles it, or says everything that is in the way. Asked
    /// again for a verified version, it answers the same.
    public Verifying verify(OpenFile file, PrescriptionId id, int version) {
        store.hold(id);
        var latest = read(file, id);
        if (latest.verification().map(Verification::version).equals(Optional.of(version))) {
            return new Verifying.Verified(version(file, id, version));
        }
        if (latest.version() != version) {
            return new Verifying.Refused(List.of(new Finding.Outdated(latest.version())));
        }
        var findings = findings(file, latest);
        if (!findings.isEmpty()) {
            return new Verifying.Refused(findings);
        }
        compiled.verify(file, id, version, clock.instant());
        trail.add(file.by(), "prescription verified", file.patient().value(), id.value());
        if (latest.kind().supersedes()) {
            superseding.stream().forEach(each -> each.superseded(file, id));
        }
        return new Verifying.Verified(version(file, id, version));
    }

    @Transactional(readOnly = true)
    public Optional<Prescription> find(OpenFile file, PrescriptionId id) {
        return store.find(file, id);
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<Prescription> of(OpenFile file) {
        return store.of(file);
    }

    /// Who wrote which version and why, the latest first.
    @Transactional(readOnly = true)
    public List<Version> versions(OpenFile file, PrescriptionId id) {
        return versions.of(file, id);
    }

    /// Which versions were verified, by whom and when, the oldest first.
    @Transactional(readOnly = true)
    public List<Verification> verifications(OpenFile file, PrescriptionId id) {
        return versions.verifications(file, id);
    }

    /// What each version changed in the one before it, in sentences, by its number; the first changed nothing.
    @Transactional(readOnly = true)
    public Map<Integer, List<String>> changes(OpenFile file, PrescriptionId id) {
        var changes = new HashMap<Integer, List<String>>();
        var said = versions.directions(file, id);
        said.tailMap(2).forEach((number, order) -> {
            var before = said.get(number - 1);
            if (before != null) changes.put(number, Changes.between(before, order));
        });
        return changes;
    }

    /// What is granted today, and what became of it: by the version that governs, or by the first one before its time
    /// has come. Empty before verification.
    @Transactional(readOnly = true)
    public Optional<Compiled> compiled(OpenFile file, PrescriptionId id) {
        return compiledOn(file, id, today(file.practice()));
    }

    /// What is granted on a day.
    @Transactional(readOnly = true)
    public Optional<Compiled> compiledOn(OpenFile file, PrescriptionId id, LocalDate day) {
        return governing(compiled.all(file, id), day);
    }

    static Optional<Compiled> governing(List<Compiled> all, LocalDate day) {
        return all.stream()
                .filter(each -> !each.reign().from().isAfter(day))
                .reduce((_, later) -> later)
                .or(() -> all.stream().findFirst());
    }

    /// What this very version grants.
    @Transactional(readOnly = true)
    public Optional<Compiled> compiled(OpenFile file, PrescriptionId id, int version) {
        return compiled.all(file, id).stream()
                .filter(each -> each.version() == version)
                .findFirst();
    }

    /// Every posting to what the prescription granted, the newest first.
    @Transactional(readOnly = true)
    public List<LedgerEntry> ledger(OpenFile file, PrescriptionId id) {
        return compiled.postings(file, id);
    }

    /// Every verified version, the oldest first.
    @Transactional(readOnly = true)
    public List<Compiled> allCompiled(OpenFile file, PrescriptionId id) {
        return compiled.all(file, id);
    }

    /// The version to book sessions under: the first that has some left and days to come; else the newest.
    @Transactional(readOnly = true)
    public Optional<Compiled> compiledToBook(OpenFile file, PrescriptionId id) {
        var all = compiled.all(file, id);
        return all.stream()
                .filter(each -> each.left() > 0 && !each.validUntil().isBefore(today(file.practice())))
                .findFirst()
                .or(() -> all.reversed().stream().findFirst());
    }

    /// How many sessions each of these grants, for the lines of a list: counts, and nothing about the patients.
    @Transactional(readOnly = true)
    public Map<PrescriptionId, Integer> sessionsGranted(Collection<PrescriptionId> ids, Actor by) {
        return compiled.sessionsGranted(by.practice(), ids);
    }

    LocalDate today(PracticeId practice) {
        return LocalDate.ofInstant(clock.instant(), practices.current(practice).zone());
    }

    private Compiled version(OpenFile file, PrescriptionId id, int version) {
        return compiled(file, id, version).orElseThrow();
    }

    private Prescription read(OpenFile file, PrescriptionId id) {
        return store.find(file, id).orElseThrow(NotFound::new);
    }
}
