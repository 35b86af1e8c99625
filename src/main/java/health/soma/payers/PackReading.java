package health.soma.payers;

import java.util.List;

/// How reading a pack ended.
public sealed interface PackReading {

    record Read(RulePack pack) implements PackReading {}

    /// Every fault is given, not only the first.
    record Faulty(List<PackFault> faults) implements PackReading {}
}
