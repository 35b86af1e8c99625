package health.soma.prescriptions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// **An order has a first and a last day, in this order, and is verified on the last at the latest.** Without a first
/// day it begins on the day it was issued. More than two years are taken for a slip of the pen. Instead of a last day
/// it
/// may name days counted from the issue, the receipt or the first session, the day they are counted from being the
/// first; with both, the earlier end counts.
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
        if (begin == null) {
            findings.add(new Finding.BeginMissing());
        }
        findings.addAll(counted(order));
        var end = end(order);
        if (end == null) {
            if (order.validDays() == null) findings.add(new Finding.EndMissing());
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

    private static List<Finding> counted(Directions order) {
        var days = order.validDays();
        if (days == null) return List.of();
        var findings = new ArrayList<Finding>();
        if (days < 1 || days > LONGEST) {
            findings.add(new Finding.ValidDaysOutOfRange(days));
        }
        if (order.validAnchor() == null) {
            findings.add(new Finding.AnchorMissing(days));
        } else if (order.validAnchor() == Anchor.ISSUE && order.issuedOn() == null) {
            findings.add(new Finding.IssueMissing(days));
        }
        return findings;
    }

    /// The last day that the order's own words make certain: days from the receipt or the first session are not here.
    private static @Nullable LocalDate end(Directions order) {
        var until = order.validUntil();
        var days = order.validDays();
        var issued = order.issuedOn();
        if (days == null || order.validAnchor() != Anchor.ISSUE || issued == null || days < 1 || days > LONGEST) {
            return until;
        }
        var counted = issued.plusDays(days - 1L);
        return until == null || counted.isBefore(until) ? counted : until;
    }
}
