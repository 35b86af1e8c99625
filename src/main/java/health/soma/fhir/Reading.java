package health.soma.fhir;

import java.util.List;

/// What reading a file came to. Nothing has been stored by it.
public sealed interface Reading {

    /// The file holds these orders, in the order in which it names them.
    record Read(Wire wire, List<Order> orders) implements Reading {

        public List<Order.Ready> ready() {
            return orders.stream()
                    .filter(Order.Ready.class::isInstance)
                    .map(Order.Ready.class::cast)
                    .toList();
        }

        /// How many different patients the orders name.
        public long patients() {
            return ready().stream()
                    .map(ready -> ready.order().patient())
                    .distinct()
                    .count();
        }
    }

    /// The file as a whole cannot be read.
    record Unreadable(Trouble trouble) implements Reading {}
}
