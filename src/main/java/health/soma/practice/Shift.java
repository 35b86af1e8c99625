package health.soma.practice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When and where a therapist works, every week from one day to another, both included; with no last day until further
/// notice.
public record Shift(
        UUID therapist,
        UUID location,
        DayOfWeek weekday,
        LocalTime begins,
        LocalTime ends,
        LocalDate from,
        @Nullable LocalDate until) {

    /// As long as anybody remembers.
    public static final LocalDate ALWAYS = LocalDate.EPOCH;

    public Shift(UUID therapist, UUID location, DayOfWeek weekday, LocalTime begins, LocalTime ends) {
        this(therapist, location, weekday, begins, ends, ALWAYS, null);
    }

    public boolean on(LocalDate day) {
        return day.getDayOfWeek() == weekday && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public Hours hours() {
        return new Hours(begins, ends);
    }
}
