package health.soma.scheduling;

import static java.util.stream.Collectors.toSet;

import health.soma.practice.Hours;
import health.soma.practice.Location;
import health.soma.practice.Therapist;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// Finds every time on a day at which a session of this course could be given: computed when asked, never stored.
///
/// only by a therapist who on that day holds a valid certificate for at least one granted technique. R-24: within
/// a shift, within the opening hours, with therapist, patient and a real room free. Licensed and trained as R-60 and
/// R-61 ask.
final class FreeTimes {

    /// Minutes from one possible beginning to the next.
    static final int GRID = 15;

    private static final int DAY = 24 * 60;

    private final CourseQuestion asked;
    /// Whoever may be meant, and when they are taken. The rest of the house, however large, is looked at only here.
    private final List<Therapist> therapists;
    private final Map<UUID, BusyTimes> taken;
    private final BusyTimes patient;
    private final Map<UUID, Location> locations = new HashMap<>();
    private final RoomsInTurn rooms;

    FreeTimes(CourseQuestion asked) {
        this.asked = asked;
        therapists = asked.house().therapists().stream().filter(this::wished).toList();
        var ids = therapists.stream().map(Therapist::id).collect(toSet());
        taken = BusyTimes.held(
                Busy::therapist,
                asked.busy().stream()
                        .filter(busy -> ids.contains(busy.therapist()))
                        .toList());
        patient = BusyTimes.of(
                asked.patient(),
                BusyTimes.ofPatients(asked.busy().stream()
                        .filter(busy -> busy.patient().equals(asked.patient()))
                        .toList()));
        for (var location : asked.house().locations()) locations.put(location.id(), location);
        rooms = new RoomsInTurn(asked);
    }

    private boolean wished(Therapist therapist) {
        var wishes = asked.wishes();
        return (wishes.therapist() == null || wishes.therapist().equals(therapist.id()))
                && (wishes.gender() == null || wishes.gender() == therapist.gender())
                && (wishes.location() == null || asked.house().roster().everAt(therapist.id(), wishes.location()));
    }

    /// In order of time, then of therapist as the house lists them.
    List<Candidate> on(LocalDate day) {
        var wishes = asked.wishes();
        if (!wishes.days().contains(day.getDayOfWeek()) || !asked.grant().inForceOn(day)) return List.of();
        if (wishes.startingOn() != null && day.isBefore(wishes.startingOn())) return List.of();
        // One list for each instant: putting those in order is less than putting all the candidates in order.
        var found = new HashMap<Instant, List<Candidate>>();
        var quarters = new HashMap<UUID, Quarters>();
        for (var therapist : therapists) {
            var lacking = lacking(therapist, day);
            if (lacking.size() == asked.grant().techniques().size()) continue;
            if (!MayGive.licensedAndTrained(therapist, asked.grant(), day)) continue;
            lacking.addAll(MayGive.untrained(therapist, asked.grant(), day));
            for (var stretch : asked.house().roster().working(therapist.id(), day)) {
                var location = locations.get(stretch.location());
                if (location == null
                        || wishes.location() != null && !wishes.location().equals(location.id())) continue;
                var here = quarters.computeIfAbsent(
                        location.id(),
                        _ -> new Quarters(day, location, asked.grant().minutes(), rooms));
                for (var open : asked.house().roster().open(location, day))
                    addWithin(therapist.id(), stretch.hours(), open, here, lacking, found);
            }
        }
        return new TreeMap<>(found).values().stream().flatMap(List::stream).toList();
    }

    private Set<String> lacking(Therapist therapist, LocalDate day) {
        var lacking = new TreeSet<String>();
        for (var technique : asked.grant().techniques())
            if (therapist.certified(technique, day).isEmpty()) lacking.add(technique);
        return lacking;
    }

    private void addWithin(
            UUID therapist,
            Hours works,
            Hours open,
            Quarters here,
            Set<String> lacking,
            Map<Instant, List<Candidate>> found) {
        int begin = Math.max(minute(works.begins()), minute(open.begins()));
        int end = Math.min(minute(works.ends()), minute(open.ends()));
        var wishes = asked.wishes();
        if (wishes.earliest() != null) begin = Math.max(begin, minute(wishes.earliest()));
        if (wishes.latest() != null) end = Math.min(end, minute(wishes.latest()));
        if (begin >= end) return;
        var ends = here.instant(end);
        var therapistTimes = BusyTimes.of(therapist, taken);
        for (int minute = Math.ceilDiv(begin, GRID) * GRID; minute < end; minute += GRID) {
            var span = here.beginningAt(minute);
            if (span == null || span.from().isBefore(asked.now())) continue;
            if (span.until().isAfter(ends)) break;
            if (!rooms.freeAround(therapistTimes, span) || !patient.free(span.from(), span.until())) continue;
            var room = here.roomAt(minute);
            if (room == null) continue;
            found.computeIfAbsent(span.from(), _ -> new ArrayList<>())
                    .add(new Candidate(span, therapist, room, lacking, quartersOff(span.begins())));
        }
    }

    private int quartersOff(LocalTime begins) {
        var liked = asked.wishes().around() != null
                ? asked.wishes().around()
                : asked.wishes().earliest();
        return liked == null ? 0 : Weights.quarters(begins, liked);
    }

    private static int minute(LocalTime time) {
        return Math.min(DAY - 1, time.toSecondOfDay() / 60);
    }
}
