package health.soma.prescriptions;

import java.time.LocalDate;
import java.util.Map;

/// Weeks, Monday to Sunday, in which the payer counts sessions of other prescriptions together with those of one.
///
/// @param cap sessions in a week, at most, over all that are counted together
/// @param others sessions of the others, given or booked, by the Monday of their week
public record ClaimWeeks(int cap, Map<LocalDate, Integer> others) {

    /// Where the payer counts each prescription for itself.
    public static final ClaimWeeks ALONE = new ClaimWeeks(Integer.MAX_VALUE, Map.of());

    public ClaimWeeks {
        others = Map.copyOf(others);
    }

    /// Sessions that the others leave for one prescription in the week of this Monday.
    public int leftIn(LocalDate monday) {
        return Math.max(0, cap - others.getOrDefault(monday, 0));
    }
}
