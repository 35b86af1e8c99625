package health.soma.prescriptions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// What to look for when only those orders are wanted that might need somebody: a first look, before any ledger is
/// read.
///
/// @param since an order that ended before this day is of no interest
/// @param until an order that may end, or be used up, by this day is
/// @param visits and one with so many sessions or fewer not given yet, once something was given
/// @param waiting orders of which a later version waits for verification
/// @param rated the day on which function was rated lately; one that is missing makes the look longer, not wrong
public record Glance(
        LocalDate since,
        LocalDate until,
        int visits,
        Collection<PrescriptionId> waiting,
        Map<PrescriptionId, LocalDate> rated) {}
