package health.soma.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// After each failure the postman waits twice as long.
class WaitLongerSpec {

    @Test
    void a_minute_at_first_then_twice_as_long() {
        assertThat(WaitLonger.after(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(WaitLonger.after(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(WaitLonger.after(5)).isEqualTo(Duration.ofMinutes(16));
    }

    @Test
    void never_more_than_six_hours() {
        assertThat(WaitLonger.after(9)).isEqualTo(Duration.ofMinutes(256));
        assertThat(WaitLonger.after(10)).isEqualTo(WaitLonger.LONGEST);
        assertThat(WaitLonger.after(10_000)).isEqualTo(WaitLonger.LONGEST);
    }
}
