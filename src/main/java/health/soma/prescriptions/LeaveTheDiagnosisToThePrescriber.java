package health.soma.prescriptions;

import health.soma.diagnoses.Checking;
import health.soma.diagnoses.CodeBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// **An order has a diagnosis, and each has the prescriber's ICD-10-CM code.** A therapist may not diagnose, so a code
/// that is not there is asked for and never made up.
///
/// Checked is the form of a code (letter, digit, digit or A or B, then up to four more after a dot that may be left
/// out), and then the edition of the fiscal year in which the order was issued: by R-50, a heading needs at least one
/// more character, and a code that the year's whole edition does not have is none. Without a whole edition a code that
/// we do not know is taken as it is written.
///
/// Source: house rule R-13 (docs/rules.md), after the ICD-10-CM Official Guidelines, section I.A.
final class LeaveTheDiagnosisToThePrescriber {

    private static final Pattern CODE = Pattern.compile("[A-Z][0-9][0-9AB](\\.?[0-9A-Z]{1,4})?");

    private LeaveTheDiagnosisToThePrescriber() {}

    static List<Finding> findings(Directions order, LocalDate today, CodeBook codes) {
        var day = order.issuedOn() == null ? today : order.issuedOn();
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
            } else {
                finding(code, codes.check(code, day)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> finding(String code, Checking checking) {
        return switch (checking) {
            case Checking.Leaf _, Checking.NotLoaded _ -> Optional.empty();
            case Checking.Heading(var _, int year) -> Optional.of(new Finding.DiagnosisCodeTooShort(code, year));
            case Checking.NotInYear(var _, int year, int other) ->
                Optional.of(new Finding.DiagnosisCodeNotInYear(code, year, other));
            case Checking.Unknown(var _, int year) -> Optional.of(new Finding.DiagnosisCodeUnknown(code, year));
        };
    }
}
