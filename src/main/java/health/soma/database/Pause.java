package health.soma.database;

import java.time.Duration;

/// A wait that an interrupt ends early and leaves to be seen by the caller.
final class Pause {

    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
