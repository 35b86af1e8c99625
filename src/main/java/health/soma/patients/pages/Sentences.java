package health.soma.patients.pages;

import health.soma.patients.ConsentFault;
import health.soma.patients.ConsentFault.EndsOutside;
import health.soma.patients.ConsentFault.GivenAhead;
import health.soma.patients.ConsentFault.GivenBeforeBirth;
import health.soma.patients.ConsentFault.GuardianMissing;
import health.soma.patients.ConsentFault.NotInWriting;
import health.soma.patients.ConsentFault.NotInitialled;
import health.soma.patients.ConsentFault.NothingConsented;
import health.soma.patients.ConsentFault.TextMissing;
import health.soma.patients.ConsentKind;
import health.soma.web.Words;
import java.util.List;

/// Every reason as the sentence that is read. A new kind of reason does not compile until it has one.
final class Sentences {

    private Sentences() {}

    static List<String> ofConsent(List<ConsentFault> reasons) {
        return reasons.stream().map(Sentences::of).toList();
    }

    private static String of(ConsentFault fault) {
        return switch (fault) {
            case NothingConsented() -> "Tick what the patient consented to.";
            case GivenAhead(var day) -> "%s has not come yet.".formatted(Words.day(day));
            case GivenBeforeBirth(var day) -> "The patient was not born yet on %s.".formatted(Words.day(day));
            case GuardianMissing(var day) ->
                "On %s the patient is under 18: enter the name of the guardian who consented."
                        .formatted(Words.day(day));
            case NotInWriting(var kind) ->
                "%s: this consent is signed, a spoken word is not enough.".formatted(kind.label());
            case NotInitialled(var kind) ->
                "%s: enter the initials that stand beside it on the form.".formatted(kind.label());
            case TextMissing() -> "Enter the version of the text, as it is printed on the form.";
            case EndsOutside(var _, var first, var last) ->
                "The last day of the special consents lies between %s and %s."
                        .formatted(Words.day(first), Words.day(last));
        };
    }

    static String nothingStands(ConsentKind kind) {
        return "%s: there is no consent left to revoke.".formatted(kind.label());
    }
}
