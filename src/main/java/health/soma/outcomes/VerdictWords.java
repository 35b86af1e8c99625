package health.soma.outcomes;

import java.math.BigDecimal;

/// A verdict as the sentences that page and report share: what happened, and the arithmetic behind it.
public final class VerdictWords {

    private VerdictWords() {}

    /// "Pain now: 7 at the start, 3 now. 4 points better (57 %): a meaningful change."
    public static String of(Verdict verdict) {
        return "%s: %s at the start, %s now. %s: %s."
                .formatted(
                        verdict.instrument().label(),
                        number(verdict.start()),
                        number(verdict.now()),
                        change(verdict),
                        name(verdict.kind()));
    }

    /// "a meaningful change", for sentences and badges.
    public static String name(Verdict.Kind kind) {
        return switch (kind) {
            case WORSE -> "worse";
            case NO_REAL_CHANGE -> "no real change";
            case SMALL_BUT_REAL -> "a small but real change";
            case MEANINGFUL -> "a meaningful change";
        };
    }

    /// "Meaningful from 2.1 points (2 points and 30 % of the start). Less than 2 points may be measurement error."
    public static String arithmetic(Verdict verdict) {
        var instrument = verdict.instrument();
        var rule = instrument.meaningfulPercent() == 0
                ? "%s points".formatted(number(instrument.meaningful()))
                : "%s points and %d %% of the start"
                        .formatted(number(instrument.meaningful()), instrument.meaningfulPercent());
        return "Meaningful from %s (%s). Less than %s may be measurement error."
                .formatted(
                        points(Verdict.meaningfulFrom(instrument, verdict.start())),
                        rule,
                        points(instrument.detectable()));
    }

    private static String change(Verdict verdict) {
        var gain = verdict.gain();
        if (gain.signum() == 0) {
            return "The same";
        }
        var percent = verdict.percent()
                .map(value -> " (%d %%)".formatted(Math.abs(value)))
                .orElse("");
        return points(gain.abs()) + (gain.signum() > 0 ? " better" : " worse") + percent;
    }

    static String points(BigDecimal value) {
        return number(value) + (value.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }

    /// Without idle zeros: 7, 3.5, 4.33.
    public static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
