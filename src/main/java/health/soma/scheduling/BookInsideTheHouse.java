package health.soma.scheduling;

import health.soma.practice.Service;
import health.soma.scheduling.Booking.Refusal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// **An appointment lies ahead, in a shift, in opening hours.** R-24 once more, for places that a person has chosen:
/// the therapist is on shift at the place of the room, which is open from the first minute to the last, and holds a
/// licence that day. R-92: a session holds room and therapist before and after as its service asks, its patient
/// only while it lasts; the room has what the service needs. The holding is the database's to keep.
final class BookInsideTheHouse {

    private BookInsideTheHouse() {}

    static List<Refusal> refusals(List<Place> places, Service service, int minutes, House house, Instant now) {
        var refusals = new ArrayList<Refusal>();
        for (var place : places) refusals.addAll(refusals(place, service, minutes, house, now));
        return refusals.stream().distinct().toList();
    }

    private static List<Refusal> refusals(Place place, Service service, int minutes, House house, Instant now) {
        var refusals = new ArrayList<Refusal>();
        var therapist = house.therapist(place.therapist());
        if (therapist.isEmpty()) refusals.add(new Refusal.UnknownTherapist());
        else if (!MayGive.licensed(therapist.get(), place.day()))
            refusals.add(new Refusal.NotLicensed(place.therapist(), place.day()));
        var location = house.locationOfRoom(place.room());
        if (location.isEmpty()) {
            refusals.add(new Refusal.UnknownRoom());
            return refusals;
        }
        var span = LocalSpan.of(
                place.day(), place.begins(), minutes, location.get().zone());
        if (span.movedFrom(place.day(), place.begins())) {
            refusals.add(new Refusal.LeapedOver(place.day(), place.begins(), span.begins()));
            return refusals;
        }
        if (span.from().isBefore(now)) refusals.add(new Refusal.InThePast(place.day(), place.begins()));
        var ends = span.until().atZone(location.get().zone());
        var until = ends.toLocalDate().equals(place.day()) ? ends.toLocalTime() : LocalTime.MAX;
        if (!house.room(place.room()).orElseThrow().suits(service))
            refusals.add(new Refusal.RoomLacks(place.room(), service.equipment()));
        var roster = house.roster();
        var here = location.get().id();
        boolean open =
                roster.open(location.get(), place.day()).stream().anyMatch(hours -> hours.holds(place.begins(), until));
        if (!open)
            refusals.add(roster.closing(here, place.day(), place.begins(), until)
                    .<Refusal>map(closure -> new Refusal.ClosedFor(place.day(), closure.why()))
                    .orElseGet(() -> new Refusal.Closed(place.day(), place.begins())));
        boolean works = roster.working(place.therapist(), place.day()).stream()
                .anyMatch(one -> one.location().equals(here) && one.hours().holds(place.begins(), until));
        if (open && !works && therapist.isPresent())
            refusals.add(
                    roster.away(place.therapist(), place.day(), place.begins(), until)
                            ? new Refusal.Away(place.therapist(), place.day())
                            : new Refusal.NotOnShift(place.therapist(), place.day(), place.begins()));
        return refusals;
    }
}
