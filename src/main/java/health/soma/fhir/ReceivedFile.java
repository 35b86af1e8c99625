package health.soma.fhir;

import health.soma.patients.Patient;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A file that was read and kept, with its orders, those taken in so far, and for each position the patients who may be
/// the one it names.
public record ReceivedFile(
        FileId id,
        Instant receivedAt,
        List<Order> orders,
        Map<Integer, TakenIn> takenIn,
        Map<Integer, List<Patient>> same) {

    /// Orders that can be taken in and have not been.
    public List<Order.Ready> waiting() {
        return orders.stream()
                .filter(Order.Ready.class::isInstance)
                .map(Order.Ready.class::cast)
                .filter(order -> !takenIn.containsKey(order.position()))
                .toList();
    }
}
