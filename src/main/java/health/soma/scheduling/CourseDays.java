package health.soma.scheduling;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The days on which a session of a course could be given, each with its free times. A day without any, and a day the
/// prescription has no room for beside the sessions already booked, is left out.
final class CourseDays {

    record Day(LocalDate date, int index, int week, int freeInWeek, List<Candidate> times) {}

    private CourseDays() {}

    static List<Day> of(CourseQuestion asked) {
        var days = new ArrayList<Day>();
        var grant = asked.grant();
        var free = new FreeTimes(asked);
        var first = firstDay(asked);
        for (var date = first; !date.isAfter(grant.validUntil()); date = date.plusDays(1)) {
            int places = grant.freeInWeekOf(date);
            if (places <= 0 || grant.tooCloseToTaken(date)) continue;
            var times = free.on(date);
            if (times.isEmpty()) continue;
            int week = (int) ChronoUnit.WEEKS.between(Grant.weekOf(first), Grant.weekOf(date));
            days.add(new Day(date, (int) ChronoUnit.DAYS.between(first, date), week, places, times));
        }
        return days;
    }

    /// Where the house stands it may be a day earlier or later than in UTC; [FreeTimes] leaves out what has passed.
    static LocalDate firstDay(CourseQuestion asked) {
        var today = asked.now().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        var from = asked.grant().validFrom();
        return from.isAfter(today) ? from : today;
    }

    /// The most sessions that fit. Always taking the earliest day is exact here: exchanging the first session of any
    /// other choice for an earlier one never takes a place that a later session needs.
    static int most(List<Day> days, Grant grant) {
        int fit = 0;
        int last = -10;
        int week = -1;
        int inWeek = 0;
        for (var day : days) {
            if (day.week() != week) {
                week = day.week();
                inWeek = 0;
            }
            if (inWeek >= day.freeInWeek() || day.index() - last < grant.daysApart()) continue;
            inWeek++;
            fit++;
            last = day.index();
        }
        return fit;
    }
}
