package health.soma.outcomes;

import java.math.BigDecimal;

/// A way of measuring that the practice uses, with the change that counts.
///
/// | | NPRS | PSFS |
/// |---|---|---|
/// | Asks | pain now | ability in activities the patient names |
/// | Unit | points, whole | points, mean of the activities rated |
/// | Range | 0 none to 10 worst | 0 cannot do it to 10 as before the problem |
/// | Meaningful (MCID) | 2 points and 30 % of the start | 2 points |
/// | Detectable (MDC) | 2 points | 2 points |
public enum Instrument {
    /// LOINC 72514-3. A method without an owner; the wording is ours.
    NPRS(
            "nprs",
            "Pain now",
            false,
            2,
            30,
            2,
            "Ostelo 2008, Spine 33:90 (2 points or 30 %; both are asked for here); "
                    + "German back pain registry, n=1232 (MDC 1.8)"),
    /// Method: Stratford, Gill, Westaway, Binkley, Physiother Can 1995;47:258; the wording is ours.
    PSFS(
            "psfs",
            "Daily activities",
            true,
            2,
            0,
            2,
            "Rysstad 2020, shoulder, n=134 (1.9 to 2.0); Stratford 1995 (MDC 2 for the mean, as quoted)");

    private final String code;
    private final String label;
    private final boolean higherIsBetter;
    private final BigDecimal meaningful;
    private final int meaningfulPercent;
    private final BigDecimal detectable;
    private final String source;

    Instrument(
            String code,
            String label,
            boolean higherIsBetter,
            int meaningful,
            int meaningfulPercent,
            int detectable,
            String source) {
        this.code = code;
        this.label = label;
        this.higherIsBetter = higherIsBetter;
        this.meaningful = BigDecimal.valueOf(meaningful);
        this.meaningfulPercent = meaningfulPercent;
        this.detectable = BigDecimal.valueOf(detectable);
        this.source = source;
    }

    public static Instrument of(String code) {
        for (var instrument : values()) {
            if (instrument.code.equals(code)) {
                return instrument;
            }
        }
        throw new IllegalArgumentException("no such instrument");
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /// Points of change that patients call worthwhile (MCID).
    public BigDecimal meaningful() {
        return meaningful;
    }

    /// Percent of the start that the change must reach as well; 0 where only points are asked for.
    public int meaningfulPercent() {
        return meaningfulPercent;
    }

    /// Points below which a change may be nothing but measurement error (MDC).
    public BigDecimal detectable() {
        return detectable;
    }

    /// Where the figures come from, for the reader who asks.
    public String source() {
        return source;
    }
}
