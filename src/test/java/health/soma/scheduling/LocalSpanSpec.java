package health.soma.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// what was meant is the local time; the instants follow from the zone's rules.
class LocalSpanSpec {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 14);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 11, 1);

    @Test
    void ten_o_clock_stays_ten_o_clock_across_a_clock_change() {
        var before = LocalSpan.of(SPRING.minusDays(5), LocalTime.of(10, 0), 30, LOS_ANGELES);
        var after = LocalSpan.of(SPRING.plusDays(2), LocalTime.of(10, 0), 30, LOS_ANGELES);
        assertThat(before.begins()).isEqualTo(after.begins());
        assertThat(Duration.between(before.from(), after.from())).isEqualTo(Duration.ofHours(7 * 24 - 1));
    }

    @Test
    void a_time_in_the_gap_moves_to_the_first_that_exists() {
        var meant = LocalTime.of(2, 30);
        var span = LocalSpan.of(SPRING, meant, 30, LOS_ANGELES);
        assertThat(span.begins()).isEqualTo(LocalTime.of(3, 0));
        assertThat(span.movedFrom(SPRING, meant)).isTrue();
    }

    @Test
    void the_minute_before_the_gap_and_the_one_after_it_stay() {
        for (var meant : new LocalTime[] {LocalTime.of(1, 59), LocalTime.of(3, 0)})
            assertThat(LocalSpan.of(SPRING, meant, 30, LOS_ANGELES).movedFrom(SPRING, meant))
                    .isFalse();
    }

    @Test
    void of_a_time_that_comes_twice_the_first_counts() {
        var span = LocalSpan.of(AUTUMN, LocalTime.of(1, 30), 30, LOS_ANGELES);
        assertThat(span.from()).isEqualTo(AUTUMN.atTime(8, 30).toInstant(java.time.ZoneOffset.UTC));
        assertThat(Duration.between(span.from(), span.until())).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void a_day_that_a_country_left_out_moves_to_the_next() {
        var span = LocalSpan.of(LocalDate.of(2011, 12, 30), LocalTime.of(10, 0), 30, ZoneId.of("Pacific/Apia"));
        assertThat(span.day()).isEqualTo(LocalDate.of(2011, 12, 31));
    }
}
