package health.soma.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/// One wish, given up, that lets more sessions fit.
public sealed interface Remedy {

    /// How many sessions fit in all if this is allowed.
    int fit();

    record AllowDay(DayOfWeek day, int fit) implements Remedy {}

    record AllowEarlier(LocalTime from, int fit) implements Remedy {}

    record AllowLater(LocalTime until, int fit) implements Remedy {}

    record AnyTherapist(int fit) implements Remedy {}

    record AnyGender(int fit) implements Remedy {}

    /// No more between two sessions than the rules ask for.
    record SoonerAgain(int fit) implements Remedy {}

    record AnyLocation(int fit) implements Remedy {}

    record StartEarlier(LocalDate first, int fit) implements Remedy {}

    /// No single one is enough; all together they are.
    record NoWishes(int fit) implements Remedy {}
}
