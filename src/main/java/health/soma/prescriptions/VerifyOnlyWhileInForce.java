package health.soma.prescriptions;

import health.soma.payers.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// **An order has a first and a last day, in this order, and is verified on the last at the latest.** Without a first
/// day it begins on the day it was issued. More than two years are taken for a slip of the pen. Instead of a last day
/// it may name days counted from the issue, the receipt or the first session, the day they are counted from being the
/// first; and the payer's clock may count such days. With several, the earliest end counts; one is enough.
///
/// Source: house rule R-17 (docs/rules.md). Longest: 731 days, two years with a leap day.
final class VerifyOnlyWhileInForce {

    static final int LONGEST = 731;

    private VerifyOnlyWhileInForce() {}

    static List<Finding> findings(Directions order, Circumstances around, LocalDate today) {
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
        var ends = Stream.of(Optional.ofNullable(order.validUntil()), counted(order, around), clocked(order, around))
                .flatMap(Optional::stream)
                .toList();
        if (ends.isEmpty()) {
            missing(order, around).ifPresent(findings::add);
            return findings;
        }
        var end = Collections.min(ends);
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

    /// No end is certain: is there at least a clock that will set one?
    private static Optional<Finding> missing(Directions order, Circumstances around) {
        if (order.validDays() != null) return Optional.empty();
        var clock = clock(around).filter(one -> days(one, around).isPresent());
        if (clock.isEmpty()) return Optional.of(new Finding.EndMissing());
        return clock.filter(one -> one.anchor() == Clock.Anchor.ISSUE)
                .flatMap(one -> days(one, around))
                .map(Finding.IssueMissing::new);
    }

    /// The last of the days that the order itself counts; days from the first session make none certain.
    private static Optional<LocalDate> counted(Directions order, Circumstances around) {
        var days = order.validDays();
        if (days == null || days < 1 || days > LONGEST || order.validAnchor() == null) return Optional.empty();
        var from = switch (order.validAnchor()) {
            case ISSUE -> order.issuedOn();
            case RECEIPT -> around.receivedOn();
            case FIRST_SESSION -> null;
        };
        return Optional.ofNullable(from).map(first -> first.plusDays(days - 1L));
    }

    /// The last of the days that the payer counts.
    private static Optional<LocalDate> clocked(Directions order, Circumstances around) {
        return clock(around)
                .flatMap(clock -> clock.lastDay(new Clock.Days(
                        null,
                        null,
                        order.issuedOn(),
                        around.receivedOn(),
                        null,
                        around.kind() == VersionKind.RENEWAL)));
    }

    private static Optional<Integer> days(Clock clock, Circumstances around) {
        if (clock.anchor() == Clock.Anchor.DATES) return Optional.empty();
        var renewed = around.kind() == VersionKind.RENEWAL ? clock.renewalDays() : null;
        return Optional.ofNullable(renewed == null ? clock.days() : renewed);
    }

    private static Optional<Clock> clock(Circumstances around) {
        return around.rules().flatMap(rules -> Optional.ofNullable(rules.clock()));
    }
}
