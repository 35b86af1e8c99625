package health.soma.patients;

import java.time.LocalDate;
import java.util.List;

/// How recording a screening ended. When refused nothing was written, and every reason is given.
public sealed interface Asking {
    record Asked(Screening screening) implements Asking {}

    record Refused(List<Fault> reasons) implements Asking {}

    sealed interface Fault {
        record NotYetCome(LocalDate day) implements Fault {}

        /// Something changed, and nobody says what.
        record WordsMissing() implements Fault {}

        /// Nothing is new, and yet there are words.
        record WordsTooMany() implements Fault {}
    }
}
