package health.soma.security;

import java.util.UUID;

/// Who does something: handed to every act as an argument, written into every row and into the audit trail.
public record Actor(PracticeId practice, UUID id, String name, Role role) {

    private static final UUID NOBODY = new UUID(0, 0);

    /// The program itself, at work for a practice.
    public static Actor house(PracticeId practice) {
        return new Actor(practice, NOBODY, "Soma", Role.HOUSE);
    }

    public boolean is(Role one) {
        return role == one;
    }
}
