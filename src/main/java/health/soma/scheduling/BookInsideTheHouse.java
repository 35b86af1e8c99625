package health.soma.scheduling;

import health.soma.practice.Service;
import health.soma.scheduling.Booking.Refusal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// **An appointment lies ahead, in a shift, in opening hours.** R-24 once more, for places that a person has chosen:
/// the therapist is on shift at the place of the room, which is open from the first minute to the last, and holds a
/// licence that day. R-92: a session holds room and therapist before and after as its service asks, its patient
/// only while it lasts; the room has what the service needs. The holding is the database's to keep. R-93: across a
/// change
/// of clocks, what [FreeTimes] offers is what is taken here, and nothing else.
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
        var zone = location.get().zone();
        var span = LocalSpan.of(place.day(), place.begins(), minutes, zone);
        if (span.movedFrom(place.day(), place.begins())) {
            refusals.add(new Refusal.LeapedOver(place.day(), place.begins(), span.begins()));
            return refusals;
        }
        if (span.from().isBefore(now)) refusals.add(new Refusal.InThePast(place.day(), place.begins()));
        if (!house.room(place.room()).orElseThrow().suits(service))
            refusals.add(new Refusal.RoomLacks(place.room(), service.equipment()));
        var roster = house.roster();
        var here = location.get().id();
        var until = until(span, minutes, zone);
        boolean open = roster.open(location.get(), place.day()).stream().anyMatch(hours -> span.within(hours, zone));
        if (!open)
            refusals.add(roster.closing(here, place.day(), place.begins(), until)
                    .<Refusal>map(closure -> new Refusal.ClosedFor(place.day(), closure.why()))
                    .orElseGet(() -> new Refusal.Closed(place.day(), place.begins())));
        boolean works = roster.working(place.therapist(), place.day()).stream()
                .anyMatch(one -> one.location().equals(here) && span.within(one.hours(), zone));
        if (open && !works && therapist.isPresent())
            refusals.add(
                    roster.away(place.therapist(), place.day(), place.begins(), until)
                            ? new Refusal.Away(place.therapist(), place.day())
                            : new Refusal.NotOnShift(place.therapist(), place.day(), place.begins()));
        return refusals;
    }

    /// Up to when on that day to look for what stands in the way, only to name it.
    private static LocalTime until(LocalSpan span, int minutes, ZoneId zone) {
        var ends = span.until().atZone(zone);
        if (!ends.toLocalDate().equals(span.day())) return LocalTime.MAX;
        // Set back meanwhile, the clocks show at its end a time before its beginning.
        var until = ends.toLocalTime();
        return until.isAfter(span.begins()) ? until : span.begins().plusMinutes(minutes);
    }
}
