package health.soma.preflight;

import health.soma.payers.KeepThePayersPace;
import health.soma.payers.PaceCaution;
import health.soma.preflight.Facts.Excused;
import health.soma.preflight.Light.Remark;
import health.soma.preflight.Visit.Stage;
import health.soma.prescriptions.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// **One light before each visit, with every reason.** Rule R-74. Booking, check-in, charting, import and other systems
/// ask this one function; the database refuses the same where it can.
///
/// An order that is not verified grants nothing: all that the verification would find is said, and nothing is asked of
/// what it might grant.
///
/// What the order or the law forbids stops at every stage. What is still to be had by then, such as the patient's
/// consent or
/// the payer's yes, is a caution while booking and stops before hands are laid on. What the payer frowns upon, what is
/// due, and what will go wrong later, is a caution.
public final class PreFlight {

    private PreFlight() {}

    public static Light check(Facts facts, Visit visit) {
        var remarks = new ArrayList<Remark>();
        if (facts.standing().isEmpty()) {
            remarks.add(new Remark(Level.STOP, new Reason.NotVerified()));
            facts.toMend().forEach(each -> remarks.add(new Remark(Level.STOP, new Reason.ToMend(each))));
            people(facts, visit, remarks);
            return Light.of(remarks, Optional.empty());
        }
        var standing = facts.standing().get();
        order(standing, visit).forEach(reason -> remarks.add(new Remark(Level.STOP, reason)));
        payer(facts, standing, visit, remarks);
        people(facts, visit, remarks);
        pace(facts, standing, visit).forEach(reason -> remarks.add(new Remark(Level.CAUTION, reason)));
        var projection = Projection.of(standing, facts.today());
        if (projection.afterTheEnd() > 0) {
            remarks.add(new Remark(
                    Level.CAUTION, new Reason.FallAfterTheEnd(projection.afterTheEnd(), projection.lastDay())));
        }
        if (projection.willNotFit() > 0 && !standing.stopped()) {
            remarks.add(
                    new Remark(Level.CAUTION, new Reason.WillNotFit(projection.willNotFit(), projection.lastDay())));
        }
        return Light.of(remarks, Optional.of(projection));
    }

    /// What the order itself does not grant.
    private static List<Reason> order(Standing of, Visit visit) {
        var reasons = new ArrayList<Reason>();
        var day = visit.day();
        if (of.stopped()) {
            reasons.add(new Reason.Stopped(of.reign().from()));
            return reasons;
        }
        of.reign().until().filter(next -> !day.isBefore(next)).ifPresent(next -> reasons.add(new Reason.Changed(next)));
        if (of.leftBehind().contains(day) && visit.held()) {
            reasons.add(new Reason.Changed(of.reign().from()));
        }
        var first = of.reign()
                .firstSession()
                .filter(earlier -> !day.isBefore(earlier))
                .orElse(day);
        if (day.isBefore(of.term().validFrom()))
            reasons.add(new Reason.NotYetInForce(of.term().validFrom()));
        if (day.isAfter(of.lastDayBeginning(first)) && reasons.isEmpty()) {
            reasons.add(new Reason.Expired(of.lastDayBeginning(first)));
        }
        var startBy = of.term().startBy();
        if (startBy != null && first.isAfter(startBy)) reasons.add(new Reason.TooLateToBegin(startBy));
        if (!visit.held()) {
            if (of.left() == 0) reasons.add(new Reason.NothingLeft(of.sessions()));
            if (full(of, day)) {
                reasons.add(new Reason.WeekFull(
                        Projection.periodOf(of, day), most(of, day), of.pace().everyWeeks()));
            }
        }
        return reasons;
    }

    private static boolean full(Standing of, LocalDate day) {
        var period = Projection.periodOf(of, day);
        return sessions(of)
                        .filter(each -> Projection.periodOf(of, each).equals(period))
                        .count()
                >= most(of, day);
    }

