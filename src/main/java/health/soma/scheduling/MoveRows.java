package health.soma.scheduling;

import health.soma.patients.OpenFile;
import health.soma.scheduling.Booking.Loss;
import health.soma.scheduling.Rescheduling.Refused;
import health.soma.scheduling.Rescheduling.Taken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the new places. Where one is to go where another of them still is, that one goes first.
@Component
class MoveRows {

    private final AppointmentStore appointments;
    private final MoveStore store;
    private final TransactionTemplate each;

    MoveRows(AppointmentStore appointments, MoveStore store, PlatformTransactionManager transactions) {
        this.appointments = appointments;
        this.store = store;
        each = new TransactionTemplate(transactions);
        each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// Empty when all are written; else what stood in the way, and the caller rolls back.
    Optional<Rescheduling> move(OpenFile file, Map<Appointment, Place> moves, House house) {
        var left = new LinkedHashMap<>(moves);
        while (!left.isEmpty()) {
            int before = left.size();
            var refused = new LinkedHashMap<Place, DataIntegrityViolationException>();
            for (var one : List.copyOf(left.entrySet())) {
                try {
                    each.executeWithoutResult(_ -> move(file, one.getKey(), one.getValue(), house));
                    left.remove(one.getKey());
                } catch (DataIntegrityViolationException stood) {
                    refused.put(one.getValue(), stood);
                }
            }
            if (left.size() == before) return Optional.of(answer(refused));
        }
        return Optional.empty();
    }

    private void move(OpenFile file, Appointment was, Place to, House house) {
        var zone = house.locationOfRoom(to.room()).orElseThrow().zone();
        var span = LocalSpan.of(to.day(), to.begins(), MoveRules.minutes(was), zone);
        store.move(file, was.id(), to, span, zone, was.prescribed().map(held -> weekPlace(file, was, held, to.day())));
    }

    /// Its own within its week; in another the lowest that is free.
    private int weekPlace(OpenFile file, Appointment was, PrescribedPlace held, LocalDate day) {
        var week = Grant.weekOf(day);
        if (week.equals(held.week())) return held.place();
        Set<Integer> taken = appointments.of(file, held.prescription()).stream()
                .filter(other -> other.status().live() && !other.id().equals(was.id()))
                .flatMap(other -> other.prescribed().stream())
                .filter(other -> other.week().equals(week))
                .map(PrescribedPlace::place)
                .collect(Collectors.toSet());
        int place = 1;
        while (taken.contains(place)) place++;
        return place;
    }

    private static Rescheduling answer(Map<Place, DataIntegrityViolationException> refused) {
        var losses = new ArrayList<Loss>();
        refused.forEach(
                (place, stood) -> RefusedInTheBook.lostTo(stood).ifPresent(by -> losses.add(new Loss(place, by))));
        if (!losses.isEmpty()) return new Taken(List.copyOf(losses));
        var first = refused.entrySet().iterator().next();
        return new Refused(
                ((Booking.Refused) RefusedInTheBook.of(first.getValue(), List.of(first.getKey()))).reasons());
    }
}
