package health.soma.practice;

import health.soma.practice.spi.BookedSession;
import health.soma.techniques.Technique;
import health.soma.techniques.Techniques;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// **What the practice will no longer be able to do is said while it can still be helped.** Rule R-64: for each
/// weekday, technique and area that asks for training, from which day on nobody who works on that weekday may do it,
/// or only one is left; and who will be without a licence. As certificates stand, with the weekly shifts as they are.
///
/// Source: house rule. It looks [#AHEAD] days ahead, and [#BACK] days back for what has just lapsed.
public record CertificateForecast(List<Line> lines) {

    /// Days.
    public static final int AHEAD = 180;

    public static final int BACK = 30;

    public CertificateForecast {
        lines = List.copyOf(lines);
    }

    /// What will change, from a day on, and until a day when it is known to be well again. `booked` counts sessions in
    /// the book in that time that it concerns.
    public sealed interface Line {
        LocalDate from();

        Optional<LocalDate> until();

        int booked();
    }

    public record NobodyLeft(Subject what, Set<DayOfWeek> on, LocalDate from, Optional<LocalDate> until, int booked)
            implements Line {}

    public record OnlyOneLeft(
            Subject what, Set<DayOfWeek> on, UUID therapist, LocalDate from, Optional<LocalDate> until, int booked)
            implements Line {}

    public record Unlicensed(UUID therapist, LocalDate from, Optional<LocalDate> until, int booked) implements Line {}

    static CertificateForecast of(
            List<Therapist> therapists, List<Shift> shifts, List<BookedSession> booked, LocalDate today) {
        var lines = new ArrayList<Line>();
        for (var one : therapists) lines.addAll(unlicensed(one, booked, today));
        subjects().forEach(what -> lines.addAll(merged(what, therapists, shifts, booked, today)));
        lines.sort(Comparator.comparing(Line::from));
        return new CertificateForecast(lines);
    }

    private static Stream<Subject> subjects() {
        return Stream.concat(
                Techniques.standard().all().stream().map(Technique::id).map(Subject.Technique::new),
                AreaRequirements.all().stream().map(one -> new Subject.Area(one.area(), one.hours())));
    }

    private static List<Line> unlicensed(Therapist one, List<BookedSession> booked, LocalDate today) {
        return Able.over(
                        List.of(one),
                        today,
                        (therapist, day) -> therapist.licensed(day).isPresent())
                .runs(Set::isEmpty, _ -> true)
                .map(run -> (Line) new Unlicensed(
                        one.id(),
                        run.from(),
                        run.until(),
                        count(booked, run, session -> session.therapist().equals(one.id()))))
                .toList();
    }

    /// One line for all weekdays on which the same begins and ends on the same days.
    private static List<Line> merged(
            Subject what, List<Therapist> therapists, List<Shift> shifts, List<BookedSession> booked, LocalDate today) {
        var nobody = new TreeMap<Able.Run, Set<DayOfWeek>>(Able.Run.ORDER);
        var only = new TreeMap<Able.Run, Set<DayOfWeek>>(Able.Run.ORDER);
        for (var weekday : DayOfWeek.values()) {
            var working = working(weekday, therapists, shifts, today);
            var able = Able.over(working, today, (therapist, day) -> may(therapist, what, day));
            able.runs(Set::isEmpty, before -> !before.isEmpty())
                    .filter(run -> run.has(weekday, today))
                    .forEach(run -> add(nobody, run, weekday));
            able.runs(ids -> ids.size() == 1, before -> before.size() > 1)
                    .filter(run -> run.has(weekday, today))
                    .forEach(run -> add(only, run, weekday));
        }
        var lines = new ArrayList<Line>();
        nobody.forEach((run, on) -> lines.add(new NobodyLeft(
                what,
                on,
                run.from(),
                run.until(),
                count(booked, run, session -> on.contains(session.day().getDayOfWeek()) && asksFor(what, session)))));
        only.forEach((run, on) -> {
            var left = run.able().iterator().next();
            lines.add(new OnlyOneLeft(
                    what,
                    on,
                    left,
                    run.from(),
                    run.until(),
                    count(
                            booked,
                            run,
                            session -> on.contains(session.day().getDayOfWeek())
                                    && asksFor(what, session)
                                    && !session.therapist().equals(left))));
        });
        return lines;
    }

    private static void add(Map<Able.Run, Set<DayOfWeek>> runs, Able.Run run, DayOfWeek weekday) {
        runs.computeIfAbsent(run, _ -> EnumSet.noneOf(DayOfWeek.class)).add(weekday);
    }

    private static List<Therapist> working(
            DayOfWeek weekday, List<Therapist> therapists, List<Shift> shifts, LocalDate today) {
        var ids = shifts.stream()
                .filter(shift -> shift.weekday() == weekday)
                .filter(shift -> shift.until() == null || !shift.until().isBefore(today))
                .map(Shift::therapist)
                .collect(Collectors.toSet());
        return therapists.stream().filter(one -> ids.contains(one.id())).toList();
    }

    private static boolean may(Therapist therapist, Subject what, LocalDate day) {
        if (therapist.licensed(day).isEmpty()) return false;
        return switch (what) {
            case Subject.Technique(var id) -> therapist.certified(id, day).isPresent();
            case Subject.Area(var code, var _) ->
                TreatOnlyAsCertified.training(therapist.certificates(), code, day)
                        .isPresent();
            case Subject.Licence() -> true;
        };
    }

    private static boolean asksFor(Subject what, BookedSession session) {
        return switch (what) {
            case Subject.Technique(var id) -> session.techniques().contains(id);
            case Subject.Area(var code, var _) -> session.areas().contains(code);
            case Subject.Licence() -> true;
        };
    }

    private static int count(List<BookedSession> booked, Able.Run run, Predicate<BookedSession> concerned) {
        return (int) booked.stream()
                .filter(session -> run.covers(session.day()) && concerned.test(session))
                .count();
    }
}
