package health.soma.outcomes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a course should end: a target on an instrument, and by when. The newest for an instrument holds.
public record Goal(
        UUID id,
        Instrument instrument,
        BigDecimal target,
        @Nullable LocalDate dueOn) {

    public boolean reachedBy(BigDecimal value) {
        return instrument.higherIsBetter() ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
    }
}
