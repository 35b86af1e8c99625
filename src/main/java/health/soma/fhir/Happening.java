package health.soma.fhir;

import java.time.Instant;
import java.util.Set;

/// What happened to a prescription, as far as another system is told of it.
sealed interface Happening {

    Instant at();

    record Received(Instant at) implements Happening {}

    /// A first order, a change or further sessions were verified. `numbers` are the sessions to be given in the whole
    /// series, those given before too.
    record Verified(Instant at, boolean anew, Set<Integer> numbers) implements Happening {}

    record StopAsked(Instant at) implements Happening {}

    record Stopped(Instant at) implements Happening {}

    record Booked(Instant at) implements Happening {}

    /// Missed or cancelled; `spent` when the payer counts the session as had all the same.
    record Fell(Instant at, boolean missed, int number, boolean spent) implements Happening {}

    record Given(Instant at, int number) implements Happening {}
}
