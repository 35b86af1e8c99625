package health.soma.patients;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/// Which kinds of consent stand on a day, and until which day each does if it is not revoked.
public record StandingConsents(LocalDate day, Map<ConsentKind, LocalDate> lastDays) {

    public boolean stands(ConsentKind kind) {
        return lastDays.containsKey(kind);
    }

    public Set<ConsentKind> kinds() {
        return lastDays.keySet();
    }
}
