package health.soma.practice;

import java.util.Set;
import java.util.UUID;

/// A treatment room at a location, and what it has: words of the practice's own, such as "low table" or "mirror".
public record Room(UUID id, UUID location, String name, Set<String> equipment) {

    public Room {
        equipment = Set.copyOf(equipment);
    }

    public Room(UUID id, UUID location, String name) {
        this(id, location, name, Set.of());
    }

    public boolean suits(Service service) {
        return equipment.containsAll(service.equipment());
    }
}
