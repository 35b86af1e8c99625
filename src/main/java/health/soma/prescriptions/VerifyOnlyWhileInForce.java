package health.soma.prescriptions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// **An order has a first and a last day, in this order, and is verified on the last at the latest.** Without a first
/// day it begins on the day it was issued. More than two years are taken for a slip of the pen.
///
/// Source: house rule R-17 (docs/rules.md). Longest: 731 days, two years with a leap day.
final class VerifyOnlyWhileInForce {

    static final int LONGEST = 731;

    private VerifyOnlyWhileInForce() {}

    static List<Finding> findings(Directions order, LocalDate today) {
        var findings = new ArrayList<Finding>();
        var issuedOn = order.issuedOn();
        if (issuedOn != null && issuedOn.isAfter(today)) {
            findings.add(new Finding.IssuedInTheFuture(issuedOn));
        }
        var begin = order.begins();
        var end = order.validUntil();
        if (begin == null) {
            findings.add(new Finding.BeginMissing());
        }
        if (end == null) {
            findings.add(new Finding.EndMissing());
            return findings;
        }
        if (begin != null && end.isBefore(begin)) {
            findings.add(new Finding.EndsBeforeItBegins(begin, end));
        } else if (begin != null && ChronoUnit.DAYS.between(begin, end) > LONGEST) {
            findings.add(new Finding.RunsTooLong(begin, end));
        }
        if (end.isBefore(today)) {
            findings.add(new Finding.Expired(end));
        }
        return findings;
    }
}
