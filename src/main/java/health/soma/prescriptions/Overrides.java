package health.soma.prescriptions;

import health.soma.audit.AuditTrail;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.AskForOneWeekOrDay.Grounds;
import health.soma.security.Actor;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.web.NotFound;
import health.soma.web.NotYours;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to exceptions: asked for with a reason, answered by a second person, heard of by prescriber and owner.
@Service
@Transactional
public class Overrides {

    private final OverrideStore store;
    private final Prescriptions prescriptions;
    private final PrescriptionStore turns;
    private final Practices practices;
    private final AuditTrail trail;
    private final Clock clock;

    Overrides(
            OverrideStore store,
            Prescriptions prescriptions,
            PrescriptionStore turns,
            Practices practices,
            AuditTrail trail,
            Clock clock) {
        this.store = store;
        this.prescriptions = prescriptions;
        this.turns = turns;
        this.practices = practices;
        this.trail = trail;
        this.clock = clock;
    }

    /// Asks for one. Asked again under the same id, it asks once and answers the same.
    public OverrideAsking ask(OpenFile file, UUID id, OverrideWish wish) {
        if (file.by().is(Role.AUDITOR) || file.by().is(Role.HOUSE)) throw new NotYours();
        var today = today(file.practice());
        turns.hold(wish.prescription());
        if (prescriptions.find(file, wish.prescription()).isEmpty()) throw new NotFound();
        var earlier = store.find(file, id, today);
        if (earlier.isPresent()) return new OverrideAsking.Asked(earlier.get());
        var grounds = grounds(file, wish.prescription());
        var faults = AskForOneWeekOrDay.faults(wish, grounds, today);
        if (!faults.isEmpty()) return new OverrideAsking.Refused(faults);
        var version = grounds.governing(wish, today).orElseThrow().version();
        if (!store.ask(file, id, wish, version, clock.instant())) {
            return new OverrideAsking.Refused(List.of(new OverrideFault.AskedAlready(sameOf(file, wish, version))));
        }
        trail.add(file.by(), "exception asked for", file.patient().value(), id);
        return new OverrideAsking.Asked(read(file, id));
    }

    /// Says yes or no. The same person saying the same again is answered the same.
    public OverrideAnswering answer(OpenFile file, UUID id, boolean approved, String words) {
        if (!mayAnswer(file.by())) throw new NotYours();
        turns.hold(read(file, id).prescription());
        var request = read(file, id);
        var said = words.strip();
        if (request.answer()
                .filter(earlier -> earlier.approved() == approved
                        && earlier.by().equals(file.by().id()))
                .isPresent()) return new OverrideAnswering.Answered(request);
        var faults = AnswerAsASecondPerson.faults(request, file.by().id(), approved, said);
        if (!faults.isEmpty()) return new OverrideAnswering.Refused(faults);
        if (!store.answer(file, request, approved, said, clock.instant())) {
            var quicker = read(file, id).answer().orElseThrow();
            return new OverrideAnswering.Refused(List.of(new OverrideFault.AnsweredAlready(quicker.approved())));
        }
        trail.add(
                file.by(),
                approved ? "exception approved" : "exception declined",
                file.patient().value(),
                id);
        return new OverrideAnswering.Answered(read(file, id));
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<OverrideAsked> of(OpenFile file, PrescriptionId prescription) {
        return store.of(file, prescription, today(file.practice()));
    }

    /// Those approved for this day under the version that governs it, used or not: what a check before booking or
    /// treating may count on.
    @Transactional(readOnly = true)
    public List<OverrideAsked> standing(OpenFile file, PrescriptionId prescription, LocalDate day) {
        return store.standing(file, prescription, day, today(file.practice()));
    }

    /// Those approved and not lapsed of many prescriptions at once, for the lights of a board.
    @Transactional(readOnly = true)
    public List<OverrideAsked> approved(Actor by, Collection<PrescriptionId> some) {
        if (by.is(Role.AUDITOR)) throw new NotYours();
        return store.approved(by.practice(), some, today(by.practice()));
    }

    /// Whether the payer's word is asked for at all, so that there is something to make an exception of.
    @Transactional(readOnly = true)
    public boolean authorizationAsked(OpenFile file, PrescriptionId prescription) {
        return prescriptions
                .compiledToBook(file, prescription)
                .filter(granted -> store.asksForAuthorization(file.practice(), prescription, granted.version()))
                .isPresent();
    }

    /// Those that wait for an answer, the most urgent first. Whose they are, is another question: the page asks the
    /// patients' door for the names that this person may read.
    @Transactional(readOnly = true)
    public List<OverrideAsked> open(Actor by) {
        if (!mayAnswer(by)) throw new NotYours();
        return store.open(by.practice(), today(by.practice()));
    }

    /// Those asked for in a month, as the practice's own calendar has it. For the owner.
    @Transactional(readOnly = true)
    public List<OverrideAsked> ofMonth(Actor by, YearMonth month) {
        if (!by.is(Role.OWNER)) throw new NotYours();
        var zone = practices.current(by.practice()).zone();
        return store.between(
                by.practice(),
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant(),
                today(by.practice()));
    }

    public LocalDate today(PracticeId practice) {
        return prescriptions.today(practice);
    }

    public static boolean mayAnswer(Actor by) {
        return by.is(Role.OWNER) || by.is(Role.THERAPIST);
    }

    private Grounds grounds(OpenFile file, PrescriptionId id) {
        var all = prescriptions.allCompiled(file, id);
        return new Grounds(
                !all.isEmpty(),
                day -> Prescriptions.governing(all, day),
                granted -> store.asksForAuthorization(file.practice(), id, granted.version()));
    }

    private OverrideState sameOf(OpenFile file, OverrideWish wish, int version) {
        return of(file, wish.prescription()).stream()
                .filter(one -> one.kind() == wish.kind() && one.version() == version)
                .filter(one -> one.day().equals(wish.firstDay()))
                .map(OverrideAsked::state)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private OverrideAsked read(OpenFile file, UUID id) {
        return store.find(file, id, today(file.practice())).orElseThrow(NotFound::new);
    }
}
