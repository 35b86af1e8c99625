package health.soma.security;

import java.util.UUID;

/// Somebody who works in the practice and may sign in.
public record Person(UUID id, String name, Role role, String email) {

    public Actor in(PracticeId practice) {
        return new Actor(practice, id, name, role);
    }
}
