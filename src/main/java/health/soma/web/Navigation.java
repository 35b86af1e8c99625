package health.soma.web;

import health.soma.security.Actor;
import health.soma.security.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An entry of the menu, for these roles; with none named it stands on the public site.
public record Navigation(String label, String href, int place, Set<Role> roles) {

    boolean shownTo(@Nullable Actor actor) {
        return actor == null ? roles.isEmpty() : roles.contains(actor.role());
    }
}
