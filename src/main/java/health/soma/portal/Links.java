package health.soma.portal;

import health.soma.audit.AuditTrail;
import health.soma.patients.OpenFile;
import health.soma.portal.AskingTheDoctor.Asked;
import health.soma.portal.AskingTheDoctor.Refused;
import health.soma.prescriptions.Prescribers;
import health.soma.prescriptions.Prescription;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.security.Token;
import health.soma.web.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for the practice: asks a prescriber through a link, sees how far that has come, and takes it back.
@Service
@Transactional
public class Links {

    /// A link as it stands now.
    public record Line(Link link, Link.State state, Optional<Receipt> receipt) {}

    private final LinkStore store;
    private final AnswerStore answers;
    private final Prescriptions prescriptions;
    private final Prescribers prescribers;
    private final AuditTrail trail;
    private final Clock clock;

    Links(
            LinkStore store,
            AnswerStore answers,
            Prescriptions prescriptions,
            Prescribers prescribers,
            AuditTrail trail,
            Clock clock) {
        this.store = store;
        this.answers = answers;
        this.prescriptions = prescriptions;
        this.prescribers = prescribers;
        this.trail = trail;
        this.clock = clock;
    }

    /// Makes a link to the version as it stands. The finding is one that this person was shown.
    public AskingTheDoctor ask(OpenFile file, PrescriptionId id, UUID link, Purpose purpose, Optional<UUID> finding) {
        var prescription = prescriptions.find(file, id).orElseThrow(NotFound::new);
        var reasons = reasons(file, prescription, purpose, finding);
        if (!reasons.isEmpty()) return new Refused(reasons);
        var now = clock.instant();
        var made = new Link(
                link,
                purpose,
                file.patient(),
                id,
                prescription.version(),
                java.util.Objects.requireNonNull(prescription.directions().prescriber()),
                finding,
                file.by().name(),
                now,
                now.plus(OpenOnlyAGoodLink.GOOD_FOR),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
        var token = Token.draw();
        if (!store.add(file, made, token)) {
            return new Refused(List.of("This link was made already, and is shown only once. Make another one."));
        }
        trail.add(file.by(), "doctor's link made", file.patient().value(), link);
        return new Asked(token, made);
    }

    private List<String> reasons(OpenFile file, Prescription prescription, Purpose purpose, Optional<UUID> finding) {
        var reasons = new ArrayList<String>();
        var prescriber = prescription.directions().prescriber();
        if (prescriber == null || prescribers.find(file.practice(), prescriber).isEmpty()) {
            reasons.add("The prescriber is not chosen yet. Complete the prescription first.");
        }
        if (purpose == Purpose.SIGN && prescription.directions().signedOn() != null) {
            reasons.add("This version is signed already.");
        }
        if (purpose != Purpose.SIGN
                && prescriptions.compiled(file, prescription.id()).isEmpty()) {
            reasons.add("It is not verified yet: there is nothing to renew or to add to.");
        }
        if (purpose == Purpose.FINDING && finding.isEmpty()) {
            reasons.add("Choose the finding that the doctor is asked about.");
        }
        return reasons;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<Line> of(OpenFile file, PrescriptionId prescription) {
        var latest = prescriptions
                .find(file, prescription)
                .orElseThrow(NotFound::new)
                .version();
        var receipts = answers.of(file.practice(), prescription);
        return store.of(file, prescription).stream()
                .map(link -> new Line(
                        link,
                        OpenOnlyAGoodLink.state(link, latest, clock.instant()),
                        receipts.stream()
                                .filter(each -> each.link().equals(link.id()))
                                .findFirst()))
                .toList();
    }

    /// Takes a link back. False when it was answered before.
    public boolean withdraw(OpenFile file, PrescriptionId prescription, UUID id) {
        store.hold(id);
        var link = store.find(file, prescription, id).orElseThrow(NotFound::new);
        if (link.answeredAt().isPresent()) return false;
        if (link.withdrawnAt().isEmpty()) {
            store.withdraw(file, id, clock.instant());
            trail.add(file.by(), "doctor's link withdrawn", file.patient().value(), id);
        }
        return true;
    }
}
