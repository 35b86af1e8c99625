package health.soma.courses;

import static health.soma.courses.DueList.DAYS_AROUND;

import health.soma.courses.Matter.OfOrder;
import health.soma.payers.RulePack;
import health.soma.preflight.Projection;
import health.soma.preflight.ReEvaluation;
import health.soma.prescriptions.ClaimBalance;
import health.soma.prescriptions.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one verified order needs (part of R-75).
///
/// @param answered whether a later version of it waits for verification, so that its end is in somebody's hands
record DueOfCourse(Standing of, Optional<RulePack> pack, Optional<LocalDate> rated, boolean answered, LocalDate today) {

    Stream<Matter> matters() {
        var projection = Projection.of(of, today);
        return Stream.of(
                        leftBehind(),
                        notAuthorized(),
                        afterTheEnd(projection.lastDay()),
                        willNotFit(projection),
                        toReEvaluate(projection.lastDay()),
                        ending(projection))
                .flatMap(Optional::stream);
    }

    private Optional<Matter> leftBehind() {
        return of.leftBehind().stream()
                .findFirst()
                .map(first ->
                        matter(first, new DueReason.LeftBehind(of.leftBehind().size(), first)));
    }

    private Optional<Matter> notAuthorized() {
        if (of.claim().filter(ClaimBalance::needed).isEmpty()) return Optional.empty();
        var days = ahead(of.unauthorized());
        return days.stream().findFirst().map(first -> matter(first, new DueReason.NotAuthorized(days.size(), first)));
    }

    private Optional<Matter> afterTheEnd(LocalDate lastDay) {
        var days = of.booked().stream().filter(day -> day.isAfter(lastDay)).toList();
        return days.stream()
                .findFirst()
                .map(first -> matter(first, new DueReason.FallAfterTheEnd(days.size(), first, lastDay)));
    }

    /// What was lost by the time the order ended is told by its end.
    private Optional<Matter> willNotFit(Projection projection) {
        return projection.willNotFit() > 0 && !projection.lastDay().isBefore(today)
                ? Optional.of(matter(
                        projection.lastDay(), new DueReason.WillNotFit(projection.willNotFit(), projection.lastDay())))
                : Optional.empty();
    }

    /// Said when it will be due at the next session, so that there is time for it then.
    private Optional<Matter> toReEvaluate(LocalDate lastDay) {
        if (lastDay.isBefore(today) || RenewInTime.notGiven(of) == 0) return Optional.empty();
        var next = ahead(of.booked()).stream().findFirst().orElse(today);
        return ReEvaluation.due(of, pack, rated, next)
                .map(due -> matter(next, new DueReason.ToReEvaluate(due.visits(), due.days())));
    }

    private Optional<Matter> ending(Projection projection) {
        if (answered || of.reign().until().isPresent()) return Optional.empty();
        var runsOut = projection.runsOut().isBefore(projection.lastDay());
        var end = runsOut ? projection.runsOut() : projection.lastDay();
        // What has not begun cannot run out, only expire.
        var soon = !end.isAfter(today.plusDays(DAYS_AROUND))
                && (!runsOut || !of.given().isEmpty());
        return (soon || RenewInTime.due(of)) && !end.isBefore(today.minusDays(DAYS_AROUND))
                ? Optional.of(matter(
                        end,
                        new DueReason.EndsSoon(of.given().size(), of.sessions(), RenewInTime.notGiven(of), projection)))
                : Optional.empty();
    }

    private List<LocalDate> ahead(List<LocalDate> days) {
        return days.stream().filter(day -> !day.isBefore(today)).toList();
    }

    private Matter matter(LocalDate day, DueReason reason) {
        return new Matter(
                DueList.later(day, today), reason, Optional.of(new OfOrder(of.patient(), of.id(), of.number())));
    }
}
