package health.soma.scheduling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import health.soma.practice.Room;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rooms that have what the service needs, by place, as the house lists them.
final class RoomsInTurn {

    private final CourseQuestion asked;
    private final Map<UUID, List<Room>> suitable;
    private final Map<UUID, BusyTimes> taken;

    RoomsInTurn(CourseQuestion asked) {
        this.asked = asked;
        var wished = asked.wishes().location();
        suitable = asked.house().rooms().stream()
                .filter(room -> wished == null || wished.equals(room.location()))
                .filter(room -> room.suits(asked.service()))
                .collect(groupingBy(Room::location));
        var ids = suitable.values().stream().flatMap(List::stream).map(Room::id).collect(toSet());
        taken = BusyTimes.held(
                Busy::room,
                asked.busy().stream().filter(busy -> ids.contains(busy.room())).toList());
    }

    /// The first free room as the house lists them. A course has one session a day at most, so taking the first is as
    /// good as taking any, and the room in the plan is a real one.
    @Nullable
    UUID firstFree(UUID location, LocalSpan span) {
        for (var room : suitable.getOrDefault(location, List.of()))
            if (freeAround(BusyTimes.of(room.id(), taken), span)) return room.id();
        return null;
    }

    /// For all the minutes that the service holds a room and a therapist.
    boolean freeAround(BusyTimes times, LocalSpan span) {
        var service = asked.service();
        return times.free(span.heldFrom(service.before()), span.heldUntil(service.after()));
    }
}
