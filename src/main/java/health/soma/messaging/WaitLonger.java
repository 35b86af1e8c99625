package health.soma.messaging;

import java.time.Duration;

/// **After each failure the postman waits twice as long:** one minute, two, four, at most six hours.
final class WaitLonger {

    static final Duration LONGEST = Duration.ofHours(6);

    private WaitLonger() {}

    /// `attempts` counts those that have failed, this one included.
    static Duration after(int attempts) {
        var wait = Duration.ofMinutes(1L << Math.clamp(attempts - 1, 0, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
