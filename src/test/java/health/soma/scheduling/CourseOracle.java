package health.soma.scheduling;

import health.soma.practice.Location;
import health.soma.practice.Off;
import health.soma.practice.Therapist;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/// The slow and obvious way: tries every course there is. Shares no code with the planner but the points of a place.
final class CourseOracle {

    record Found(int most, int leastCost) {}

    private record Slot(LocalDate day, UUID therapist, int cost) {}

    private final CourseQuestion asked;
    private final Weights weights;
    private final List<Slot> slots = new ArrayList<>();
    private final LocalDate first;
    private int most = 0;
    private int least = Integer.MAX_VALUE;

    private CourseOracle(CourseQuestion asked, LocalDate first, Weights weights) {
        this.asked = asked;
        this.weights = weights;
        this.first = first;
        for (var day = first; !day.isAfter(asked.grant().validUntil()); day = day.plusDays(1))
            for (int minute = 0; minute < 24 * 60; minute += 15)
                for (var therapist : asked.house().therapists())
                    slot(day, LocalTime.of(minute / 60, minute % 60), therapist);
    }

    /// @param first the day from which the planner counts lateness
    static Found of(CourseQuestion asked, LocalDate first, Weights weights) {
        var oracle = new CourseOracle(asked, first, weights);
        oracle.extend(new ArrayList<>(), 0);
        return new Found(oracle.most, oracle.least);
    }

    private void slot(LocalDate day, LocalTime begins, Therapist therapist) {
        var grant = asked.grant();
        var wishes = asked.wishes();
        var end = begins.plusMinutes(grant.minutes());
        if (end.isBefore(begins)) return;
        if (day.isBefore(grant.validFrom()) || !wishes.days().contains(day.getDayOfWeek())) return;
        if (wishes.therapist() != null && !wishes.therapist().equals(therapist.id())) return;
        if (wishes.gender() != null && !wishes.gender().equals(therapist.gender())) return;
        if (wishes.earliest() != null && begins.isBefore(wishes.earliest())) return;
        if (wishes.latest() != null && end.isAfter(wishes.latest())) return;
        int held = 0;
        for (var technique : grant.techniques())
            if (therapist.certified(technique, day).isPresent()) held++;
        if (held == 0) return;
        for (var location : asked.house().locations()) {
            var from = day.atTime(begins).atZone(location.zone()).toInstant();
            var until = from.plus(Duration.ofMinutes(grant.minutes()));
            if (!everyMinute(
                            day,
                            begins,
                            end,
                            minute -> works(therapist.id(), location.id(), day, minute) && open(location, day, minute))
                    || from.isBefore(asked.now())) continue;
            var heldFrom = from.minus(Duration.ofMinutes(asked.service().before()));
            var heldUntil = until.plus(Duration.ofMinutes(asked.service().after()));
            if (held(therapist.id(), heldFrom, heldUntil) || taken(from, until)) continue;
            if (asked.house().rooms().stream()
                    .noneMatch(r -> r.location().equals(location.id())
                            && r.equipment().containsAll(asked.service().equipment())
                            && !held(r.id(), heldFrom, heldUntil))) continue;
            var liked = wishes.around() != null ? wishes.around() : wishes.earliest();
            int off = liked == null
                    ? 0
                    : (int) Math.abs(Duration.between(liked, begins).toMinutes()) / 15;
            slots.add(new Slot(
                    day,
                    therapist.id(),
                    weights.lacking() * (grant.techniques().size() - held) + weights.quarterOff() * off));
        }
    }

    private static boolean everyMinute(LocalDate day, LocalTime begins, LocalTime end, Predicate<LocalTime> good) {
        for (var minute = begins; minute.isBefore(end); minute = minute.plusMinutes(1))
            if (!good.test(minute)) return false;
        return true;
    }

