package health.soma.practice;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// From one time of a day to a later one, the first included, the last not. The last minute of a day counts as its end.
public record Hours(LocalTime begins, LocalTime ends) {

    static final Hours ALL_DAY = new Hours(LocalTime.MIN, LocalTime.MAX);

    public boolean meets(LocalTime from, LocalTime until) {
        return begins.isBefore(until) && from.isBefore(ends);
    }

    public boolean holds(LocalTime from, LocalTime until) {
        return !from.isBefore(begins) && !until.isAfter(ends);
    }

    /// What is left of these hours when others are taken away: two pieces at most.
    List<Hours> without(Hours taken) {
        if (!meets(taken.begins, taken.ends)) return List.of(this);
        var left = new ArrayList<Hours>();
        if (begins.isBefore(taken.begins)) left.add(new Hours(begins, taken.begins));
        if (taken.ends.isBefore(ends)) left.add(new Hours(taken.ends, ends));
        return left;
    }
}
