package health.soma.scheduling.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One prescription in the model: its verified versions, the numbers of its series, and its appointments.
final class Course {

    final UUID id;
    final UUID patient;
    final List<Issued> issued = new ArrayList<>();
    final Map<Integer, TreeMap<Integer, Line>> lines = new HashMap<>();
    final List<Visitation> visits = new ArrayList<>();
    /// The latest version that was written, verified or not.
    int written;

    Course(UUID id, UUID patient) {
        this.id = id;
        this.patient = patient;
    }

    Issued newest() {
        return issued.getLast();
    }

    Optional<Issued> version(int number) {
        return issued.stream().filter(each -> each.version == number).findFirst();
    }

    /// Whether a later version governs the day; for what is yet to be booked, whether the order was changed at all.
    boolean superseded(int version, LocalDate day, boolean toBook) {
        return issued.stream()
                .filter(later -> later.version > version)
                .anyMatch(later -> !later.applies.isAfter(day)
                        || toBook && !later.order.kind().equals("renewal"));
    }

    boolean counts(Visitation one) {
        return one.live() && !superseded(one.version, one.day, false);
    }

    Stream<Visitation> counted(int series) {
        return visits.stream().filter(one -> seriesOf(one) == series && counts(one));
    }

    Stream<Visitation> booked() {
        return visits.stream().filter(one -> one.status == Visitation.Status.BOOKED);
    }

    int seriesOf(Visitation one) {
        return version(one.version).orElseThrow().series;
    }

    TreeMap<Integer, Line> linesOf(Issued version) {
        return lines.computeIfAbsent(version.series, _ -> new TreeMap<>());
    }

    Line line(Visitation one) {
        return lines.get(seriesOf(one)).get(one.number);
    }

    List<Integer> free(Issued version) {
        return version.numbers.stream()
                .filter(number -> linesOf(version).get(number).state == Line.State.FREE)
                .toList();
    }

    int freePlace(LocalDate week) {
        return IntStream.iterate(1, n -> n + 1)
                .filter(n -> visits.stream().noneMatch(o -> o.live() && o.week().equals(week) && o.place == n))
                .findFirst()
                .orElseThrow();
    }

    void giveBack(Visitation one) {
        var newest = issued.stream()
                .filter(each -> each.series == seriesOf(one))
                .max(Comparator.comparingInt(each -> each.version))
                .orElseThrow();
        line(one).free(newest.version == one.version || newest.numbers.contains(one.number));
    }

    /// Counts on through amendments: what is spent, or booked for a day before the change, counts; then those that are
    /// booked, the lowest that are there, and new ones.
    void grant(Issued next) {
        issued.add(next);
        var all = linesOf(next);
        var keep = all.entrySet().stream()
                .filter(e -> e.getValue().state == Line.State.RESERVED)
                .filter(e -> e.getValue().day.isBefore(next.applies))
                .map(Map.Entry::getKey)
                .toList();
        long spent = all.values().stream().filter(line -> line.state.spent()).count();
        var open = all.entrySet().stream()
                .filter(e -> !e.getValue().state.spent() && !keep.contains(e.getKey()))
                .sorted(Comparator.comparing((Map.Entry<Integer, Line> e) -> e.getValue().state != Line.State.RESERVED)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        int highest = all.isEmpty() ? 0 : all.lastKey();
        var chosen = Stream.concat(
                        open.stream(),
                        IntStream.rangeClosed(highest + 1, highest + next.sessions)
                                .boxed())
                .limit(Math.max(0, next.sessions - spent - keep.size()))
                .toList();
        next.numbers.addAll(keep);
        next.numbers.addAll(chosen);
        for (int number : chosen) {
            var line = all.computeIfAbsent(number, _ -> new Line(next.version));
            if (line.state == Line.State.WITHDRAWN) line.state = Line.State.FREE;
        }
        for (int number : open)
            if (!chosen.contains(number) && all.get(number).state == Line.State.FREE)
                all.get(number).state = Line.State.WITHDRAWN;
    }
}
