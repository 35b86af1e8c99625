package health.soma.practice;

import java.util.List;

/// How an attempt to enter an exception ended.
public sealed interface Entering {

    record Entered() implements Entering {}

    /// Nothing was written. Every fault is given.
    record Refused(List<Fault> faults) implements Entering {}

    enum Fault {
        LAST_BEFORE_FIRST,
        TOO_LONG,
        PASSED,
        ENDS_BEFORE_IT_BEGINS,
        ONE_TIME_MISSING,
        NO_REASON,
        REASON_TOO_LONG,
        UNKNOWN_THERAPIST,
        UNKNOWN_LOCATION,
        CLOSED_THEN,
        TOO_FAR_AHEAD
    }
}
