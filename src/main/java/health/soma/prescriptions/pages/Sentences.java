package health.soma.prescriptions.pages;

import health.soma.prescriptions.Amending;
import health.soma.prescriptions.DocumentFault;
import health.soma.prescriptions.Finding;
import health.soma.prescriptions.FindingWords;
import java.util.List;

/// Every refusal as the sentence the front desk reads. A new kind does not compile until it has one.
public final class Sentences {

    private Sentences() {}

    public static List<String> of(List<Finding> findings) {
        return findings.stream().map(FindingWords::of).toList();
    }

    static String of(DocumentFault fault) {
        return fault.sentence();
    }

    static String of(Amending.Outdated outdated) {
        return "Somebody else corrected it meanwhile: version %d is there. Open it, and correct that one."
                .formatted(outdated.latest());
    }

    static String of(Amending.AlreadyVerified verified) {
        return "It is verified, and sessions are given under it. Record what the doctor ordered instead as a change, a renewal or a stop.";
    }

    static String of(Amending.NothingToSupersede none) {
        return "Nothing is verified yet that could be changed, renewed or stopped. What was read wrong is corrected.";
    }

    static String of(Amending.NoReasonGiven none) {
        return "Say why there is another version.";
    }
}
