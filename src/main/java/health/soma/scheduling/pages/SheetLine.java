package health.soma.scheduling.pages;

import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Entitlement;
import health.soma.prescriptions.VersionKind;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.House;
import health.soma.web.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One session of a course on its sheet: given, booked or still to be booked. What was withdrawn has no line.
public record SheetLine(int number, String when, String therapist, String word) {

    /// A line for each session that the governing version grants. `all` are the verified versions, the oldest first.
    static List<SheetLine> of(Compiled granted, List<Compiled> all, List<Appointment> appointments, House house) {
        var series = series(granted.version(), all);
        return granted.entitlements().stream()
                .filter(each -> each.state() != Entitlement.State.WITHDRAWN)
                .sorted(Comparator.comparing(Entitlement::number))
                .map(each -> line(each, held(each, series, all, appointments), house))
                .toList();
    }

    private static SheetLine line(Entitlement of, Optional<Appointment> held, House house) {
        return new SheetLine(
                of.number(),
                held.map(one -> Words.dayAndWeekday(one.day()) + ", " + Words.time(one.begins()))
                        .orElse(""),
                held.map(one -> Sentences.name(house, one.therapist())).orElse(""),
                of.state() == Entitlement.State.USED ? "given" : of.word());
    }

    /// The appointment that took this number; a number given back and taken again belongs to the later one.
    private static Optional<Appointment> held(
            Entitlement of, int series, List<Compiled> all, List<Appointment> appointments) {
        return appointments.stream()
                .filter(one -> one.status().live())
                .filter(one -> one.prescribed()
                        .filter(place -> place.entitlement() == of.number() && series(place.version(), all) == series)
                        .isPresent())
                .reduce((_, later) -> later);
    }

    /// Numbers begin anew with every renewal: the version that began the series of this one.
    private static int series(int version, List<Compiled> all) {
        return all.stream()
                .filter(each -> each.version() <= version
                        && each.kind() != VersionKind.AMENDMENT
                        && each.kind() != VersionKind.STOP)
                .mapToInt(Compiled::version)
                .max()
                .orElse(version);
    }
}
