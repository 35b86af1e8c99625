package health.soma.prescriptions.pages;

import health.soma.prescriptions.OverrideFault;
import health.soma.prescriptions.OverrideKind;
import health.soma.prescriptions.OverrideState;
import health.soma.web.Words;
import java.time.LocalDate;
import java.util.List;

/// What pages say about exceptions. A new fault or kind does not compile until it has its sentence.
public final class OverrideSentences {

    /// What no exception is ever made of, and who can help instead.
    public static final List<String> NEVER = List.of(
            "Other areas or techniques than prescribed: only the prescriber can add them, by a changed order.",
            "More sessions than prescribed: only the prescriber can grant them, by a renewal.",
            "A day outside the order’s dates: ask the prescriber for a longer time.",
            "A missing certificate, training or licence: book a therapist who holds it.",
            "A missing consent: only the patient can give it.");

    private OverrideSentences() {}

    static List<String> of(List<OverrideFault> faults) {
        return faults.stream().map(OverrideSentences::of).toList();
    }

    static String of(OverrideFault fault) {
        return switch (fault) {
            case OverrideFault.NoReason() -> "Say why the exception is needed. The prescriber reads it.";
            case OverrideFault.TooLong(int longest) -> "Say it in at most %d characters.".formatted(longest);
            case OverrideFault.DayPassed(LocalDate day) ->
                "%s has passed. An exception is asked for before its session, never after."
                        .formatted(Words.dayAndWeekday(day));
            case OverrideFault.NotVerified() -> "The prescription is not verified yet, so there is nothing to exceed.";
            case OverrideFault.NotInForce(LocalDate first, LocalDate last) ->
                "The prescription is not in force %s. No exception makes an order last longer; ask the prescriber."
                        .formatted(
                                first.equals(last)
                                        ? "on " + Words.dayAndWeekday(first)
                                        : "from " + Words.day(first) + " to " + Words.day(last));
            case OverrideFault.NoAuthorizationAsked() ->
                "This payer asks for no authorization, so none can be missing.";
            case OverrideFault.AskedAlready(OverrideState state) ->
                "This was asked for already: it is “%s”. There is one exception for each week or day."
                        .formatted(state.label());
            case OverrideFault.OwnRequest() -> "You asked for this exception yourself. A second person must answer it.";
            case OverrideFault.AnsweredAlready(boolean approved) ->
                approved
                        ? "Somebody else has approved this exception already."
                        : "Somebody else has declined this exception already.";
            case OverrideFault.NoWords() -> "Say why not, so that whoever asked can help the patient otherwise.";
            case OverrideFault.Lapsed() ->
                "It can no longer be approved: its day has passed, or the order was changed meanwhile.";
        };
    }

    /// What a yes opens.
    public static String hint(OverrideKind kind) {
        return switch (kind) {
            case WEEKLY_CAP ->
                "One place more than the order allows, in the week (Monday to Sunday) of the day you name. It is still one of the sessions prescribed.";
            case AUTHORIZATION ->
                "On the day you name one session may be given while the payer’s authorization is on its way. The payer may refuse to pay it.";
            case RE_EVALUATION -> "On the day you name one session may be given before the re-evaluation is done.";
        };
    }

    public static String badge(OverrideState state) {
        return switch (state) {
            case OPEN -> "badge-warn";
            case APPROVED, USED -> "badge-ok";
            case UNUSED -> "badge-info";
            case DECLINED, LAPSED -> "badge-stop";
        };
    }
}
