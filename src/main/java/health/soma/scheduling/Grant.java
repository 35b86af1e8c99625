package health.soma.scheduling;

import health.soma.prescriptions.ClaimWeeks;
import health.soma.prescriptions.Term;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a compiled prescription still lets be booked: the numbers left, the frame they must stay in, and the days
/// already taken by its other sessions.
///
/// @param perWeekMin sessions a period, at least; a wish of the prescriber that the plan reports on
/// @param weeklyCap sessions in a period of `everyWeeks` ISO weeks (Monday to Sunday), at most, over all therapists
/// @param openedWeeks the Mondays of the weeks in which an exception leaves room for one more
/// @param areas every area that may be treated, on whichever side
/// @param claim what the payer's count over several prescriptions leaves for this one
/// @param begun whether the course has its first session, so that its clock runs; else `term` tells what the first will
///     start
public record Grant(
        List<Integer> left,
        int minutes,
        int perWeekMin,
        int weeklyCap,
        int everyWeeks,
        LocalDate validFrom,
        LocalDate validUntil,
        Term term,
        boolean begun,
        Set<String> techniques,
        List<LocalDate> taken,
        Set<String> areas,
        List<LocalDate> openedWeeks,
        ClaimWeeks claim) {

    public Grant {
        openedWeeks = List.copyOf(openedWeeks);
        areas = Set.copyOf(areas);
        left = List.copyOf(left);
        techniques = Set.copyOf(techniques);
        taken = List.copyOf(new TreeSet<>(taken));
    }

    /// Without any exception, and counted for itself alone.
    public Grant(
            List<Integer> left,
            int minutes,
            int perWeekMin,
            int weeklyCap,
            int everyWeeks,
            LocalDate validFrom,
            LocalDate validUntil,
            Term term,
            boolean begun,
            Set<String> techniques,
            List<LocalDate> taken,
            Set<String> areas) {
        this(
                left,
                minutes,
                perWeekMin,
                weeklyCap,
                everyWeeks,
                validFrom,
                validUntil,
                term,
                begun,
                techniques,
                taken,
                areas,
                List.of(),
                ClaimWeeks.ALONE);
    }

    /// Days from one session to the next, at least: a day of rest lies between two sessions. Where the prescriber
    /// asks for more than three a week there is no room for that, and sessions may follow day by day.
    public int daysApart() {
        return weeklyCap > 3 * everyWeeks ? 1 : 2;
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }

    /// The same, once the first session is on this day: from there the clock runs.
    Grant beginningOn(LocalDate first) {
        var last = term.lastDay(first);
        return new Grant(
                left,
                minutes,
                perWeekMin,
                weeklyCap,
                everyWeeks,
                first,
                last.isBefore(validUntil) ? last : validUntil,
                term,
                begun,
                techniques,
                taken,
                areas,
                openedWeeks,
                claim);
    }

    /// The same, with these numbers to give places to.
    Grant leaving(List<Integer> numbers) {
        return new Grant(
                numbers,
                minutes,
                perWeekMin,
                weeklyCap,
                everyWeeks,
                validFrom,
                validUntil,
                term,
                begun,
                techniques,
                taken,
                areas,
                openedWeeks,
                claim);
    }

    /// Whether the first session may be on this day.
    boolean mayBeginOn(LocalDate day) {
        return begun || term.mayBeginOn(day);
    }

    /// Whether the day of the first session changes anything.
    boolean clockWaits() {
        return !begun && (term.clockDays() != null || term.graceDays() > 0 || term.startBy() != null);
    }

    /// Sessions that the period of this day has room for: the cap, and what exceptions opened.
    public int mostInPeriodOf(LocalDate day) {
        var period = periodOf(day);
        return weeklyCap
                + (int) openedWeeks.stream()
                        .filter(week -> periodOf(week).equals(period))
                        .count();
    }

    /// The same for the fullest of all periods.
    int mostInAnyPeriod() {
        return openedWeeks.stream().mapToInt(this::mostInPeriodOf).max().orElse(weeklyCap);
    }

    /// Places of the period that other sessions of this prescription have left.
    public int freeInPeriodOf(LocalDate day) {
        var period = periodOf(day);
        return mostInPeriodOf(day)
                - (int) taken.stream().filter(d -> periodOf(d).equals(period)).count();
    }

    /// Places that a plan may take in the period of this day: not those that the payer counts as taken by the patient's
    /// other prescriptions. Where a period has several weeks, a week that is full to the payer is left out whole.
    int freeToPlanOn(LocalDate day) {
        var week = weekOf(day);
        var own = (int) taken.stream().filter(d -> weekOf(d).equals(week)).count();
        var opened = (int) openedWeeks.stream().filter(week::equals).count();
        var ofClaim = (long) claim.leftIn(week) + opened - own;
        if (ofClaim <= 0) return 0;
        return everyWeeks == 1 ? (int) Math.min(freeInPeriodOf(day), ofClaim) : freeInPeriodOf(day);
    }

    /// Whether a session is booked already within so many days, before or after.
    public boolean takenWithin(LocalDate day, int days) {
        return taken.stream().anyMatch(d -> Math.abs(d.toEpochDay() - day.toEpochDay()) < days);
    }

    /// The Monday with which the period of this day begins. Periods are counted from the week of the first day in
    /// force.
    public LocalDate periodOf(LocalDate day) {
        var start = weekOf(term.validFrom());
        var weeks = ChronoUnit.WEEKS.between(start, weekOf(day));
        return start.plusWeeks(Math.floorDiv(weeks, everyWeeks) * everyWeeks);
    }

    /// The Monday of the ISO week.
    public static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
