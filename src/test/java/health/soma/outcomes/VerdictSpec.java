package health.soma.outcomes;

import static health.soma.outcomes.Instrument.NPRS;
import static health.soma.outcomes.Instrument.PSFS;
import static health.soma.outcomes.Verdict.Kind.MEANINGFUL;
import static health.soma.outcomes.Verdict.Kind.NO_REAL_CHANGE;
import static health.soma.outcomes.Verdict.Kind.SMALL_BUT_REAL;
import static health.soma.outcomes.Verdict.Kind.WORSE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Rule R-39: measurement error is never called improvement.
class VerdictSpec {

    @Nested
    class Pain {
        @Test
        void that_falls_by_two_points_and_thirty_percent_has_changed_meaningfully() {
            assertThat(pain(6, 4)).isEqualTo(MEANINGFUL);
            assertThat(pain(7, 4)).isEqualTo(MEANINGFUL);
            assertThat(pain(10, 7)).isEqualTo(MEANINGFUL);
        }

        @Test
        void that_falls_by_two_points_but_not_thirty_percent_has_changed_a_little() {
            assertThat(pain(7, 5)).isEqualTo(SMALL_BUT_REAL);
            assertThat(pain(10, 8)).isEqualTo(SMALL_BUT_REAL);
        }

        @Test
        void that_falls_by_one_point_has_not_really_changed_even_from_one_to_none() {
            assertThat(pain(1, 0)).isEqualTo(NO_REAL_CHANGE);
            assertThat(pain(7, 6)).isEqualTo(NO_REAL_CHANGE);
        }

        @Test
        void that_rises_by_two_points_is_worse_and_by_one_is_not() {
            assertThat(pain(3, 5)).isEqualTo(WORSE);
            assertThat(pain(0, 2)).isEqualTo(WORSE);
            assertThat(pain(3, 4)).isEqualTo(NO_REAL_CHANGE);
        }

        @Test
        void gets_the_right_verdict_for_every_start_and_every_now() {
            for (var start = 0; start <= 10; start++) {
                for (var now = 0; now <= 10; now++) {
                    var fall = start - now;
                    var expected = Math.abs(fall) < 2
                            ? NO_REAL_CHANGE
                            : fall < 0 ? WORSE : 10 * fall >= 3 * start ? MEANINGFUL : SMALL_BUT_REAL;
                    assertThat(pain(start, now)).as("%d to %d", start, now).isEqualTo(expected);
                }
            }
        }
    }

    @Nested
    class Function {
        @Test
        void that_rises_by_exactly_two_points_has_changed_meaningfully() {
            assertThat(function("3.33", "5.33")).isEqualTo(MEANINGFUL);
        }

        @Test
        void that_rises_by_a_hundredth_less_has_not_really_changed() {
            assertThat(function("3.33", "5.32")).isEqualTo(NO_REAL_CHANGE);
        }

        @Test
        void that_falls_by_exactly_two_points_is_worse_and_by_a_hundredth_less_is_not() {
            assertThat(function("5.33", "3.33")).isEqualTo(WORSE);
            assertThat(function("5.33", "3.34")).isEqualTo(NO_REAL_CHANGE);
        }

        @Test
        void gets_the_verdict_that_exact_fractions_would_get_whatever_the_ratings() {
            var random = new Random(20261123);
            for (var i = 0; i < 20_000; i++) {
                var before = ratings(random);
                var after = ratings(random);
                // The change in exact arithmetic, as a whole number of 1/(n*m) points.
                var change = (long) sum(after) * before.size() - (long) sum(before) * after.size();
                var edge = 2L * before.size() * after.size();
                var expected = change >= edge ? MEANINGFUL : change <= -edge ? WORSE : NO_REAL_CHANGE;
                var verdict = Verdict.of(
                        PSFS, PsfsScore.of(before).value(), PsfsScore.of(after).value());
                assertThat(verdict.kind()).as("%s to %s", before, after).isEqualTo(expected);
            }
        }
    }

