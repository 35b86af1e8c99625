package health.soma.practice;

import java.util.Set;
import java.util.UUID;

/// What can be booked. A prescribed service needs a compiled prescription, an open one does not.
///
/// @param before minutes for which room and therapist are held before the session, 0 to 120
/// @param after the same, once it has ended
/// @param equipment what the room must have
public record Service(
        UUID id,
        String name,
        String about,
        int minutes,
        boolean prescribed,
        int before,
        int after,
        Set<String> equipment) {

    public Service {
        equipment = Set.copyOf(equipment);
    }

    public Service(UUID id, String name, String about, int minutes, boolean prescribed) {
        this(id, name, about, minutes, prescribed, 0, 0, Set.of());
    }
}
