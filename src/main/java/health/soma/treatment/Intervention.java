package health.soma.treatment;

import health.soma.anatomy.AreaSide;
import java.time.Instant;
import java.util.UUID;

/// One technique on one area for whole minutes. A struck one stays in the record and counts for nothing.
public record Intervention(
        UUID id, AreaSide place, String technique, int minutes, Response response, Instant chartedAt, boolean struck) {

    public boolean counts() {
        return !struck;
    }
}
