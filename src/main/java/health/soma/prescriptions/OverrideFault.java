package health.soma.prescriptions;

import java.time.LocalDate;

/// Why an exception cannot be asked for, or not be answered so.
public sealed interface OverrideFault {

    record NoReason() implements OverrideFault {}

    record TooLong(int longest) implements OverrideFault {}

    record DayPassed(LocalDate lastDay) implements OverrideFault {}

    record NotVerified() implements OverrideFault {}

    /// No version governs a day of it: too early, expired, or changed meanwhile.
    record NotInForce(LocalDate first, LocalDate last) implements OverrideFault {}

    /// The payer asks for no authorization, so there is nothing to make an exception of.
    record NoAuthorizationAsked() implements OverrideFault {}

    /// One for each week or day, whatever was answered.
    record AskedAlready(OverrideState state) implements OverrideFault {}

    record OwnRequest() implements OverrideFault {}

    record AnsweredAlready(boolean approved) implements OverrideFault {}

    record NoWords() implements OverrideFault {}

    /// Its days have passed, or the order was changed.
    record Lapsed() implements OverrideFault {}
}
