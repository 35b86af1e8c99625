package health.soma.scheduling;

import health.soma.audit.AuditTrail;
import health.soma.patients.OpenFile;
import health.soma.payers.MissedVisit.Fate;
import health.soma.prescriptions.Entitlements;
import health.soma.scheduling.Moving.Moved;
import health.soma.scheduling.Moving.NotFrom;
import health.soma.web.NotFound;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Moves an appointment through its day by R-26, and posts what that means for the prescription: R-27: a cancelled or
/// missed session gives its entitlement back unless the payer's rules say that it is spent, a session that is done uses
/// it up.
@Component
class Attendance {

    private final AppointmentStore store;
    private final Entitlements entitlements;
    private final MissedFates fates;
    private final AuditTrail trail;
    private final Clock clock;

    Attendance(AppointmentStore store, Entitlements entitlements, MissedFates fates, AuditTrail trail, Clock clock) {
        this.store = store;
        this.entitlements = entitlements;
        this.fates = fates;
        this.trail = trail;
        this.clock = clock;
    }

    /// Asked twice it moves once, and answers the same.
    Moving move(OpenFile file, AppointmentId id, Status to, String because) {
        if (to == Status.CANCELLED && because.isBlank()) return new Moving.NoReason();
        if (!store.move(file, id, to, GoThroughTheDayInOrder.before(to))) {
            var now = read(file, id);
            return now.status() == to ? new Moved(now) : new NotFrom(now.status(), to);
        }
        var moved = read(file, id);
        store.addEvent(file, id, to, because.strip(), clock.instant());
        trail.add(
                file.by(),
                "appointment " + to.code().replace('_', ' ').toLowerCase(Locale.ROOT),
                file.patient().value(),
                id.value());
        moved.prescribed().ifPresent(place -> post(file, place, moved));
        return new Moved(moved);
    }

    private void post(OpenFile file, PrescribedPlace place, Appointment moved) {
        switch (moved.status()) {
            case CANCELLED, MISSED -> giveBack(file, place, moved);
            case DONE ->
                entitlements.use(
                        file,
                        place.prescription(),
                        place.version(),
                        place.entitlement(),
                        moved.id().value());
            case BOOKED, ARRIVED, IN_ROOM -> {}
        }
    }

    private void giveBack(OpenFile file, PrescribedPlace place, Appointment moved) {
        if (fates.of(file, moved) == Fate.FORFEITED) {
            entitlements.forfeit(
                    file,
                    place.prescription(),
                    place.version(),
                    place.entitlement(),
                    moved.id().value(),
                    moved.status() == Status.MISSED ? "missed" : "cancelled too late");
        } else {
            entitlements.release(
                    file,
                    place.prescription(),
                    place.version(),
                    place.entitlement(),
                    moved.id().value());
        }
    }

    private Appointment read(OpenFile file, AppointmentId id) {
        return store.find(file, id).orElseThrow(NotFound::new);
    }
}
