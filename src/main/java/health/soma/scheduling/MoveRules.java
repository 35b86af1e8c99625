package health.soma.scheduling;

import health.soma.patients.OpenFile;
import health.soma.preflight.PreFlights;
import health.soma.preflight.Reason;
import health.soma.preflight.Visit;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.scheduling.Booking.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Asks every rule about new places for appointments that stand in the book, and finds times that none of them forbids.
@Component
class MoveRules {

    private final AppointmentStore appointments;
    private final Prescriptions prescriptions;
    private final PreFlights preFlights;
    private final Houses houses;
    private final Clock clock;

    MoveRules(
            AppointmentStore appointments,
            Prescriptions prescriptions,
            PreFlights preFlights,
            Houses houses,
            Clock clock) {
        this.appointments = appointments;
        this.prescriptions = prescriptions;
        this.preFlights = preFlights;
        this.houses = houses;
        this.clock = clock;
    }

    List<Refusal> refusals(OpenFile file, Map<Appointment, Place> moves) {
        var house = house(file);
        var refusals = new ArrayList<Refusal>();
        var byOrder = new HashMap<Order, Map<Appointment, Place>>();
        moves.forEach((was, to) -> {
            var service = houses.service(file.practice(), was.service());
            refusals.addAll(BookInsideTheHouse.refusals(List.of(to), service, minutes(was), house, clock.instant()));
            was.prescribed()
                    .ifPresent(held -> byOrder.computeIfAbsent(Order.of(held), _ -> new LinkedHashMap<>())
                            .put(was, to));
        });
        byOrder.forEach((order, some) -> refusals.addAll(MoveWithinTheGrant.refusals(
                List.copyOf(some.values()), compiled(file, order), others(file, order, some.keySet()), house)));
        if (refusals.isEmpty()) byOrder.forEach((order, some) -> refusals.addAll(notCleared(file, order, some)));
        return refusals.stream().distinct().toList();
    }

    /// Free times of a day for a prescribed appointment, leaving its own place out of account. None where the
    /// prescription has no room for it on that day.
    List<Place> times(OpenFile file, Appointment one, LocalDate day) {
        if (one.prescribed().isEmpty()) return List.of();
        var order = Order.of(one.prescribed().get());
        var compiled = compiled(file, order);
        var others = others(file, order, Set.of(one));
        var house = house(file);
        var service = houses.service(file.practice(), one.service());
        var busy = appointments.busy(file.practice(), day, day).stream()
                .filter(each ->
                        !each.from().equals(one.from()) || !each.therapist().equals(one.therapist()))
                .toList();
        var anyDay = MoveWithinTheGrant.without(compiled, others);
        var asked = new CourseQuestion(
                file.patient().value(), anyDay, service, Wishes.none(), house, busy, clock.instant());
        return new FreeTimes(asked)
                .on(day).stream()
                        .map(Candidate::place)
                        .filter(place -> !place.equals(one.place()))
                        .filter(place -> MoveWithinTheGrant.refusals(List.of(place), compiled, others, house)
                                .isEmpty())
                        .sorted(Comparator.comparing(Place::begins))
                        .toList();
    }

    /// What stops a visit besides. What the clock of the prescription says, was asked of all sessions together.
    private List<Refusal> notCleared(OpenFile file, Order order, Map<Appointment, Place> moves) {
        var refusals = new ArrayList<Refusal>();
        moves.forEach((was, to) -> {
            if (was.day().equals(to.day())) return;
            var visit = new Visit(to.day(), Visit.Stage.BOOKING, Optional.of(to.therapist()), true, minutes(was));
            preFlights.of(file, order.id(), visit).stopping().stream()
                    .filter(reason -> !(reason instanceof Reason.Expired
                            || reason instanceof Reason.NotYetInForce
                            || reason instanceof Reason.TooLateToBegin))
                    .map(reason -> new Refusal.NotCleared(to.day(), reason))
                    .forEach(refusals::add);
        });
        return refusals;
    }

    private record Order(PrescriptionId id, int version) {
        static Order of(PrescribedPlace held) {
            return new Order(held.prescription(), held.version());
        }
    }

    private Compiled compiled(OpenFile file, Order order) {
        return prescriptions.compiled(file, order.id(), order.version()).orElseThrow();
    }

    private List<Appointment> others(OpenFile file, Order order, Set<Appointment> moved) {
        var ids = moved.stream().map(Appointment::id).collect(Collectors.toSet());
        return CourseBooking.live(appointments.of(file, order.id()), compiled(file, order)).stream()
                .filter(each -> !ids.contains(each.id()))
                .toList();
    }

    House house(OpenFile file) {
        return houses.of(
                file.practice(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
    }

    static int minutes(Appointment one) {
        return (int) Duration.between(one.from(), one.until()).toMinutes();
    }
}
