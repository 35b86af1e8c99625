package health.soma.prescriptions;

import health.soma.payers.Clock;
import health.soma.payers.Requires;
import health.soma.payers.RulePack;
import java.time.LocalDate;
import java.util.List;

/// A payer's rules for one test, with a clock and with what an order needs.
final class Rules {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private Rules() {}

    static RulePack with(Clock clock, Requires requires) {
        return new RulePack(
                "test",
                1,
                "Test payer",
                "",
                DAY,
                DAY,
                clock,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                requires,
                List.of(),
                List.of(),
                "{}");
    }
}
