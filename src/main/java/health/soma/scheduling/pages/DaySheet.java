package health.soma.scheduling.pages;

import health.soma.scheduling.House;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// A day as a grid: one column a therapist, one row a quarter of an hour, from the first opening to the last closing or
/// as far as anything is booked.
public record DaySheet(LocalTime begins, int rows, List<Column> columns) {

    /// Minutes of a row.
    private static final int ROW = 15;
    /// Rows and spans for which the style sheet has classes: sixteen hours, and four.
    private static final int MOST_ROWS = 64;

    private static final int LONGEST = 16;

    public record Column(UUID therapist, String name, List<TodayLine> lines) {}

    static DaySheet of(House house, LocalDate day, List<TodayLine> lines) {
        var live = lines.stream().filter(l -> l.appointment().status().live()).toList();
        var hours = house.locations().stream()
                .flatMap(l -> house.roster().open(l, day).stream())
                .toList();
        int first = hours.stream().mapToInt(o -> o.begins().getHour()).min().orElse(8);
        int last = hours.stream()
                .mapToInt(o -> Math.ceilDiv(o.ends().toSecondOfDay(), 3600))
                .max()
                .orElse(18);
        for (var line : live) {
            first = Math.min(first, line.appointment().begins().getHour());
            last = Math.max(last, Math.min(24, line.appointment().begins().getHour() + 2));
        }
        int rows = Math.min(MOST_ROWS, (last - first) * 60 / ROW);
        var columns = house.therapists().stream()
                .map(t -> new Column(
                        t.id(),
                        t.name(),
                        live.stream()
                                .filter(l -> l.appointment().therapist().equals(t.id()))
                                .toList()))
                .filter(c -> !c.lines().isEmpty()
                        || !house.roster().working(c.therapist(), day).isEmpty())
                .toList();
        return new DaySheet(LocalTime.of(first, 0), rows, columns);
    }

    /// The class of the row in which something begins and of the number of rows it fills.
    public String where(TodayLine line) {
        var appointment = line.appointment();
        long minutes = Duration.between(begins, appointment.begins()).toMinutes();
        long lasts = Duration.between(appointment.from(), appointment.until()).toMinutes();
        long row = Math.clamp(minutes / ROW + 1, 1, rows);
        long span = Math.clamp(Math.ceilDiv(lasts, ROW), 1, LONGEST);
        return "r" + row + " n" + span;
    }

    public List<LocalTime> hours() {
        return IntStream.range(0, rows * ROW / 60).mapToObj(begins::plusHours).toList();
    }

    public int rowOf(LocalTime hour) {
        return (int) Duration.between(begins, hour).toMinutes() / ROW + 1;
    }
}
