package health.soma.courses;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.courses.SuggestByWhatWasMeasured.Goals;
import health.soma.outcomes.Instrument;
import health.soma.outcomes.Verdict;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// a renewal is suggested for what was measured, and for nothing else.
class SuggestByWhatWasMeasuredSpec {

    @Test
    void without_two_ratings_of_function_only_rating_it_is_suggested() {
        assertThat(suggestion(null, pain(7, 3), Goals.REACHED)).isEqualTo(Suggestion.MEASURE_FIRST);
    }

    @Test
    void a_real_change_in_function_begins_at_what_the_scale_can_detect() {
        var least = Instrument.PSFS.detectable();
        var three = BigDecimal.valueOf(3);
        var less = three.add(least).subtract(new BigDecimal("0.01"));
        assertThat(suggestion(Verdict.of(Instrument.PSFS, three, three.add(least)), null, Goals.OPEN))
                .isEqualTo(Suggestion.RENEW);
        assertThat(suggestion(Verdict.of(Instrument.PSFS, three, less), null, Goals.OPEN))
                .isEqualTo(Suggestion.REFER_BACK);
        assertThat(suggestion(Verdict.of(Instrument.PSFS, three, less), pain(7, 3), Goals.NONE))
                .isEqualTo(Suggestion.CHANGE);
    }

    @Test
    void what_became_worse_goes_back_whatever_else_became_better() {
        assertThat(suggestion(function(3, 9), pain(3, 7), Goals.REACHED)).isEqualTo(Suggestion.REFER_BACK);
        assertThat(suggestion(function(8, 3), pain(7, 3), Goals.NONE)).isEqualTo(Suggestion.REFER_BACK);
    }

    @Test
    void reached_goals_end_a_course() {
        assertThat(suggestion(function(3, 9), pain(7, 1), Goals.REACHED)).isEqualTo(Suggestion.DISCHARGE);
        assertThat(suggestion(function(3, 9), pain(7, 1), Goals.OPEN)).isEqualTo(Suggestion.RENEW);
    }

    private static Suggestion suggestion(@Nullable Verdict function, @Nullable Verdict pain, Goals goals) {
        return SuggestByWhatWasMeasured.of(Optional.ofNullable(function), Optional.ofNullable(pain), goals);
    }

    private static Verdict function(int start, int now) {
        return Verdict.of(Instrument.PSFS, BigDecimal.valueOf(start), BigDecimal.valueOf(now));
    }

    private static Verdict pain(int start, int now) {
        return Verdict.of(Instrument.NPRS, BigDecimal.valueOf(start), BigDecimal.valueOf(now));
    }
}
