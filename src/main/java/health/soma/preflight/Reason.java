package health.soma.preflight;

import health.soma.prescriptions.Finding;
import java.time.LocalDate;
import java.util.UUID;

/// Why a light is not green. Data, no prose: [ReasonWords] says it.
public sealed interface Reason {

    record NotVerified() implements Reason {}

    /// What is to be mended before the order can be verified.
    record ToMend(Finding finding) implements Reason {}

    record Stopped(LocalDate from) implements Reason {}

    /// Another version of the order governs the day.
    record Changed(LocalDate from) implements Reason {}

    record NotYetInForce(LocalDate from) implements Reason {}

    record Expired(LocalDate lastDay) implements Reason {}

    record TooLateToBegin(LocalDate startBy) implements Reason {}

    record NothingLeft(int sessions) implements Reason {}

    record WeekFull(LocalDate period, int cap, int everyWeeks) implements Reason {}

    /// @param visit the number the visit would have on the claim
    record NotAuthorized(int visit) implements Reason {}

    /// Of the sessions asked for together, so many go beyond what the payer has authorized.
    record SomeNotAuthorized(int waiting, int sessions) implements Reason {}

    record MoneySpent() implements Reason {}

    record NoConsent() implements Reason {}

    record NotScreened() implements Reason {}

    record SomethingChanged() implements Reason {}

    record NoLicence(UUID therapist) implements Reason {}

    record NotCertified(UUID therapist) implements Reason {}

    /// @param visits given since function was last rated
    record ReEvaluationDue(int visits, long days) implements Reason {}

    record SecondOfTheDay(int visit) implements Reason {}

    record LongGap(long days, int most) implements Reason {}

    record LongSession(int minutes, int most) implements Reason {}

    /// Booked sessions that fall after the last day.
    record FallAfterTheEnd(int sessions, LocalDate lastDay) implements Reason {}

    /// Sessions left that find no place before the last day, even at the most the order allows.
    record WillNotFit(int sessions, LocalDate lastDay) implements Reason {}
}