    private boolean works(UUID therapist, UUID location, LocalDate day, LocalTime minute) {
        var roster = asked.house().roster();
        boolean weekly = roster.weekly().stream()
                .anyMatch(s -> s.therapist().equals(therapist)
                        && s.location().equals(location)
                        && s.weekday() == day.getDayOfWeek()
                        && !day.isBefore(s.from())
                        && (s.until() == null || !day.isAfter(s.until()))
                        && !minute.isBefore(s.begins())
                        && minute.isBefore(s.ends()));
        boolean extra = roster.extra().stream()
                .anyMatch(s -> s.therapist().equals(therapist)
                        && s.location().equals(location)
                        && s.day().equals(day)
                        && !minute.isBefore(s.hours().begins())
                        && minute.isBefore(s.hours().ends()));
        boolean away = roster.absences().stream()
                .anyMatch(a -> a.therapist().equals(therapist) && covers(a.off(), day, minute));
        return (weekly || extra) && !away;
    }

    private boolean open(Location location, LocalDate day, LocalTime minute) {
        boolean open = location.hours().stream()
                .anyMatch(o -> o.weekday() == day.getDayOfWeek()
                        && !minute.isBefore(o.opens())
                        && minute.isBefore(o.closes()));
        return open
                && asked.house().roster().closures().stream()
                        .noneMatch(c -> (c.location() == null || c.location().equals(location.id()))
                                && covers(c.off(), day, minute));
    }

    private static boolean covers(Off off, LocalDate day, LocalTime minute) {
        if (day.isBefore(off.first()) || day.isAfter(off.last())) return false;
        return off.begins() == null || !minute.isBefore(off.begins()) && minute.isBefore(off.ends());
    }

    private boolean held(UUID what, Instant from, Instant until) {
        return asked.busy().stream()
                .anyMatch(b -> (b.therapist().equals(what) || b.room().equals(what))
                        && b.heldFrom().isBefore(until)
                        && b.heldUntil().isAfter(from));
    }

    private boolean taken(Instant from, Instant until) {
        return asked.busy().stream()
                .anyMatch(b -> b.patient().equals(asked.patient())
                        && b.from().isBefore(until)
                        && b.until().isAfter(from));
    }

    private void extend(List<Slot> course, int cost) {
        most = Math.max(most, course.size());
        if (course.size() == asked.grant().left().size()) {
            if (!course.isEmpty())
                least = Math.min(
                        least,
                        cost
                                + weights.dayLater()
                                        * (int) (course.getLast().day().toEpochDay() - first.toEpochDay()));
            return;
        }
        for (var slot : slots) {
            if (!fits(course, slot)) continue;
            int more = slot.cost();
            if (!course.isEmpty()) {
                var before = course.getLast();
                long gap = slot.day().toEpochDay() - before.day().toEpochDay();
                more += weights.outOfRhythm()
                        * (int) Math.abs(gap * asked.grant().weeklyCap() - 7);
                if (!before.therapist().equals(slot.therapist())) more += weights.otherTherapist();
            }
            course.add(slot);
            extend(course, cost + more);
            course.removeLast();
        }
    }

    private boolean fits(List<Slot> course, Slot slot) {
        int apart = asked.grant().weeklyCap() > 3 ? 1 : 2;
        // Whatever the hours of the two, so many lie between the end of the one day and the beginning of the other.
        while (asked.wishes().hoursApart() > 0
                && (apart - 1) * 24 < asked.wishes().hoursApart()) apart++;
        if (!course.isEmpty()
                && slot.day().toEpochDay() - course.getLast().day().toEpochDay() < apart) return false;
        int inWeek = 0;
        for (var day : asked.grant().taken()) {
            if (Math.abs(day.toEpochDay() - slot.day().toEpochDay()) < apart) return false;
            if (sameWeek(day, slot.day())) inWeek++;
        }
        for (var other : course) if (sameWeek(other.day(), slot.day())) inWeek++;
        return inWeek < asked.grant().weeklyCap();
    }

    /// The epoch began on a Thursday.
    private static boolean sameWeek(LocalDate a, LocalDate b) {
        return Math.floorDiv(a.toEpochDay() + 3, 7) == Math.floorDiv(b.toEpochDay() + 3, 7);
    }
}
