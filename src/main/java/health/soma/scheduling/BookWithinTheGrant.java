package health.soma.scheduling;

import health.soma.scheduling.Booking.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// **A course is booked inside its prescription.** R-25: no more sessions than are left, only on days in force, at most
/// the weekly cap (and what an exception opens beside it, R-71) counting what is booked, with the rest of R-22 between
/// two sessions, and by a therapist who on that
/// day may use at least one granted technique, and treat at least one prescribed area.
final class BookWithinTheGrant {

    private BookWithinTheGrant() {}

    static List<Refusal> refusals(List<Place> places, Grant grant, House house) {
        var refusals = new ArrayList<Refusal>();
        if (places.isEmpty()) refusals.add(new Refusal.NothingToBook());
        int left = grant.left().size();
        if (places.size() > left) refusals.add(new Refusal.MoreThanLeft(places.size(), left));
        var inOrder = places.stream().sorted(Comparator.comparing(Place::day)).toList();
        var clocked = grant.clockWaits() && !inOrder.isEmpty()
                ? grant.beginningOn(inOrder.getFirst().day())
                : grant;
        var startBy = grant.term().startBy();
        if (startBy != null
                && !inOrder.isEmpty()
                && !grant.mayBeginOn(inOrder.getFirst().day()))
            refusals.add(new Refusal.TooLateToBegin(inOrder.getFirst().day(), startBy));
        for (var place : inOrder) {
            if (!grant.inForceOn(place.day()) || !clocked.inForceOn(place.day()))
                refusals.add(new Refusal.NotInForce(place.day(), grant.validFrom(), clocked.validUntil()));
            var therapist = house.therapist(place.therapist());
            if (therapist.isEmpty()) continue;
            if (!MayGive.certified(therapist.get(), grant, place.day()))
                refusals.add(new Refusal.NotCertified(place.therapist(), place.day()));
            if (!MayGive.trained(therapist.get(), grant, place.day()))
                refusals.add(new Refusal.NotTrained(place.therapist(), place.day(), grant.areas()));
        }
        refusals.addAll(crowded(inOrder, grant));
        refusals.addAll(tooClose(inOrder, grant));
        return refusals;
    }

    private static List<Refusal> crowded(List<Place> places, Grant grant) {
        var perPeriod = new TreeMap<LocalDate, Integer>();
        for (var place : places) perPeriod.merge(grant.periodOf(place.day()), 1, Integer::sum);
        var refusals = new ArrayList<Refusal>();
        perPeriod.forEach((period, sessions) -> {
            int most = grant.mostInPeriodOf(period);
            int all = sessions + most - grant.freeInPeriodOf(period);
            if (all > most) refusals.add(new Refusal.OverWeeklyCap(period, all, most));
        });
        return refusals;
    }

    private static List<Refusal> tooClose(List<Place> places, Grant grant) {
        var refusals = new ArrayList<Refusal>();
        var days = new ArrayList<>(places.stream().map(Place::day).toList());
        var booked = new TreeSet<>(grant.taken());
        days.addAll(booked);
        days.sort(Comparator.naturalOrder());
        for (int i = 1; i < days.size(); i++) {
            var earlier = days.get(i - 1);
            var later = days.get(i);
            boolean bothBooked = booked.contains(earlier) && booked.contains(later) && !earlier.equals(later);
            if (!bothBooked && later.toEpochDay() - earlier.toEpochDay() < grant.daysApart())
                refusals.add(new Refusal.TooClose(earlier, later));
        }
        return refusals;
    }
}
