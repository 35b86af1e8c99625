package health.soma.preflight;

import health.soma.prescriptions.Standing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;

/// **What becomes of a course as it is booked.** R-73: the last session is used up on the day of the last booking when
/// all are booked; what is not booked follows at the slowest pace the order allows. Sessions that cannot fit before the
/// last day at the fastest pace will be lost, and booked ones after it fall outside.
///
/// @param runsOut the day on which the last session is used up, as booked and paced
/// @param afterTheEnd booked sessions after the last day, and those left behind by a change of the order
/// @param willNotFit sessions neither given nor booked that have no room left
public record Projection(LocalDate lastDay, LocalDate runsOut, int left, int booked, int afterTheEnd, int willNotFit) {

    public static Projection of(Standing of, LocalDate today) {
        var lastDay = of.lastDay();
        var after =
                (int) of.booked().stream().filter(day -> day.isAfter(lastDay)).count()
                        + of.leftBehind().size();
        var from = Stream.concat(Stream.of(today, of.reign().from()), of.booked().stream())
                .max(LocalDate::compareTo)
                .orElse(today);
        var every = 7L * of.pace().everyWeeks() / of.pace().perWeekMin();
        var runsOut = of.left() == 0 ? latest(of).orElse(today) : from.plusDays(every * of.left());
        return new Projection(
                lastDay,
                runsOut,
                of.left(),
                of.booked().size(),
                after,
                Math.max(0, of.left() - room(of, today, lastDay)));
    }

    private static Optional<LocalDate> latest(Standing of) {
        return Stream.concat(of.given().stream(), of.booked().stream()).max(LocalDate::compareTo);
    }

    /// Places that the periods from today to the last day have left, counting one session a day at most.
    private static int room(Standing of, LocalDate today, LocalDate lastDay) {
        var begin = Stream.of(today, of.term().validFrom(), of.reign().from())
                .max(LocalDate::compareTo)
                .orElseThrow();
        // It may have ended earlier in the period that today is in.
        if (lastDay.isBefore(begin)) return 0;
        int room = 0;
        var days = 7L * of.pace().everyWeeks();
        for (var period = periodOf(of, begin); !period.isAfter(lastDay); period = period.plusDays(days)) {
            var first = period.isBefore(begin) ? begin : period;
            var end = period.plusDays(days - 1);
            var last = end.isAfter(lastDay) ? lastDay : end;
            var here = period;
            var taken = Stream.concat(of.given().stream(), of.booked().stream())
                    .filter(day -> !day.isBefore(here) && !day.isAfter(end))
                    .count();
            room += (int) Math.clamp(of.pace().weeklyCap() - taken, 0, ChronoUnit.DAYS.between(first, last) + 1);
        }
        return room;
    }

    /// The Monday with which the period of a day begins.
    static LocalDate periodOf(Standing of, LocalDate day) {
        var start = of.term().validFrom().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var weeks = ChronoUnit.WEEKS.between(start, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        return start.plusWeeks(
                Math.floorDiv(weeks, of.pace().everyWeeks()) * of.pace().everyWeeks());
    }
}
