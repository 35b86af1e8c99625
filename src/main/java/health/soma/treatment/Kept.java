package health.soma.treatment;

import health.soma.outcomes.PainRating;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the page holds besides an intervention: saved with every act, so that nothing typed is lost by another button.
/// `activities` are newly named ones with their points; `points` rate those already named.
public record Kept(
        Optional<PainRating> before,
        Optional<PainRating> after,
        List<Named> activities,
        Map<UUID, Integer> points,
        Optional<String> note) {

    public record Named(String name, int points) {}
}
