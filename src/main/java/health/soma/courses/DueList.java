package health.soma.courses;

import health.soma.courses.Matter.OfOrder;
import health.soma.payers.RulePack;
import health.soma.practice.Lapsing;
import health.soma.prescriptions.Payer;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Source;
import health.soma.prescriptions.Standing;
import health.soma.prescriptions.Waiting;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// **Whatever needs somebody is said in time, the most urgent first.** R-75: what stops the soonest session leads.
///
/// A course is called ending when it runs out or expires within fourteen days, or two visits before its last.
/// What expired, or was all given, more than fourteen days ago is history and not shown; nor is the end of an order
/// whose renewal is there already.
public final class DueList {

    /// Days that are looked ahead, and days that an ended course stays in the list.
    public static final int DAYS_AROUND = 14;

    /// @param packs the rules each course began under
    /// @param rated the day on which function was last rated
    public record Facts(
            List<Standing> standings,
            List<Waiting> waiting,
            List<Lapsing> lapsing,
            Map<Payer, RulePack> packs,
            Map<PrescriptionId, LocalDate> rated,
            LocalDate today) {}

    private DueList() {}

    public static List<Matter> of(Facts facts) {
        var today = facts.today();
        var next = nextSessions(facts.standings(), today);
        var answered = facts.waiting().stream().map(Waiting::id).collect(Collectors.toSet());
        var courses = facts.standings().stream()
                .map(of -> new DueOfCourse(
                        of,
                        Optional.ofNullable(facts.packs().get(of.payer())),
                        Optional.ofNullable(facts.rated().get(of.id())),
                        answered.contains(of.id()),
                        today));
        return Stream.of(
                        facts.waiting().stream().map(each -> waiting(each, next.getOrDefault(each.id(), today))),
                        courses.flatMap(DueOfCourse::matters),
                        facts.lapsing().stream().map(each -> lapsing(each, today)))
                .flatMap(each -> each)
                .sorted(Matter.SOONEST_FIRST)
                .toList();
    }

    /// Without a session of its own an order stops none yet, but none can be booked either: it wants doing today.
    private static Matter waiting(Waiting of, LocalDate day) {
        var reason = of.signed()
                ? new DueReason.ToVerify(of.received(), of.again(), of.source() == Source.LINK)
                : new DueReason.ToSign(of.received());
        return new Matter(day, reason, Optional.of(new OfOrder(of.patient(), of.id(), of.number())));
    }

    private static Matter lapsing(Lapsing of, LocalDate today) {
        var reason = new DueReason.CertificateEnds(of.therapist(), of.certificate(), of.lastDay(), of.daysLeft(today));
        return new Matter(later(of.lastDay().plusDays(1), today), reason, Optional.empty());
    }

    private static Map<PrescriptionId, LocalDate> nextSessions(List<Standing> standings, LocalDate today) {
        var next = new HashMap<PrescriptionId, LocalDate>();
        for (var of : standings) {
            Stream.concat(of.booked().stream(), of.leftBehind().stream())
                    .filter(day -> !day.isBefore(today))
                    .forEach(day -> next.merge(of.id(), day, (one, other) -> one.isBefore(other) ? one : other));
        }
        return next;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
