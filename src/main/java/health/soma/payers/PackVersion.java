package health.soma.payers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version of a pack as it is stored, and, where it is a practice's own, by whom, when and from what.
public record PackVersion(RulePack pack, @Nullable Written written) {

    /// @param basedOn the id and version of the pack that was copied: "wa-li v1"
    public record Written(String by, Instant at, String basedOn) {}
}
