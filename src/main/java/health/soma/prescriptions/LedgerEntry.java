package health.soma.prescriptions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One posting as a reader sees it: what became of which session, under which version, for which day, and which visit
/// of the payer's claim it took.
public record LedgerEntry(
        int version,
        int number,
        String kind,
        @Nullable LocalDate day,
        @Nullable Integer visit,
        String because,
        Optional<UUID> by,
        Instant at) {}
