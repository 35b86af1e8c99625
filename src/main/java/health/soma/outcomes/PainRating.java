package health.soma.outcomes;

import java.math.BigDecimal;

/// Pain as the patient states it, on the 11-point numeric rating scale (NPRS, LOINC 72514-3).
///
/// | | |
/// |---|---|
/// | Unit | points, whole numbers only |
/// | Range | 0 (no pain) to 10 (worst pain imaginable), both included |
/// | Direction | lower is better |
/// | Asked for | "right now", before and after each session |
public record PainRating(int points) {

    public PainRating {
        if (points < 0 || points > 10) {
            throw new IllegalArgumentException("pain is rated 0 to 10");
        }
    }

    /// Binds from a form and reads a stored value; anything but a whole number from 0 to 10 is refused.
    public static PainRating of(String text) {
        return new PainRating(Integer.parseInt(text.strip()));
    }

    public BigDecimal value() {
        return BigDecimal.valueOf(points);
    }

    @Override
    public String toString() {
        return Integer.toString(points);
    }
}
