package health.soma.patients;

import java.time.LocalDate;

/// Why a consent cannot be recorded. The page turns each into a sentence.
public sealed interface ConsentFault {

    record NothingConsented() implements ConsentFault {}

    record GivenAhead(LocalDate day) implements ConsentFault {}

    record GivenBeforeBirth(LocalDate day) implements ConsentFault {}

    /// The patient is under eighteen on that day.
    record GuardianMissing(LocalDate day) implements ConsentFault {}

    record NotInWriting(ConsentKind kind) implements ConsentFault {}

    record NotInitialled(ConsentKind kind) implements ConsentFault {}

    record TextMissing() implements ConsentFault {}

    /// The last day lies before the day it was given, or after the last one it can have.
    record EndsOutside(LocalDate until, LocalDate first, LocalDate last) implements ConsentFault {}
}
