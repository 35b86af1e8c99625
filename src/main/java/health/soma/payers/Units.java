package health.soma.payers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// **Units follow from minutes, never the other way round.** R-47: units are of 15 minutes; how a rest counts is the
/// payer's rule. CMS adds all timed minutes of the day and counts a rest of eight (8–22 minutes are one unit, 23–37
/// two); each code first gets its whole quarters, what is left of the total goes to the largest rests, and among equal
/// rests to the code with more minutes. AMA counts each code alone by its midpoint, FULL15 only full quarters, NONE
/// counts no units at all. Source of the CMS rule: Claims Processing Manual, chapter 5, 20.2.C.
public record Units(Rule rule, Authority authority) {

    public enum Rule {
        CMS,
        AMA,
        FULL15,
        NONE
    }

    private static final int MINUTES = 15;

    /// What a rest must reach to count: 8 of 15 minutes.
    private static final int REST = 8;

    /// The units of one day, `minutes` by code; every code has at least 0 minutes.
    public int of(List<Integer> minutes) {
        return byCode(minutes).stream().mapToInt(Integer::intValue).sum();
    }

    /// The units of each code, in the order of the minutes. Where rests and minutes are alike the earlier code gets the
    /// unit; the manual leaves that to the therapist.
    public List<Integer> byCode(List<Integer> minutes) {
        return switch (rule) {
            case CMS -> pooled(minutes);
            case AMA -> minutes.stream().map(Units::rounded).toList();
            case FULL15 -> minutes.stream().map(one -> one / MINUTES).toList();
            case NONE -> minutes.stream().map(_ -> 0).toList();
        };
    }

    private static int rounded(int minutes) {
        return (minutes + MINUTES - REST) / MINUTES;
    }

    private static List<Integer> pooled(List<Integer> minutes) {
        var total = rounded(minutes.stream().mapToInt(Integer::intValue).sum());
        var units = new ArrayList<>(minutes.stream().map(one -> one / MINUTES).toList());
        var left = total - units.stream().mapToInt(Integer::intValue).sum();
        var byRest = Comparator.<Integer>comparingInt(code -> minutes.get(code) % MINUTES)
                .thenComparingInt(minutes::get)
                .reversed();
        IntStream.range(0, minutes.size())
                .boxed()
                .sorted(byRest)
                .limit(left)
                .forEach(code -> units.set(code, units.get(code) + 1));
        return Collections.unmodifiableList(units);
    }
}
