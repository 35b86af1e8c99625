package health.soma.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// House rule R-69: a scan waits for its order for one day. `IntakePagesTest` shows what happens then.
class KeepAScanForADaySpec {

    @Test
    void ends_at_the_same_time_on_the_day_after() {
        assertThat(KeepAScanForADay.end(Instant.parse("2026-11-23T18:00:00Z"))).isEqualTo("2026-11-24T18:00:00Z");
    }
}
