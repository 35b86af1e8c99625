package health.soma.prescriptions;

import health.soma.anatomy.AreaSide;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What a verified version grants: the rows that every later act must point at. Minutes are per session, the weekly cap
/// counts sessions in an ISO week (Monday to Sunday), and both days are in force.
public record Compiled(
        PrescriptionId id,
        int version,
        int sessions,
        int minutes,
        int perWeekMin,
        int weeklyCap,
        LocalDate validFrom,
        LocalDate validUntil,
        Set<AreaSide> scope,
        Set<String> techniques,
        List<Entitlement> entitlements) {

    public boolean covers(AreaSide place) {
        return scope.contains(place);
    }

    public boolean allows(String technique) {
        return techniques.contains(technique);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }

    /// Sessions that are neither given nor booked.
    public int left() {
        return count(Entitlement.State.GRANTED);
    }

    public int used() {
        return count(Entitlement.State.USED);
    }

    private int count(Entitlement.State state) {
        return (int) entitlements.stream().filter(each -> each.state() == state).count();
    }
}
