package health.soma.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// **A database that dies is started again, but not for ever.** One that dies six times within a minute is ill, and
/// running on would only hide it.
final class RestartLimit {

    static final int RESTARTS = 5;
    static final Duration WITHIN = Duration.ofMinutes(1);

    private final Deque<Duration> restarts = new ArrayDeque<>();

    /// Whether it may be started again at this moment, counted from any fixed one; if so, this start counts.
    boolean allowsOneMore(Duration now) {
        while (!restarts.isEmpty() && now.minus(WITHIN).compareTo(restarts.getFirst()) >= 0) restarts.removeFirst();
        if (restarts.size() >= RESTARTS) return false;
        restarts.addLast(now);
        return true;
    }
}