    @Nested
    class Whatever_the_instrument {
        @Test
        void a_change_smaller_than_the_error_is_never_called_a_change() {
            everyPair((instrument, start, now) -> {
                var change = start.subtract(now).abs();
                if (change.compareTo(instrument.detectable()) < 0) {
                    assertThat(Verdict.of(instrument, start, now).kind()).isEqualTo(NO_REAL_CHANGE);
                }
            });
        }

        @Test
        void nothing_that_became_worse_is_called_better() {
            everyPair((instrument, start, now) -> {
                var verdict = Verdict.of(instrument, start, now);
                if (verdict.gain().signum() <= 0) {
                    assertThat(verdict.kind()).isIn(WORSE, NO_REAL_CHANGE);
                }
            });
        }

        @Test
        void more_gain_never_gets_a_lesser_verdict() {
            everyPair((instrument, start, now) -> {
                var step = instrument.higherIsBetter() ? BigDecimal.ONE : BigDecimal.ONE.negate();
                var better = Verdict.of(instrument, start, now.add(step));
                assertThat(better.kind())
                        .isGreaterThanOrEqualTo(
                                Verdict.of(instrument, start, now).kind());
            });
        }

        @Test
        void the_edge_that_is_drawn_is_the_edge_that_counts() {
            everyPair((instrument, start, now) -> {
                var verdict = Verdict.of(instrument, start, now);
                assertThat(verdict.kind() == MEANINGFUL)
                        .isEqualTo(verdict.gain().compareTo(Verdict.meaningfulFrom(instrument, start)) >= 0);
            });
        }
    }

    @Nested
    class Its_words {
        @Test
        void give_start_now_change_and_percent() {
            assertThat(VerdictWords.of(Verdict.of(NPRS, BigDecimal.valueOf(7), BigDecimal.valueOf(3))))
                    .isEqualTo("Pain now: 7 at the start, 3 now. 4 points better (57 %): a meaningful change.");
            assertThat(VerdictWords.of(Verdict.of(NPRS, BigDecimal.valueOf(0), BigDecimal.valueOf(1))))
                    .isEqualTo("Pain now: 0 at the start, 1 now. 1 point worse: no real change.");
            assertThat(VerdictWords.of(Verdict.of(PSFS, new BigDecimal("3.50"), new BigDecimal("3.50"))))
                    .isEqualTo("Daily activities: 3.5 at the start, 3.5 now. The same: no real change.");
        }

        @Test
        void give_the_arithmetic() {
            assertThat(VerdictWords.arithmetic(Verdict.of(NPRS, BigDecimal.valueOf(7), BigDecimal.valueOf(3))))
                    .isEqualTo("Meaningful from 2.1 points (2 points and 30 % of the start). "
                            + "Less than 2 points may be measurement error.");
            assertThat(VerdictWords.arithmetic(Verdict.of(PSFS, BigDecimal.valueOf(4), BigDecimal.valueOf(6))))
                    .isEqualTo("Meaningful from 2 points (2 points). Less than 2 points may be measurement error.");
        }
    }

    interface Check {
        void of(Instrument instrument, BigDecimal start, BigDecimal now);
    }

    private static void everyPair(Check check) {
        for (var instrument : Instrument.values()) {
            for (var start = 0; start <= 40; start++) {
                for (var now = 0; now <= 40; now++) {
                    check.of(instrument, quarter(start), quarter(now));
                }
            }
        }
    }

    private static BigDecimal quarter(int n) {
        return BigDecimal.valueOf(n * 25L, 2);
    }

    private static List<Integer> ratings(Random random) {
        return IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(_ -> random.nextInt(11))
                .toList();
    }

    private static int sum(List<Integer> ratings) {
        return ratings.stream().mapToInt(Integer::intValue).sum();
    }

    private static Verdict.Kind pain(int start, int now) {
        return Verdict.of(NPRS, BigDecimal.valueOf(start), BigDecimal.valueOf(now))
                .kind();
    }

    private static Verdict.Kind function(String start, String now) {
        return Verdict.of(PSFS, new BigDecimal(start), new BigDecimal(now)).kind();
    }
}
