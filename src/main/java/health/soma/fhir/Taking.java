package health.soma.fhir;

import health.soma.prescriptions.DocumentFault;
import java.util.List;

/// How taking in the orders of a file ended.
public sealed interface Taking {

    /// All that were chosen are prescriptions now; none of them is verified.
    record Taken(List<TakenIn> orders) implements Taking {}

    /// Nothing was written: for these positions nobody has said who the patient is.
    record Undecided(List<Integer> positions) implements Taking {}

    /// Nothing was written: a document cannot be stored.
    record Unfit(List<DocumentFault> faults) implements Taking {}
}
