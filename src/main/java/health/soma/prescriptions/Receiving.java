package health.soma.prescriptions;

import java.util.List;

/// How taking in an order ended. Missing or wrong content is no reason to refuse it; only an unfit document is.
public sealed interface Receiving {

    /// It is stored; asked twice under the same id, it is the same one.
    record Received(Prescription prescription) implements Receiving {}

    /// Nothing was written.
    record Refused(List<DocumentFault> faults) implements Receiving {}
}
