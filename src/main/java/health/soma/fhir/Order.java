package health.soma.fhir;

import health.soma.prescriptions.ReceivedOrder;
import java.util.List;

/// One ServiceRequest of a file. `position` counts from 1.
public sealed interface Order {

    int position();

    /// Can be taken in; what is not resolved in it is for a person to resolve afterwards.
    record Ready(int position, ReceivedOrder order) implements Order {}

    /// Cannot be taken in, for all of these reasons.
    record Refused(int position, List<OrderTrouble> reasons) implements Order {}
}
