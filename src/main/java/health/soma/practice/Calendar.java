package health.soma.practice;

import health.soma.audit.AuditTrail;
import health.soma.practice.Entering.Entered;
import health.soma.practice.Entering.Fault;
import health.soma.practice.Entering.Refused;
import health.soma.security.Actor;
import health.soma.security.PracticeId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/// The door to what differs from an ordinary week. Entered once under an id of the form's own; taken back, never
/// changed.
@org.springframework.stereotype.Service
@Transactional
public class Calendar {

    private final ExceptionStore store;
    private final Places places;
    private final Staff staff;
    private final AuditTrail trail;
    private final Clock clock;

    Calendar(ExceptionStore store, Places places, Staff staff, AuditTrail trail, Clock clock) {
        this.store = store;
        this.places = places;
        this.staff = staff;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Roster from(PracticeId practice, LocalDate day) {
        return places.roster(practice, day);
    }

    public Entering close(Actor by, Closure closure, LocalDate today) {
        var faults = EnterOnlyWhatLiesAhead.faults(closure, places.locations(by.practice()), today);
        if (!faults.isEmpty()) return new Refused(faults);
        return entered(by, "closure entered", store.add(by, closure, clock.instant()));
    }

    public Entering away(Actor by, Absence absence, LocalDate today) {
        var faults = EnterOnlyWhatLiesAhead.faults(absence, staff.therapists(by.practice()), today);
        if (!faults.isEmpty()) return new Refused(faults);
        return entered(by, "absence entered", store.add(by, absence, clock.instant()));
    }

    public Entering works(Actor by, ExtraShift shift, LocalDate today) {
        List<Fault> faults = EnterOnlyWhatLiesAhead.faults(
                shift,
                staff.therapists(by.practice()),
                places.locations(by.practice()),
                from(by.practice(), today),
                today);
        if (!faults.isEmpty()) return new Refused(faults);
        return entered(by, "extra shift entered", store.add(by, shift, clock.instant()));
    }

    /// False when there is nothing of that kind left to take back.
    public boolean takeBack(Actor by, Exceptional what, UUID id) {
        if (!store.takeBack(by, what, id, clock.instant())) return false;
        trail.add(by, what.word() + " taken back", null, id);
        return true;
    }

    private Entering entered(Actor by, String act, boolean written) {
        if (written) trail.add(by, act, null, null);
        return new Entered();
    }
}
