package health.soma.outcomes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// **Measurement error is never called improvement.** Rule R-39.
///
/// What became of a measure between the start and now. A change smaller than the instrument can detect (MDC) is no
/// real change in either direction. From there it is real; it is meaningful when it also reaches what patients call
/// worthwhile (MCID), for pain in points and in percent of the start. Sources stand at [Instrument].
public record Verdict(Instrument instrument, BigDecimal start, BigDecimal now, Kind kind) {

    public enum Kind {
        WORSE,
        NO_REAL_CHANGE,
        SMALL_BUT_REAL,
        MEANINGFUL
    }

    public static Verdict of(Instrument instrument, BigDecimal start, BigDecimal now) {
        return new Verdict(instrument, start, now, kind(instrument, start, gain(instrument, start, now)));
    }

    private static Kind kind(Instrument instrument, BigDecimal start, BigDecimal gain) {
        if (gain.abs().compareTo(instrument.detectable()) < 0) {
            return Kind.NO_REAL_CHANGE;
        }
        if (gain.signum() < 0) {
            return Kind.WORSE;
        }
        var enoughPoints = gain.compareTo(instrument.meaningful()) >= 0;
        return enoughPoints && reachesPercent(instrument, start, gain) ? Kind.MEANINGFUL : Kind.SMALL_BUT_REAL;
    }

    private static boolean reachesPercent(Instrument instrument, BigDecimal start, BigDecimal gain) {
        var hundredfold = gain.multiply(BigDecimal.valueOf(100));
        return hundredfold.compareTo(start.multiply(BigDecimal.valueOf(instrument.meaningfulPercent()))) >= 0;
    }

    private static BigDecimal gain(Instrument instrument, BigDecimal start, BigDecimal now) {
        return instrument.higherIsBetter() ? now.subtract(start) : start.subtract(now);
    }

    /// Points gained; negative when it became worse.
    public BigDecimal gain() {
        return gain(instrument, start, now);
    }

    /// The gain in whole percent of the start; empty when the start is 0, where percent mean nothing.
    public Optional<Integer> percent() {
        return start.signum() == 0
                ? Optional.empty()
                : Optional.of(gain().multiply(BigDecimal.valueOf(100))
                        .divide(start, 0, RoundingMode.HALF_UP)
                        .intValue());
    }

    /// The smallest gain in points that would be meaningful from this start.
    public static BigDecimal meaningfulFrom(Instrument instrument, BigDecimal start) {
        var byPercent = start.multiply(BigDecimal.valueOf(instrument.meaningfulPercent()))
                .divide(BigDecimal.valueOf(100));
        return instrument.meaningful().max(byPercent).max(instrument.detectable());
    }
}
