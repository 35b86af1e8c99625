package health.soma.prescriptions;

import java.util.List;

/// The answer to asking for an exception.
public sealed interface OverrideAsking {

    record Asked(OverrideAsked request) implements OverrideAsking {}

    /// Nothing was written. Every fault is given, not only the first.
    record Refused(List<OverrideFault> faults) implements OverrideAsking {}
}