    /// The cap, and what exceptions opened in the period.
    private static int most(Standing of, LocalDate day) {
        var period = Projection.periodOf(of, day);
        var opened = of.pace().openedWeeks().stream()
                .filter(week -> Projection.periodOf(of, week).equals(period))
                .count();
        return of.pace().weeklyCap() + (int) opened;
    }

    private static Stream<LocalDate> sessions(Standing of) {
        return Stream.concat(of.given().stream(), of.booked().stream());
    }

    /// The payer's yes and the payer's money. A held visit has taken its own already, if there was one.
    private static void payer(Facts facts, Standing of, Visit visit, List<Remark> remarks) {
        if (of.claim().isEmpty()) return;
        var claim = of.claim().get();
        var waits = !visit.held() || of.unauthorized().contains(visit.day());
        if (claim.needed()
                && waits
                && claim.firstOpen() == null
                && !facts.excused().contains(Excused.AUTHORIZATION)) {
            var level = visit.stage() == Stage.BOOKING ? Level.CAUTION : Level.STOP;
            remarks.add(new Remark(level, new Reason.NotAuthorized(claim.opened() + 1)));
        }
        if (!claim.pays(1, visit.day())) remarks.add(new Remark(Level.STOP, new Reason.MoneySpent()));
    }

    private static void people(Facts facts, Visit visit, List<Remark> remarks) {
        var charting = visit.stage() == Stage.CHARTING;
        if (!facts.consented()) {
            remarks.add(new Remark(charting ? Level.STOP : Level.CAUTION, new Reason.NoConsent()));
        }
        if (visit.stage() != Stage.BOOKING) {
            if (facts.screening().isEmpty()) remarks.add(new Remark(Level.CAUTION, new Reason.NotScreened()));
            facts.screening()
                    .filter(each -> each.changed())
                    .ifPresent(_ -> remarks.add(new Remark(Level.CAUTION, new Reason.SomethingChanged())));
        }
        facts.therapist().ifPresent(therapist -> {
            if (therapist.licensed(visit.day()).isEmpty()) {
                remarks.add(new Remark(Level.STOP, new Reason.NoLicence(therapist.id())));
            }
            facts.standing()
                    .filter(of -> of.techniques().stream()
                            .noneMatch(each ->
                                    therapist.certified(each, visit.day()).isPresent()))
                    .ifPresent(_ -> remarks.add(new Remark(Level.STOP, new Reason.NotCertified(therapist.id()))));
        });
    }

    /// What the payer frowns upon, and what is due.
    private static List<Reason> pace(Facts facts, Standing of, Visit visit) {
        var reasons = new ArrayList<Reason>();
        var last = sessions(of).filter(each -> each.isBefore(visit.day())).max(LocalDate::compareTo);
        facts.pack()
                .map(pack -> KeepThePayersPace.cautions(
                        pack,
                        new KeepThePayersPace.Visit(
                                visit.day(), facts.visitsOfTheDay() + 1, visit.minutes(), last.orElse(null), null)))
                .orElse(List.of())
                .forEach(caution -> reason(caution).ifPresent(reasons::add));
        if (!facts.excused().contains(Excused.RE_EVALUATION)) {
            ReEvaluation.due(of, facts.pack(), facts.rated(), visit.day()).ifPresent(reasons::add);
        }
        return reasons;
    }

    private static Optional<Reason> reason(PaceCaution caution) {
        return switch (caution) {
            case PaceCaution.ManyInADay(int visit, int _) -> Optional.of(new Reason.SecondOfTheDay(visit));
            case PaceCaution.LongGap(long days, int most) -> Optional.of(new Reason.LongGap(days, most));
            case PaceCaution.LongSession(int minutes, int most) -> Optional.of(new Reason.LongSession(minutes, most));
            // The order's own rule stops it already.
            case PaceCaution.LateStart _ -> Optional.empty();
        };
    }
}
