package health.soma.scheduling;

import health.soma.prescriptions.ClaimWeeks;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Compiled.Reign;
import health.soma.scheduling.Booking.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// **A moved session stays inside its prescription.** R-98: what [BookWithinTheGrant] asks of a new session is asked of
/// its new place, beside all the others that stay. It keeps its number. Where the clock runs from the first session, it
/// runs from whichever is the first after the move, and the others must still be in time.
final class MoveWithinTheGrant {

    private MoveWithinTheGrant() {}

    /// @param others what is booked or given besides, and counts
    static List<Refusal> refusals(List<Place> to, Compiled compiled, List<Appointment> others, House house) {
        var first = first(compiled, others, to.stream().map(Place::day));
        var grant = grant(compiled, others, first);
        var refusals = new ArrayList<>(BookWithinTheGrant.refusals(to, grant, house));
        Optional.ofNullable(compiled.term().startBy())
                .flatMap(startBy ->
                        first.filter(day -> day.isAfter(startBy)).map(day -> new Refusal.TooLateToBegin(day, startBy)))
                .ifPresent(refusals::add);
        var last = first.map(compiled.term()::lastDay);
        others.stream()
                .map(Appointment::day)
                .filter(day -> last.isPresent() && day.isAfter(last.get()))
                .forEach(day -> refusals.add(new Refusal.NotInForce(day, grant.validFrom(), last.get())));
        return refusals.stream().distinct().toList();
    }

    /// What the prescription would grant one that is taken out of its place: the others stay.
    static Grant without(Compiled compiled, List<Appointment> others) {
        return grant(compiled, others, first(compiled, others, Stream.of()));
    }

    private static Grant grant(Compiled compiled, List<Appointment> others, Optional<LocalDate> first) {
        var reign = compiled.reign();
        var moved = new Compiled(
                compiled.id(),
                compiled.version(),
                compiled.kind(),
                compiled.sessions(),
                compiled.pace(),
                compiled.term(),
                new Reign(reign.from(), reign.until(), reign.changed(), first),
                compiled.payer(),
                compiled.scope(),
                compiled.techniques(),
                compiled.entitlements());
        var numbers =
                compiled.entitlements().stream().map(each -> each.number()).toList();
        return CourseBooking.grant(moved, others, ClaimWeeks.ALONE).leaving(numbers);
    }

    /// The first session after the move. None of this count lies before the one that is the first as booked now.
    private static Optional<LocalDate> first(Compiled compiled, List<Appointment> others, Stream<LocalDate> to) {
        var now = compiled.reign().firstSession();
        var staying = others.stream().map(Appointment::day).filter(day -> now.isPresent() && !day.isBefore(now.get()));
        return Stream.concat(staying, to).min(Comparator.naturalOrder());
    }
}
