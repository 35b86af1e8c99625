package health.soma.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a compiled prescription still lets be booked: the numbers left, the frame they must stay in, and the days
/// already taken by its other sessions.
///
/// @param perWeekMin sessions a week, at least; a wish of the prescriber that the plan reports on
/// @param areas every area that may be treated, on whichever side
/// @param weeklyCap sessions in an ISO week (Monday to Sunday), at most, over all therapists
public record Grant(
        List<Integer> left,
        int minutes,
        int perWeekMin,
        int weeklyCap,
        LocalDate validFrom,
        LocalDate validUntil,
        Set<String> techniques,
        List<LocalDate> taken,
        Set<String> areas) {

    public Grant {
        areas = Set.copyOf(areas);
        left = List.copyOf(left);
        techniques = Set.copyOf(techniques);
        taken = List.copyOf(new TreeSet<>(taken));
    }

    /// Where no area is named, as for a plan that asks only when.
    public Grant(
            List<Integer> left,
            int minutes,
            int perWeekMin,
            int weeklyCap,
            LocalDate validFrom,
            LocalDate validUntil,
            Set<String> techniques,
            List<LocalDate> taken) {
        this(left, minutes, perWeekMin, weeklyCap, validFrom, validUntil, techniques, taken, Set.of());
    }

    /// Days from one session to the next, at least: a day of rest lies between two sessions. Where the prescriber
    /// asks for more than three a week there is no room for that, and sessions may follow day by day.
    public int daysApart() {
        return weeklyCap > 3 ? 1 : 2;
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }

    /// Places of the week that other sessions of this prescription have left.
    public int freeInWeekOf(LocalDate day) {
        var week = weekOf(day);
        return weeklyCap
                - (int) taken.stream().filter(d -> weekOf(d).equals(week)).count();
    }

    public boolean tooCloseToTaken(LocalDate day) {
        return taken.stream().anyMatch(d -> Math.abs(d.toEpochDay() - day.toEpochDay()) < daysApart());
    }

    /// The Monday of the ISO week.
    public static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
