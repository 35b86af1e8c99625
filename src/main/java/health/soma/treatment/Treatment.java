package health.soma.treatment;

import health.soma.anatomy.AreaSide;
import java.util.Set;
import java.util.UUID;

/// What a therapist wants to chart: one technique on these areas, so many minutes on each. The id is drawn by the page,
/// so that a form sent twice charts once.
public record Treatment(UUID id, Set<AreaSide> places, String technique, int minutesEach, Response response) {

    public int minutes() {
        return minutesEach * places.size();
    }
}
