package health.soma.prescriptions;

import java.util.List;

/// The answer to answering a request for an exception.
public sealed interface OverrideAnswering {

    record Answered(OverrideAsked request) implements OverrideAnswering {}

    /// Nothing was written. Every fault is given, not only the first.
    record Refused(List<OverrideFault> faults) implements OverrideAnswering {}
}
