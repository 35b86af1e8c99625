package health.soma.preflight;

import health.soma.prescriptions.Finding;
import health.soma.prescriptions.FindingWords;
import health.soma.web.Words;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/// Each reason as one sentence. Names of therapists come from the caller.
public final class ReasonWords {

    private ReasonWords() {}

    public static String of(Reason reason, Function<UUID, String> names) {
        return switch (reason) {
            case Reason.NotVerified() -> "The prescription is not verified, so it grants nothing yet.";
            case Reason.ToMend(Finding finding) -> FindingWords.of(finding);
            case Reason.Stopped(LocalDate from) -> "The prescriber stopped the treatment on " + Words.day(from) + ".";
            case Reason.Changed(LocalDate from) ->
                "The prescription was changed; from " + Words.day(from)
                        + " on another version holds, and does not cover this.";
            case Reason.NotYetInForce(LocalDate from) ->
                "The prescription is in force from " + Words.day(from) + " on.";
            case Reason.Expired(LocalDate lastDay) -> "The prescription ended on " + Words.day(lastDay) + ".";
            case Reason.TooLateToBegin(LocalDate startBy) ->
                "The payer lets the course begin on " + Words.day(startBy) + " at the latest.";
            case Reason.NothingLeft(int sessions) ->
                sessions == 1
                        ? "The one session is used or booked."
                        : "All " + sessions + " sessions are used or booked.";
            case Reason.WeekFull(LocalDate period, int cap, int everyWeeks) ->
                everyWeeks == 1
                        ? "The week of %s has its %s already.".formatted(Words.day(period), sessions(cap))
                        : "The %d weeks from %s have their %s already."
                                .formatted(everyWeeks, Words.day(period), sessions(cap));
            case Reason.NotAuthorized(int visit) ->
                "Visit %d on the claim needs the payer's authorization, and none is recorded.".formatted(visit);
            case Reason.SomeNotAuthorized(int waiting, int asked) ->
                "%d of these %d sessions wait for the payer's authorization: booked they may be, given they may not."
                        .formatted(waiting, asked);
            case Reason.MoneySpent() -> "The money of this claim is spent, or its days are over.";
            case Reason.NoConsent() -> "No written consent to treatment stands on this day. Have it signed first.";
            case Reason.NotScreened() -> "Nobody has asked yet what is new since the last session.";
            case Reason.SomethingChanged() -> "Something changed since the last session. Read what the patient said.";
            case Reason.NoLicence(UUID therapist) ->
                names.apply(therapist) + " has no licence that is valid on this day.";
            case Reason.NotCertified(UUID therapist) ->
                names.apply(therapist) + " holds no certificate, valid on this day, for any prescribed technique.";
            case Reason.ReEvaluationDue(int visits, long days) ->
                "Re-evaluation is due: %s and %d days since function was rated.".formatted(visitsOf(visits), days);
            case Reason.SecondOfTheDay(int visit) ->
                "It would be visit %d of the day; the payer wants that justified.".formatted(visit);
            case Reason.LongGap(long days, int most) ->
                "%d days lie since the session before; after more than %d the payer may not pay.".formatted(days, most);
            case Reason.LongSession(int minutes, int most) ->
                "%d minutes are booked; the payer pays %d at most.".formatted(minutes, most);
            case Reason.FallAfterTheEnd(int sessions, LocalDate lastDay) ->
                "%s %s after the last day, %s."
                        .formatted(sessions(sessions), sessions == 1 ? "falls" : "fall", Words.day(lastDay));
            case Reason.WillNotFit(int sessions, LocalDate lastDay) ->
                "%s will not fit before the last day, %s.".formatted(sessions(sessions), Words.day(lastDay));
        };
    }

    /// "Runs out on 14 Jan 2027 as booked; 2 sessions fall after expiry."
    public static String of(Projection of) {
        var runsOut = of.left() == 0
                ? "Runs out on %s as booked".formatted(Words.day(of.runsOut()))
                : "%s not booked; at the slowest pace it runs out on %s"
                        .formatted(sessions(of.left()), Words.day(of.runsOut()));
        var ends = of.afterTheEnd() > 0
                ? "; %s %s after expiry on %s"
                        .formatted(
                                sessions(of.afterTheEnd()),
                                of.afterTheEnd() == 1 ? "falls" : "fall",
                                Words.day(of.lastDay()))
                : "; it ends on %s".formatted(Words.day(of.lastDay()));
        var lost = of.willNotFit() > 0 ? "; %s will not fit".formatted(sessions(of.willNotFit())) : "";
        return runsOut + ends + lost + ".";
    }

    private static String sessions(int number) {
        return number == 1 ? "1 session" : number + " sessions";
    }

    private static String visitsOf(int number) {
        return number == 1 ? "1 visit" : number + " visits";
    }
}
