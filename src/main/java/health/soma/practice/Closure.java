package health.soma.practice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Days on which a location is closed though its opening hours say otherwise; every location when it names none.
public record Closure(UUID id, @Nullable UUID location, Off off, String why) {

    public boolean of(UUID one) {
        return location == null || location.equals(one);
    }
}
