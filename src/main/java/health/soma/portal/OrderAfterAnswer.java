package health.soma.portal;

import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.DirectionsDraft;
import health.soma.prescriptions.Laterality;
import health.soma.prescriptions.SignedHow;
import health.soma.prescriptions.VersionKind;
import health.soma.treatment.ParkedFinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The order as it reads once a prescriber has answered, and what the version is to the one before; empty when the
/// answer leaves the order as it is.
final class OrderAfterAnswer {

    private final Directions order;
    private final Optional<ParkedFinding> finding;

    OrderAfterAnswer(Directions order, Optional<ParkedFinding> finding) {
        this.order = order;
        this.finding = finding;
    }

    Optional<Directions> of(Answer answer, String signedBy, LocalDate today) {
        return draft(answer, today)
                .map(draft -> draft.signedOn(today)
                        .signedBy(signedBy)
                        .signedHow(SignedHow.LINK)
                        .done());
    }

    private Optional<DirectionsDraft> draft(Answer answer, LocalDate today) {
        return switch (answer) {
            case Answer.Sign() -> Optional.of(issued(today));
            case Answer.Stop _ -> Optional.of(order.corrected());
            case Answer.Renew renew ->
                Optional.of(dose(renew.sessions(), renew.perWeekMin(), renew.perWeekMax(), renew.until())
                        .minutes(renew.minutes())
                        .goals(renew.goals())
                        .issuedOn(today)
                        .validFrom(today));
            case Answer.Change change ->
                Optional.of(dose(change.sessions(), change.perWeekMin(), change.perWeekMax(), change.until())
                        .issuedOn(order.issuedOn() == null ? today : order.issuedOn())
                        .minutes(change.minutes())
                        .areas(areas(change)));
            case Answer.Add _ -> Optional.of(order.corrected().areas(with(finding.orElseThrow())));
            case Answer.Refuse _, Answer.SeeFirst _ -> Optional.empty();
        };
    }

    private DirectionsDraft issued(LocalDate today) {
        var draft = order.corrected();
        return order.issuedOn() == null ? draft.issuedOn(today) : draft;
    }

    /// A last day takes the place of days counted from an anchor: the prescriber has just named one.
    private DirectionsDraft dose(int sessions, int least, int most, LocalDate until) {
        return order.corrected()
                .sessions(sessions)
                .perWeekMin(least)
                .perWeekMax(most)
                .validUntil(until)
                .validDays(null)
                .validAnchor(null);
    }

    private List<DirectedArea> areas(Answer.Change change) {
        var areas = new ArrayList<DirectedArea>();
        for (int at = 0; at < order.areas().size(); at++) {
            if (change.kept().contains(at)) {
                areas.add(order.areas().get(at));
            }
        }
        change.added()
                .map(place -> new DirectedArea(
                        place.area(), Laterality.of(place.side().code()), ""))
                .filter(added -> !areas.contains(added))
                .ifPresent(areas::add);
        return areas;
    }

    private List<DirectedArea> with(ParkedFinding parked) {
        var areas = new ArrayList<>(order.areas());
        areas.add(new DirectedArea(
                parked.place().area(), Laterality.of(parked.place().side().code()), ""));
        return areas;
    }

    static VersionKind kind(Answer answer, boolean verified) {
        return switch (answer) {
            case Answer.Renew _ -> VersionKind.RENEWAL;
            case Answer.Stop _ -> VersionKind.STOP;
            case Answer.Change _, Answer.Add _ -> verified ? VersionKind.AMENDMENT : VersionKind.CORRECTION;
            case Answer.Sign(), Answer.Refuse _, Answer.SeeFirst _ -> VersionKind.CORRECTION;
        };
    }

    /// Why there is another version, for the practice.
    static String because(Answer answer) {
        return switch (answer) {
            case Answer.Sign() -> "Signed by the prescriber through the link.";
            case Answer.Renew _ -> "Renewed by the prescriber through the link.";
            case Answer.Change _ -> "Changed by the prescriber through the link.";
            case Answer.Stop(var because) -> "Stopped by the prescriber through the link: " + because;
            case Answer.Add _ -> "The prescriber added the area of a finding through the link.";
            case Answer.Refuse _, Answer.SeeFirst _ -> "Answered by the prescriber through the link.";
        };
    }
}
