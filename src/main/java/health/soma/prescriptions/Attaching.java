package health.soma.prescriptions;

import java.util.List;

/// How adding a scan to a prescription that was there before ended.
public sealed interface Attaching {

    /// It is kept; the same bytes a second time are kept once.
    record Attached() implements Attaching {}

    /// Nothing was written.
    record Refused(List<DocumentFault> faults) implements Attaching {}
}
