package health.soma.scheduling;

import health.soma.practice.Hours;
import health.soma.practice.Location;
import health.soma.practice.Roster.Stretch;
import health.soma.practice.Therapist;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    private final Map<UUID, BusyTimes> therapists;
    private final Map<UUID, BusyTimes> rooms;
    private final BusyTimes patient;

    FreeTimes(CourseQuestion asked) {
        this.asked = asked;
        therapists = BusyTimes.held(Busy::therapist, asked.busy());
        rooms = BusyTimes.held(Busy::room, asked.busy());
        patient = BusyTimes.of(asked.patient(), BusyTimes.ofPatients(asked.busy()));
    }

    /// In order of time, then of therapist as the house lists them.
    List<Candidate> on(LocalDate day) {
        var found = new ArrayList<Candidate>();
        var wishes = asked.wishes();
        if (!wishes.days().contains(day.getDayOfWeek()) || !asked.grant().inForceOn(day)) return found;
        if (wishes.startingOn() != null && day.isBefore(wishes.startingOn())) return found;
        for (var therapist : asked.house().therapists()) {
            if (wishes.therapist() != null && !wishes.therapist().equals(therapist.id())) continue;
            if (wishes.gender() != null && wishes.gender() != therapist.gender()) continue;
            var lacking = lacking(therapist, day);
            if (lacking.size() == asked.grant().techniques().size()) continue;
            if (!MayGive.licensedAndTrained(therapist, asked.grant(), day)) continue;
            lacking.addAll(MayGive.untrained(therapist, asked.grant(), day));
            for (var stretch : asked.house().roster().working(therapist.id(), day))
                addWithin(therapist.id(), stretch, day, lacking, found);
        }
        found.sort((a, b) -> a.span().from().compareTo(b.span().from()));
        return found;
    }

    private Set<String> lacking(Therapist therapist, LocalDate day) {
        var lacking = new TreeSet<String>();
        for (var technique : asked.grant().techniques())
            if (therapist.certified(technique, day).isEmpty()) lacking.add(technique);
        return lacking;
    }

    private void addWithin(UUID therapist, Stretch stretch, LocalDate day, Set<String> lacking, List<Candidate> found) {
        var wished = asked.wishes().location();
        if (wished != null && !wished.equals(stretch.location())) return;
        var location = asked.house().location(stretch.location());
        if (location.isEmpty()) return;
        for (var open : asked.house().roster().open(location.get(), day))
            addWithin(therapist, stretch.hours(), open, location.get(), day, lacking, found);
    }

    private void addWithin(
            UUID therapist,
            Hours works,
            Hours open,
            Location location,
            LocalDate day,
            Set<String> lacking,
            List<Candidate> found) {
        int begin = Math.max(minute(works.begins()), minute(open.begins()));
        int end = Math.min(minute(works.ends()), minute(open.ends()));
        var wishes = asked.wishes();
        if (wishes.earliest() != null) begin = Math.max(begin, minute(wishes.earliest()));
        if (wishes.latest() != null) end = Math.min(end, minute(wishes.latest()));
        if (begin >= end) return;
        var ends = LocalSpan.of(day, LocalTime.ofSecondOfDay(end * 60L), 0, location.zone())
                .from();
        var therapistTimes = BusyTimes.of(therapist, therapists);
        for (int minute = Math.ceilDiv(begin, GRID) * GRID; minute < end; minute += GRID) {
            var meant = LocalTime.ofSecondOfDay(minute * 60L);
            var span = LocalSpan.of(day, meant, asked.grant().minutes(), location.zone());
            if (span.until().isAfter(ends)) break;
            // A beginning that the clocks leap over is not offered: the next on the grid is the same instant.
            if (span.movedFrom(day, meant) || span.from().isBefore(asked.now())) continue;
            if (!freeAround(therapistTimes, span) || !patient.free(span.from(), span.until())) continue;
            var room = freeRoom(location, span);
            if (room == null) continue;
            found.add(new Candidate(span, therapist, room, lacking, quartersOff(meant)));
        }
    }

    /// The first free room as the house lists them. A course has one session a day at most, so taking the first is as
    /// good as taking any, and the room in the plan is a real one.
    private @Nullable UUID freeRoom(Location location, LocalSpan span) {
        for (var room : asked.house().rooms())
            if (room.location().equals(location.id())
                    && room.suits(asked.service())
                    && freeAround(BusyTimes.of(room.id(), rooms), span)) return room.id();
        return null;
    }

    private boolean freeAround(BusyTimes times, LocalSpan span) {
        var service = asked.service();
        return times.free(span.heldFrom(service.before()), span.heldUntil(service.after()));
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
