package health.soma.practice;

import java.time.LocalDate;
import java.util.List;

/// How an attempt to record a certificate ended.
public sealed interface Recording {

    record Recorded(Certificate certificate) implements Recording {}

    /// Nothing was written. Every fault is given.
    record Refused(List<Fault> faults) implements Recording {}

    /// Why a certificate is not recorded.
    sealed interface Fault {
        record NobodyNamed() implements Fault {}

        record EndedAlready(LocalDate until) implements Fault {}

        record UnknownTechnique() implements Fault {}

        /// The area asks for no training, so a certificate for it would mean nothing.
        record NoTrainingAsked() implements Fault {}

        record TooFewHours(int hours, AreaRequirement required) implements Fault {}

        record TooLong() implements Fault {}
    }
}
