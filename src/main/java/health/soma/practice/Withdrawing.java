package health.soma.practice;

import java.time.LocalDate;
import java.util.List;

/// How an attempt to withdraw a certificate ended.
public sealed interface Withdrawing {

    record Withdrawn(Certificate certificate) implements Withdrawing {}

    /// Nothing was written. Every fault is given.
    record Refused(List<Fault> faults) implements Withdrawing {}

    /// Why a certificate is not withdrawn.
    sealed interface Fault {
        record OutsideItsDays(LocalDate from, LocalDate until) implements Fault {}

        record NoReason() implements Fault {}

        record WithdrawnBefore() implements Fault {}
    }
}
