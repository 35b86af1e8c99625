package health.soma.practice;

import health.soma.practice.Entering.Fault;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// **Only what still matters is entered.** It has not ended, ends after it begins, is of somebody and some place here,
/// and at most a year long, or two for an absence.
///
/// Source: house rule R-91 (docs/rules.md). What lies in the past is history: the book says who worked.
final class EnterOnlyWhatLiesAhead {

    /// Years ahead beyond which a day is a slip of the finger.
    private static final int AHEAD = 5;

    private EnterOnlyWhatLiesAhead() {}

    static List<Fault> faults(Closure closure, List<Location> locations, LocalDate today) {
        var faults = faults(closure.off(), 366, today);
        if (closure.why().isBlank()) faults.add(Fault.NO_REASON);
        if (closure.why().length() > 100) faults.add(Fault.REASON_TOO_LONG);
        if (closure.location() != null && !has(locations, closure.location())) faults.add(Fault.UNKNOWN_LOCATION);
        return List.copyOf(faults);
    }

    static List<Fault> faults(Absence absence, List<Therapist> therapists, LocalDate today) {
        var faults = faults(absence.off(), 731, today);
        if (!knows(therapists, absence.therapist())) faults.add(Fault.UNKNOWN_THERAPIST);
        return List.copyOf(faults);
    }

    static List<Fault> faults(
            ExtraShift shift, List<Therapist> therapists, List<Location> locations, Roster roster, LocalDate today) {
        var day = shift.day();
        var hours = shift.hours();
        var faults = faults(new Off(day, day, hours.begins(), hours.ends()), 1, today);
        if (!knows(therapists, shift.therapist())) faults.add(Fault.UNKNOWN_THERAPIST);
        if (!has(locations, shift.location())) faults.add(Fault.UNKNOWN_LOCATION);
        boolean open = locations.stream()
                .filter(one -> one.id().equals(shift.location()))
                .flatMap(one -> roster.open(one, day).stream())
                .anyMatch(one -> one.meets(hours.begins(), hours.ends()));
        if (faults.isEmpty() && !open) faults.add(Fault.CLOSED_THEN);
        return List.copyOf(faults);
    }

    private static ArrayList<Fault> faults(Off off, int mostDays, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (off.last().isBefore(off.first())) faults.add(Fault.LAST_BEFORE_FIRST);
        else if (off.first().plusDays(mostDays).isBefore(off.last())) faults.add(Fault.TOO_LONG);
        if (off.last().isBefore(today)) faults.add(Fault.PASSED);
        if (off.first().isAfter(today.plusYears(AHEAD))) faults.add(Fault.TOO_FAR_AHEAD);
        LocalTime begins = off.begins();
        @Nullable LocalTime ends = off.ends();
        if ((begins == null) != (ends == null)) faults.add(Fault.ONE_TIME_MISSING);
        else if (begins != null && ends != null && !begins.isBefore(ends)) faults.add(Fault.ENDS_BEFORE_IT_BEGINS);
        return faults;
    }

    private static boolean has(List<Location> locations, UUID id) {
        return locations.stream().anyMatch(one -> one.id().equals(id));
    }

    private static boolean knows(List<Therapist> therapists, UUID id) {
        return therapists.stream().anyMatch(one -> one.id().equals(id));
    }
}
