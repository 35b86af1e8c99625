package health.soma.practice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Days, both included, on which something rests: the whole of each, or from one time to another on each of them.
public record Off(
        LocalDate first,
        LocalDate last,
        @Nullable LocalTime begins,
        @Nullable LocalTime ends) {

    public static Off allDay(LocalDate first, LocalDate last) {
        return new Off(first, last, null, null);
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// The hours of that day that it takes away.
    Optional<Hours> of(LocalDate day) {
        if (!on(day)) return Optional.empty();
        return Optional.of(begins == null || ends == null ? Hours.ALL_DAY : new Hours(begins, ends));
    }

    /// Whether it takes away any of these hours.
    public boolean meets(LocalDate day, LocalTime from, LocalTime until) {
        return of(day).filter(hours -> hours.meets(from, until)).isPresent();
    }
}
