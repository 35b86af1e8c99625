package health.soma.scheduling;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The days on which a session of a course could be given, each with its free times. `period` counts the periods of the
/// frequency, one week or more. A day without any, and a day the
/// prescription has no room for beside the sessions already booked, is left out.
final class CourseDays {

    record Day(LocalDate date, int index, int period, int freeInPeriod, List<Candidate> times) {}

    private CourseDays() {}

    static List<Day> of(CourseQuestion asked) {
        var days = new ArrayList<Day>();
        var grant = asked.grant();
        var free = new FreeTimes(asked);
        var first = firstDay(asked);
        for (var date = first; !date.isAfter(grant.validUntil()); date = date.plusDays(1)) {
            int places = grant.freeToPlanOn(date);
            if (places <= 0 || grant.takenWithin(date, asked.daysApart())) continue;
            var times = free.on(date);
            if (times.isEmpty()) continue;
            int period = (int) ChronoUnit.WEEKS.between(grant.periodOf(first), grant.periodOf(date));
            days.add(new Day(date, (int) ChronoUnit.DAYS.between(first, date), period, places, times));
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
    static int most(List<Day> days, Grant grant, int daysApart) {
        int fit = 0;
        int last = -10;
        int period = -1;
        int inPeriod = 0;
        for (var day : days) {
            if (fit == 0 && !grant.mayBeginOn(day.date())) return 0;
            if (day.period() != period) {
                period = day.period();
                inPeriod = 0;
            }
            if (inPeriod >= day.freeInPeriod() || day.index() - last < daysApart) continue;
            inPeriod++;
            fit++;
            last = day.index();
        }
        return fit;
    }
}
