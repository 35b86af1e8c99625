package health.soma.outcomes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// One answer on one instrument. The occasion is what it was taken at, usually a session.
public record Score(
        UUID id,
        UUID occasion,
        Instrument instrument,
        Moment moment,
        BigDecimal value,
        LocalDate day,
        Instant recordedAt) {}
