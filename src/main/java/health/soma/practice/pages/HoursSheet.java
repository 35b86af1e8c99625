package health.soma.practice.pages;

import health.soma.practice.Exceptional;
import health.soma.practice.Hours;
import health.soma.practice.Location;
import health.soma.practice.Off;
import health.soma.practice.Roster;
import health.soma.practice.Shift;
import health.soma.practice.Therapist;
import health.soma.web.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An ordinary week, and after it every exception to come, the nearest first.
public record HoursSheet(List<Week> open, List<Week> shifts, List<Line> ahead) {

    /// Whose week it is, and what stands under each of its days, Monday first.
    public record Week(String name, List<String> days) {}

    /// @param path where it is taken back
    public record Line(LocalDate first, String when, String what, String path) {}

    static HoursSheet of(Roster roster, List<Therapist> therapists, List<Location> locations, LocalDate today) {
        return new HoursSheet(
                locations.stream().map(HoursSheet::open).toList(),
                therapists.stream()
                        .map(one -> shifts(one, roster, locations, today))
                        .toList(),
                ahead(roster, therapists, locations));
    }

    private static Week open(Location location) {
        return new Week(
                location.name(),
                week(day -> location.hours().stream()
                        .filter(one -> one.weekday() == day)
                        .map(one -> times(new Hours(one.opens(), one.closes())))
                        .collect(Collectors.joining(", "))));
    }

    private static Week shifts(Therapist therapist, Roster roster, List<Location> locations, LocalDate today) {
        return new Week(
                therapist.name(),
                week(day -> roster.weekly().stream()
                        .filter(one -> one.therapist().equals(therapist.id()) && one.weekday() == day)
                        .filter(one -> one.until() == null || !one.until().isBefore(today))
                        .map(one -> times(one.hours()) + " " + name(locations, one.location()) + limits(one, today))
                        .collect(Collectors.joining(", "))));
    }

    private static String limits(Shift shift, LocalDate today) {
        var from = shift.from().isAfter(today) ? " from " + Words.day(shift.from()) : "";
        return shift.until() == null ? from : from + " until " + Words.day(shift.until());
    }

    private static List<String> week(java.util.function.Function<DayOfWeek, String> each) {
        return List.of(DayOfWeek.values()).stream().map(each).toList();
    }

    private static List<Line> ahead(Roster roster, List<Therapist> therapists, List<Location> locations) {
        var lines = new ArrayList<Line>();
        for (var one : roster.closures())
            lines.add(line(
                    one.off(),
                    "%s closed: %s".formatted(place(locations, one.location()), one.why()),
                    Exceptional.CLOSURE,
                    one.id()));
        for (var one : roster.absences())
            lines.add(line(one.off(), name(therapists, one.therapist(), "away"), Exceptional.ABSENCE, one.id()));
        for (var one : roster.extra()) {
            var off = new Off(
                    one.day(), one.day(), one.hours().begins(), one.hours().ends());
            var works = name(therapists, one.therapist(), "works at " + name(locations, one.location()));
            lines.add(line(off, works, Exceptional.EXTRA_SHIFT, one.id()));
        }
        lines.sort(Comparator.comparing(Line::first));
        return List.copyOf(lines);
    }

    private static Line line(Off off, String what, Exceptional kind, UUID id) {
        var days = off.first().equals(off.last())
                ? Words.dayAndWeekday(off.first())
                : Words.dayAndWeekday(off.first()) + " until " + Words.dayAndWeekday(off.last());
        var begins = off.begins();
        var ends = off.ends();
        var when = begins == null || ends == null ? days : days + ", " + times(new Hours(begins, ends));
        return new Line(off.first(), when, what, "/hours/" + kind.name() + "/" + id + "/taken-back");
    }

    private static String times(Hours hours) {
        return Words.time(hours.begins()) + "–" + Words.time(hours.ends());
    }

    private static String place(List<Location> locations, @Nullable UUID id) {
        return id == null ? "Every location is" : name(locations, id) + " is";
    }

    private static String name(List<Location> locations, UUID id) {
        return locations.stream()
                .filter(one -> one.id().equals(id))
                .map(Location::name)
                .findFirst()
                .orElse("");
    }

    private static String name(List<Therapist> therapists, UUID id, String does) {
        return therapists.stream()
                        .filter(one -> one.id().equals(id))
                        .map(Therapist::name)
                        .findFirst()
                        .orElse("")
                + (does.equals("away") ? " is away" : " " + does);
    }
}
