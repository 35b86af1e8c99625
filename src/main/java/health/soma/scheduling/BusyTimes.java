package health.soma.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// When somebody or something is taken, ready to be asked many times. A span ends before the next may begin: ten to
/// eleven and eleven to twelve do not meet.
final class BusyTimes {

    private static final BusyTimes NEVER = new BusyTimes(List.of());

    private final long[] from;
    /// The latest end of all spans up to and including this one, so that one look decides.
    private final long[] latestEnd;

    private record Span(Instant from, Instant until) {}

    private BusyTimes(List<Span> spans) {
        var inOrder = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        from = new long[inOrder.size()];
        latestEnd = new long[inOrder.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = inOrder.get(i).from().getEpochSecond();
            long end = inOrder.get(i).until().getEpochSecond();
            latestEnd[i] = i == 0 ? end : Math.max(end, latestEnd[i - 1]);
        }
    }

    /// Of therapists or rooms, which a session holds before and after.
    static Map<UUID, BusyTimes> held(Function<Busy, UUID> what, List<Busy> sessions) {
        return by(what, sessions, busy -> new Span(busy.heldFrom(), busy.heldUntil()));
    }

    /// Of patients, whom a session takes only while it lasts.
    static Map<UUID, BusyTimes> ofPatients(List<Busy> sessions) {
        return by(Busy::patient, sessions, busy -> new Span(busy.from(), busy.until()));
    }

    private static Map<UUID, BusyTimes> by(Function<Busy, UUID> whose, List<Busy> sessions, Function<Busy, Span> when) {
        var each = new HashMap<UUID, List<Span>>();
        for (var busy : sessions)
            each.computeIfAbsent(whose.apply(busy), _ -> new ArrayList<>()).add(when.apply(busy));
        var times = new HashMap<UUID, BusyTimes>();
        each.forEach((id, its) -> times.put(id, new BusyTimes(its)));
        return times;
    }

    static BusyTimes of(UUID id, Map<UUID, BusyTimes> times) {
        return times.getOrDefault(id, NEVER);
    }

    boolean free(Instant begin, Instant end) {
        long until = end.getEpochSecond();
        int low = 0;
        int high = from.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] < until) low = middle + 1;
            else high = middle;
        }
        return low == 0 || latestEnd[low - 1] <= begin.getEpochSecond();
    }
}
