package health.soma.prescriptions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// **An order has a diagnosis, and each has the prescriber's ICD-10-CM code.** A therapist may not diagnose, so a code
/// that is not there is asked for and never made up.
///
/// Checked is the form of a code (letter, digit, digit or A or B, then up to four more after a dot that may be left
/// out), not whether the code exists in a year's edition.
///
/// Source: house rule R-13 (docs/rules.md), after the ICD-10-CM Official Guidelines, section I.A.
final class LeaveTheDiagnosisToThePrescriber {

    private static final Pattern CODE = Pattern.compile("[A-Z][0-9][0-9AB](\\.?[0-9A-Z]{1,4})?");

    private LeaveTheDiagnosisToThePrescriber() {}

    static List<Finding> findings(Directions order) {
        if (order.diagnoses().isEmpty()) {
            return List.of(new Finding.NoDiagnosis());
        }
        var findings = new ArrayList<Finding>();
        for (var diagnosis : order.diagnoses()) {
            var code = diagnosis.code();
            if (code == null || code.isBlank()) {
                findings.add(new Finding.DiagnosisWithoutCode(diagnosis.asReceived()));
            } else if (!CODE.matcher(code).matches()) {
                findings.add(new Finding.DiagnosisCodeMisshapen(code));
            }
        }
        return findings;
    }
}
