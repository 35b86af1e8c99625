package health.soma.scheduling;

import health.soma.practice.Location;
import health.soma.practice.Room;
import health.soma.practice.Roster;
import health.soma.practice.Shift;
import health.soma.practice.Therapist;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who works when and where, as the planner and the page need it.
public record House(List<Therapist> therapists, List<Location> locations, List<Room> rooms, Roster roster) {

    public House {
        therapists = List.copyOf(therapists);
        locations = List.copyOf(locations);
        rooms = List.copyOf(rooms);
    }

    /// A house without exceptions: every week is like the other.
    public House(List<Therapist> therapists, List<Location> locations, List<Room> rooms, List<Shift> shifts) {
        this(therapists, locations, rooms, Roster.weekly(shifts));
    }

    public List<Shift> shifts() {
        return roster.weekly();
    }

    public Optional<Therapist> therapist(UUID id) {
        return therapists.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    public Optional<Room> room(UUID id) {
        return rooms.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    public Optional<Location> location(UUID id) {
        return locations.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    public Optional<Location> locationOfRoom(UUID room) {
        return room(room).flatMap(r -> location(r.location()));
    }
}
