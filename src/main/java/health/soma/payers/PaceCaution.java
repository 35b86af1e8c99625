package health.soma.payers;

import java.time.LocalDate;

/// Why a session may cost its payment although it is not forbidden. The page turns it into a sentence.
public sealed interface PaceCaution {

    /// @param visit which one of the day it is
    record ManyInADay(int visit, int cap) implements PaceCaution {}

    record LongGap(long days, int mostDays) implements PaceCaution {}

    record LongSession(int minutes, int most) implements PaceCaution {}

    record LateStart(LocalDate startBy) implements PaceCaution {}
}
