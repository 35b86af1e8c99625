package health.soma.practice;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Who works when: the weekly shifts, with every exception there is to them. Pure; the one answer to that question for
/// the planner, the booking and the pages alike. R-90: an absence and a closure take away, a shift out
/// of turn adds, and what takes away has the last word.
public final class Roster {

    /// Hours in one place.
    public record Stretch(UUID location, Hours hours) {}

    private final List<Shift> weekly;
    private final List<ExtraShift> extra;
    private final List<Absence> absences;
    private final List<Closure> closures;
    private final Map<UUID, List<Shift>> weeklyOf;
    private final Map<UUID, List<ExtraShift>> extraOf;
    private final Map<UUID, List<Absence>> absencesOf;

    public Roster(List<Shift> weekly, List<ExtraShift> extra, List<Absence> absences, List<Closure> closures) {
        this.weekly = List.copyOf(weekly);
        this.extra = List.copyOf(extra);
        this.absences = List.copyOf(absences);
        this.closures = List.copyOf(closures);
        weeklyOf = weekly.stream().collect(groupingBy(Shift::therapist));
        extraOf = extra.stream().collect(groupingBy(ExtraShift::therapist));
        absencesOf = absences.stream().collect(groupingBy(Absence::therapist));
    }

    public static Roster weekly(List<Shift> shifts) {
        return new Roster(shifts, List.of(), List.of(), List.of());
    }

    public List<Shift> weekly() {
        return weekly;
    }

    public List<ExtraShift> extra() {
        return extra;
    }

    public List<Absence> absences() {
        return absences;
    }

    public List<Closure> closures() {
        return closures;
    }

    /// The shifts of a day as they would be if nobody were ever away.
    public List<Stretch> shifts(UUID therapist, LocalDate day) {
        var found = new ArrayList<Stretch>();
        for (var shift : weeklyOf.getOrDefault(therapist, List.of()))
            if (shift.on(day)) found.add(new Stretch(shift.location(), shift.hours()));
        for (var shift : extraOf.getOrDefault(therapist, List.of()))
            if (shift.day().equals(day)) found.add(new Stretch(shift.location(), shift.hours()));
        return found;
    }

    /// Whether any shift of theirs is at this place, on whatever day.
    public boolean everAt(UUID therapist, UUID location) {
        return weeklyOf.getOrDefault(therapist, List.of()).stream()
                        .anyMatch(one -> one.location().equals(location))
                || extraOf.getOrDefault(therapist, List.of()).stream()
                        .anyMatch(one -> one.location().equals(location));
    }

    /// The hours of a day in which a therapist can be booked, as far as they go: whether the place is open is another
    /// question, see [#open].
    public List<Stretch> working(UUID therapist, LocalDate day) {
        var left = shifts(therapist, day);
        for (var absence : absencesOf.getOrDefault(therapist, List.of())) {
            var away = absence.off().of(day);
            if (away.isEmpty()) continue;
            left = left.stream()
                    .flatMap(one ->
                            one.hours().without(away.get()).stream().map(rest -> new Stretch(one.location(), rest)))
                    .toList();
        }
        return left;
    }

    /// The hours of a day in which a place is open.
    public List<Hours> open(Location location, LocalDate day) {
        var left = new ArrayList<Hours>();
        for (var opening : location.hours())
            if (opening.weekday() == day.getDayOfWeek()) left.add(new Hours(opening.opens(), opening.closes()));
        List<Hours> open = left;
        for (var closure : closures) {
            var closed = closure.of(location.id()) ? closure.off().of(day) : Optional.<Hours>empty();
            if (closed.isEmpty()) continue;
            open = open.stream()
                    .flatMap(one -> one.without(closed.get()).stream())
                    .toList();
        }
        return open;
    }

    /// What closes a place in these hours of a day.
    public Optional<Closure> closing(UUID location, LocalDate day, LocalTime from, LocalTime until) {
        return closures.stream()
                .filter(one -> one.of(location) && one.off().meets(day, from, until))
                .findFirst();
    }

    public boolean away(UUID therapist, LocalDate day, LocalTime from, LocalTime until) {
        return absencesOf.getOrDefault(therapist, List.of()).stream()
                .anyMatch(one -> one.off().meets(day, from, until));
    }
}
