package health.soma.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartLimitSpec {

    private final RestartLimit limit = new RestartLimit();

    @Test
    void five_restarts_within_a_minute_are_made_and_a_sixth_is_not() {
        for (var second = 0; second < 5; second++) assertThat(at(second)).isTrue();
        assertThat(at(5)).isFalse();
        assertThat(at(59)).isFalse();
    }

    @Test
    void a_restart_counts_for_one_minute() {
        for (var second = 0; second < 5; second++) at(second);
        assertThat(at(60)).isTrue();
        assertThat(at(60)).isFalse();
        assertThat(at(61)).isTrue();
    }

    private boolean at(int second) {
        return limit.allowsOneMore(Duration.ofSeconds(second));
    }
}
