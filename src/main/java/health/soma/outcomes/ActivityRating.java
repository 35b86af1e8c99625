package health.soma.outcomes;

import java.util.UUID;

/// One activity's points within one PSFS score.
public record ActivityRating(UUID score, UUID activity, int points) {}
