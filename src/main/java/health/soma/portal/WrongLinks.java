package health.soma.portal;

import health.soma.security.PracticeId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/// Counts links that were never made, by where they were asked from, so that nobody guesses for long: with 256 random
/// bits they would not get anywhere, but they would keep the house busy.
@Component
class WrongLinks {

    static final int MOST = 20;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final ReadingStore store;
    private final Clock clock;

    WrongLinks(ReadingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    boolean tooMany(PracticeId practice, String address) {
        var origin = origin(address);
        store.queue(practice, origin);
        return store.wrongLinks(practice, origin, clock.instant().minus(WINDOW)) >= MOST;
    }

    void count(PracticeId practice, String address) {
        store.wrongLink(practice, origin(address), clock.instant());
    }

    /// Three bytes of a hash that changes every day: enough to count by, too few to tell who it was.
    private byte[] origin(String address) {
        var hash = OrderText.sha256(LocalDate.now(clock) + "|" + address);
        return Arrays.copyOf(HexFormat.of().parseHex(hash), 3);
    }
}
