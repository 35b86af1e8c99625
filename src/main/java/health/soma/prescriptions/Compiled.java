package health.soma.prescriptions;

import health.soma.anatomy.AreaSide;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a verified version grants: the rows that every later act must point at. Its entitlements are those of its whole
/// series, what was spent under earlier versions too.
public record Compiled(
        PrescriptionId id,
        int version,
        VersionKind kind,
        int sessions,
        Pace pace,
        Term term,
        Reign reign,
        Payer payer,
        Set<AreaSide> scope,
        Set<String> techniques,
        List<Entitlement> entitlements) {

    /// Minutes are per session; the cap counts sessions in a period of `everyWeeks` ISO weeks, Monday to Sunday. In
    /// each of the weeks opened by an exception, named by their Mondays, there is room for one more.
    public record Pace(int minutes, int perWeekMin, int weeklyCap, int everyWeeks, List<LocalDate> openedWeeks) {

        public Pace {
            openedWeeks = List.copyOf(openedWeeks);
        }

        public Pace(int minutes, int perWeekMin, int weeklyCap, int everyWeeks) {
            this(minutes, perWeekMin, weeklyCap, everyWeeks, List.of());
        }
    }

    /// Which days this version governs: from the first on, until a later version takes over. `changed` says that a
    /// later one has, or will: an amendment or a stop ends all booking under this version at once.
    public record Reign(LocalDate from, Optional<LocalDate> until, boolean changed, Optional<LocalDate> firstSession) {

        public static Reign from(LocalDate day) {
            return new Reign(day, Optional.empty(), false, Optional.empty());
        }
    }

    public int minutes() {
        return pace.minutes();
    }

    public int perWeekMin() {
        return pace.perWeekMin();
    }

    public int weeklyCap() {
        return pace.weeklyCap();
    }

    public LocalDate validFrom() {
        return term.validFrom();
    }

    /// The last day in force as things stand: as booked and given.
    public LocalDate validUntil() {
        var last = term.lastDay(reign.firstSession());
        return reign.until()
                .map(next -> next.minusDays(1))
                .filter(last::isAfter)
                .orElse(last);
    }

    public boolean covers(AreaSide place) {
        return scope.contains(place);
    }

    public boolean allows(String technique) {
        return techniques.contains(technique);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom()) && !day.isAfter(validUntil());
    }

    /// Whether sessions may still be booked under it.
    public boolean bookable() {
        return !reign.changed() && kind != VersionKind.STOP;
    }

    /// Sessions that are neither given nor booked, and may be.
    public int left() {
        return bookable() ? count(Entitlement.State.GRANTED) : 0;
    }

    public int used() {
        return count(Entitlement.State.USED);
    }

    public int booked() {
        return count(Entitlement.State.RESERVED);
    }

    private int count(Entitlement.State state) {
        return (int) entitlements.stream().filter(each -> each.state() == state).count();
    }
}
