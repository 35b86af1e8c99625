package health.soma.outcomes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What one picture shows: a measure over a course, in the order of time. The first series carries start and verdict.
public record Trajectory(
        Instrument instrument, String title, List<Series> series, List<LocalDate> sessions, Optional<Goal> goal) {

    public record Series(String label, List<Point> points) {}

    public record Point(LocalDate day, BigDecimal value) {}

    public boolean isEmpty() {
        return series.stream().allMatch(each -> each.points().isEmpty());
    }

    public Optional<Point> start() {
        return series.getFirst().points().stream().findFirst();
    }

    public Optional<Point> now() {
        var points = series.getFirst().points();
        return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
    }

    /// Empty until there are two points to compare.
    public Optional<Verdict> verdict() {
        return series.getFirst().points().size() < 2
                ? Optional.empty()
                : Optional.of(Verdict.of(
                        instrument,
                        start().orElseThrow().value(),
                        now().orElseThrow().value()));
    }
}
