package health.soma.outcomes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/// Ability in the activities the patient named (Patient-Specific Functional Scale): the mean of the ratings.
///
/// | | |
/// |---|---|
/// | Unit | points, mean of 1 to 5 whole ratings, kept to two decimals |
/// | Range | 0 (cannot do it) to 10 (as before the problem) |
/// | Direction | higher is better |
/// | Missing | the mean of what was answered; 3 activities advised, 1 enough |
///
/// Two decimals are safe against the edge of 2 points: means of up to five whole ratings that differ by less than
/// 2 differ by at most 2 − 1/60 points, and rounding moves each by at most 0.005.
public record PsfsScore(BigDecimal value) {

    public static PsfsScore of(Collection<Integer> ratings) {
        if (ratings.isEmpty() || ratings.size() > 5) {
            throw new IllegalArgumentException("one to five activities are rated");
        }
        if (ratings.stream().anyMatch(points -> points < 0 || points > 10)) {
            throw new IllegalArgumentException("an activity is rated 0 to 10");
        }
        var sum = ratings.stream().mapToInt(Integer::intValue).sum();
        return new PsfsScore(
                BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(ratings.size()), 2, RoundingMode.HALF_UP));
    }
}
