package health.soma.practice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is able to do something, day after day: the first day of each stretch of days on which it is the same people.
/// Nothing changes between the days on which a certificate begins or has ended, so only those are looked at.
record Able(TreeMap<LocalDate, Set<UUID>> from, LocalDate today) {

    /// Days on which the same holds; without an end when it holds as far as the forecast looks.
    record Run(LocalDate from, Optional<LocalDate> until, Set<UUID> able) {

        static final Comparator<Run> ORDER = Comparator.comparing(Run::from)
                .thenComparing(run -> run.until().orElse(LocalDate.MAX))
                .thenComparing(run -> run.able().toString());

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
        }

        /// Whether such a weekday lies in it, today or later, as far as the forecast looks.
        boolean has(DayOfWeek weekday, LocalDate today) {
            var first = (from.isBefore(today) ? today : from).with(TemporalAdjusters.nextOrSame(weekday));
            return covers(first) && !first.isAfter(today.plusDays(CertificateForecast.AHEAD));
        }
    }

    static Able over(List<Therapist> therapists, LocalDate today, BiPredicate<Therapist, LocalDate> may) {
        var first = today.minusDays(CertificateForecast.BACK);
        var last = today.plusDays(CertificateForecast.AHEAD);
        var changes = new TreeSet<LocalDate>(Set.of(first));
        therapists.stream()
                .flatMap(one -> one.certificates().stream())
                .flatMap(one -> Stream.of(one.from(), one.lastDay().plusDays(1)))
                .filter(day -> day.isAfter(first) && !day.isAfter(last))
                .forEach(changes::add);
        var from = new TreeMap<LocalDate, Set<UUID>>();
        Set<UUID> before = null;
        for (var day : changes) {
            var able = therapists.stream()
                    .filter(one -> may.test(one, day))
                    .map(Therapist::id)
                    .collect(Collectors.toSet());
            if (!able.equals(before)) from.put(day, able);
            before = able;
        }
        return new Able(from, today);
    }

    /// Stretches of these people that end today or later and follow on those. The first stretch follows on nobody: what
    /// has been so all along is no news.
    Stream<Run> runs(Predicate<Set<UUID>> these, Predicate<Set<UUID>> after) {
        var runs = new ArrayList<Run>();
        for (var stretch : from.entrySet()) {
            if (!these.test(stretch.getValue())) continue;
            var earlier = from.lowerEntry(stretch.getKey());
            var later = from.higherKey(stretch.getKey());
            if (earlier == null ? !after.test(Set.of()) : !after.test(earlier.getValue())) continue;
            runs.add(new Run(
                    stretch.getKey(),
                    Optional.ofNullable(later).map(day -> day.minusDays(1)),
                    Set.copyOf(stretch.getValue())));
        }
        return runs.stream().filter(run -> run.until().filter(today::isAfter).isEmpty());
    }
}
