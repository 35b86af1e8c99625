package health.soma.scheduling;

import health.soma.practice.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The beginnings of one day in one place, on the grid of [FreeTimes]: when each really is, and which room is free
/// then. That is the same for every therapist, so it is found out once and not for each of them.
final class Quarters {

    private static final int IN_A_DAY = 24 * 60 / FreeTimes.GRID;

    private final LocalDate day;
    private final Location location;
    private final RoomsInTurn rooms;
    private final @Nullable LocalSpan[] spans = new LocalSpan[IN_A_DAY];
    private final @Nullable UUID[] room = new UUID[IN_A_DAY];
    private final boolean[] looked = new boolean[IN_A_DAY];

    Quarters(LocalDate day, Location location, int minutes, RoomsInTurn rooms) {
        this.day = day;
        this.location = location;
        this.rooms = rooms;
        for (int i = 0; i < IN_A_DAY; i++) {
            var meant = LocalTime.ofSecondOfDay(i * FreeTimes.GRID * 60L);
            var span = LocalSpan.of(day, meant, minutes, location.zone());
            if (!span.movedFrom(day, meant)) spans[i] = span;
        }
    }

    /// Null for a beginning that the clocks leap over, which is not offered: the next on the grid is the same instant.
    @Nullable
    LocalSpan beginningAt(int minute) {
        return spans[minute / FreeTimes.GRID];
    }

    /// The instant of a minute of the day, on the grid or not.
    Instant instant(int minute) {
        return LocalSpan.of(day, LocalTime.ofSecondOfDay(minute * 60L), 0, location.zone())
                .from();
    }

    @Nullable
    UUID roomAt(int minute) {
        int i = minute / FreeTimes.GRID;
        var span = spans[i];
        if (!looked[i] && span != null) {
            room[i] = rooms.firstFree(location.id(), span);
            looked[i] = true;
        }
        return room[i];
    }
}
