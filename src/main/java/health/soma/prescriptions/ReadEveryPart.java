package health.soma.prescriptions;

import java.util.List;

/// **A part of an order that no field of ours holds is read by a person before the order is verified.**
///
/// Source: house rule R-18 (docs/rules.md): nothing that came in is dropped or guessed.
final class ReadEveryPart {

    private ReadEveryPart() {}

    static List<Finding> findings(Directions order) {
        return order.unplaced().stream()
                .<Finding>map(unplaced -> new Finding.PartNotRead(unplaced.part(), unplaced.asReceived()))
                .toList();
    }
}
