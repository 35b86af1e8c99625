package health.soma.scheduling;

import static java.util.Objects.requireNonNull;

import health.soma.audit.AuditTrail;
import health.soma.patients.Charts;
import health.soma.patients.OpenFile;
import health.soma.payers.MissedVisit.Fate;
import health.soma.prescriptions.Entitlements;
import health.soma.prescriptions.Entitlements.Occasion;
import health.soma.scheduling.Rescheduling.Fixed;
import health.soma.scheduling.Rescheduling.Hold;
import health.soma.scheduling.Rescheduling.Moved;
import health.soma.scheduling.Rescheduling.NothingToMove;
import health.soma.scheduling.Rescheduling.Refused;
import health.soma.web.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Moves appointments to other places, all of them or none: the rows, what they hold of the prescription for which day,
/// the care team, the history and the audit trail.
@Component
class Rescheduler {

    private final AppointmentStore appointments;
    private final BookingStore bookings;
    private final MoveStore store;
    private final MoveRules rules;
    private final MoveRows rows;
    private final Entitlements entitlements;
    private final MissedFates fates;
    private final Charts charts;
    private final AuditTrail trail;
    private final Clock clock;

    Rescheduler(
            AppointmentStore appointments,
            BookingStore bookings,
            MoveStore store,
            MoveRules rules,
            MoveRows rows,
            Entitlements entitlements,
            MissedFates fates,
            Charts charts,
            AuditTrail trail,
            Clock clock) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.store = store;
        this.rules = rules;
        this.rows = rows;
        this.entitlements = entitlements;
        this.fates = fates;
        this.charts = charts;
        this.trail = trail;
        this.clock = clock;
    }

    Rescheduling reschedule(OpenFile file, UUID act, List<Move> asked) {
        bookings.hold(act);
        var earlier = store.ofAct(file, act);
        if (!earlier.isEmpty())
            return new Moved(
                    earlier.stream().map(made -> read(file, made.appointment())).toList());
        var moves = inTurn(file, asked);
        if (moves.isEmpty()) return new NothingToMove();
        var holds = moves.entrySet().stream()
                .flatMap(each -> hold(file, each.getKey(), each.getValue()).stream())
                .toList();
        if (!holds.isEmpty()) return new Fixed(holds);
        var refusals = rules.refusals(file, moves);
        if (!refusals.isEmpty()) return new Refused(refusals);
        var answer = rows.move(file, moves, rules.house(file));
        if (answer.isPresent()) return answer.get();
        moves.forEach((was, to) -> write(file, act, was, to));
        follow(file, moves);
        return new Moved(
                moves.keySet().stream().map(was -> read(file, was.id())).toList());
    }

    /// As they stand once nobody else is at work on them, without those that already are where they are to go. The
    /// rows first and the prescription after them, as whoever cancels one does.
    private Map<Appointment, Place> inTurn(OpenFile file, List<Move> asked) {
        store.holdPlaces(asked.stream()
                .flatMap(move -> Stream.of(move.to().therapist(), move.to().room(), file.patient())
                        .map(who -> who + " on " + move.to().day()))
                .toList());
        store.hold(file, asked.stream().map(Move::appointment).toList());
        var moves = new LinkedHashMap<Appointment, Place>();
        for (var move : asked) {
            var was = read(file, move.appointment());
            if (!was.place().equals(move.to())) moves.put(was, move.to());
        }
        moves.keySet().stream()
                .flatMap(was -> was.prescribed().stream())
                .map(PrescribedPlace::prescription)
                .distinct()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .forEach(entitlements::takeTurn);
        return moves;
    }

    private Optional<Hold> hold(OpenFile file, Appointment was, Place to) {
        return MoveOnlyWhatWaits.hold(was, to, fates.ifCancelled(file, was) == Fate.FORFEITED);
    }

    private void write(OpenFile file, UUID act, Appointment was, Place to) {
        if (!was.therapist().equals(to.therapist())) charts.joinCareTeam(file, to.therapist());
        store.addEvent(file, act, was, to, clock.instant());
        trail.add(
                file.by(), "appointment moved", file.patient().value(), was.id().value());
    }

    /// What is held for one day is given back and held for the other. All is given back first: a visit that the payer
    /// has authorized may pass from one to the other.
    private void follow(OpenFile file, Map<Appointment, Place> moves) {
        var elsewhere = new ArrayList<Appointment>();
        moves.forEach((was, to) -> {
            if (was.prescribed().isPresent() && !was.day().equals(to.day())) elsewhere.add(was);
        });
        for (var was : elsewhere) {
            var place = was.prescribed().orElseThrow();
            entitlements.release(
                    file,
                    place.prescription(),
                    place.version(),
                    place.entitlement(),
                    was.id().value());
        }
        for (var was : elsewhere) {
            var place = was.prescribed().orElseThrow();
            var occasion = new Occasion(
                    was.id().value(), requireNonNull(moves.get(was)).day());
            entitlements.reserve(file, place.prescription(), place.version(), Map.of(place.entitlement(), occasion));
        }
    }

    private Appointment read(OpenFile file, AppointmentId id) {
        return appointments.find(file, id).orElseThrow(NotFound::new);
    }
}
