package health.soma.practice;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// A place where the practice receives patients.
public record Location(UUID id, String name, String address, String phone, ZoneId zone, List<Opening> hours) {

    public Location {
        hours = List.copyOf(hours);
    }

    /// Open on this weekday between two times of its own zone.
    public record Opening(DayOfWeek weekday, LocalTime opens, LocalTime closes) {}
}
