package health.soma.fhir;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How many sessions, how often, how long, between which days; null where the order does not say it exactly.
record Dose(
        @Nullable Integer sessions,
        @Nullable Integer perWeekMin,
        @Nullable Integer perWeekMax,
        @Nullable Integer everyWeeks,
        @Nullable Integer minutes,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
