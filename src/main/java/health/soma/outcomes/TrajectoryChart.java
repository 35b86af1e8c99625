package health.soma.outcomes;

import static java.util.stream.Collectors.joining;

import health.soma.outcomes.Trajectory.Point;
import health.soma.outcomes.Trajectory.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A trajectory as one SVG picture, 640 by 260 units, the same in page and report. Time is to scale, the scale of
/// values is always 0 to 10, lines are straight. Only attributes are used, no style, so that a strict content policy
/// lets it pass; each series differs by form as well as by color.
public final class TrajectoryChart {

    private static final int LEFT = 44;
    private static final int RIGHT = 500;
    private static final int TOP = 34;
    private static final int BOTTOM = 214;
    private static final int LABELS = 508;

    /// Units between two lines of text that stand at the right edge.
    private static final int LINE = 14;

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.US);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);
    private static final List<String> COLORS = List.of("#2f5d8a", "#8a4b14");

    private final Trajectory trajectory;
    private final LocalDate first;
    private final long days;
    private final StringBuilder svg = new StringBuilder(4096);
    private final List<EdgeLabel> labels = new ArrayList<>();

    private record EdgeLabel(double y, String text, String color) {}

    private TrajectoryChart(Trajectory trajectory) {
        this.trajectory = trajectory;
        var all = trajectory.series().stream()
                .flatMap(series -> series.points().stream())
                .map(Point::day)
                .toList();
        this.first = all.stream().min(LocalDate::compareTo).orElseThrow();
        var last = all.stream().max(LocalDate::compareTo).orElseThrow();
        // A single day is drawn at the left of a week, not divided by zero.
        this.days = Math.max(7, ChronoUnit.DAYS.between(first, last));
    }

    /// The picture; a trajectory without any point has none.
    public static String svg(Trajectory trajectory) {
        return trajectory.isEmpty() ? "" : new TrajectoryChart(trajectory).draw();
    }

    /// What the picture says, in words: start, now, change, goal.
    public static String description(Trajectory trajectory) {
        var words = new StringBuilder();
        trajectory
                .start()
                .ifPresent(start -> words.append(
                        "Started at %s on %s".formatted(VerdictWords.number(start.value()), LONG.format(start.day()))));
        trajectory
                .verdict()
                .ifPresent(verdict -> words.append(", %s on %s. %s"
                        .formatted(
                                VerdictWords.number(verdict.now()),
                                LONG.format(trajectory.now().orElseThrow().day()),
                                VerdictWords.of(verdict))));
        if (trajectory.verdict().isEmpty() && !trajectory.isEmpty()) {
            words.append(". No second value yet.");
        }
        trajectory
                .goal()
                .ifPresent(goal -> words.append(" Goal: %s or %s%s."
                        .formatted(
                                VerdictWords.number(goal.target()),
                                goal.instrument().higherIsBetter() ? "more" : "less",
                                goal.dueOn() == null ? "" : " by " + LONG.format(goal.dueOn()))));
        return words.toString().strip();
    }

    private String draw() {
        var id = trajectory.instrument().code();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 260\" width=\"640\" height=\"260\" ")
                .append("class=\"trajectory\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" ".formatted(id, id))
                .append("font-family=\"system-ui, 'Liberation Sans', sans-serif\" font-size=\"12\" fill=\"#1d343d\">")
                .append("<title id=\"%s-title\">%s</title>".formatted(id, escaped(trajectory.title())))
                .append("<desc id=\"%s-desc\">%s</desc>".formatted(id, escaped(description(trajectory))))
                .append("<rect x=\"0\" y=\"0\" width=\"640\" height=\"260\" fill=\"#ffffff\"/>");
        text(LEFT, 18, "", "font-weight=\"700\" font-size=\"14\"", trajectory.title());
        band();
        grid();
        sessions();
        goal();
        for (var i = 0; i < trajectory.series().size(); i++) {
            series(trajectory.series().get(i), i);
        }
        edgeLabels();
        return svg.append("</svg>").toString();
    }

    /// Where a change from the start would be meaningful.
    private void band() {
        var start = trajectory.start();
        if (start.isEmpty()) {
            return;
        }
        var value = start.get().value();
        var needed = Verdict.meaningfulFrom(trajectory.instrument(), value);
        var better = trajectory.instrument().higherIsBetter();
        var edge = better ? value.add(needed) : value.subtract(needed);
        if (edge.signum() < 0 || edge.compareTo(BigDecimal.TEN) > 0) {
            return;
        }
        var top = better ? TOP : y(edge);
        var bottom = better ? y(edge) : BOTTOM;
        svg.append("<rect class=\"band\" x=\"%d\" y=\"%s\" width=\"%d\" height=\"%s\" fill=\"#e3f1ea\"/>"
                .formatted(LEFT, figure(top), RIGHT - LEFT, figure(bottom - top)));
        labels.add(new EdgeLabel(better ? top + 8 : bottom - 8, "meaningful change", "#1d343d"));
    }

    private void grid() {
        for (var value = 0; value <= 10; value += 2) {
            var y = y(BigDecimal.valueOf(value));
            line("grid", LEFT, y, RIGHT, y, "stroke=\"#d5dde1\"");
            text(36, y + 4, "end", "", Integer.toString(value));
        }
        var step = Math.max(7, Math.ceilDiv(days, 5));
        for (var day = 0L; day <= days; day += step) {
            text(x(first.plusDays(day)), 236, "middle", "", SHORT.format(first.plusDays(day)));
        }
    }

    private void sessions() {
        for (var day : trajectory.sessions()) {
            if (!day.isBefore(first) && !day.isAfter(first.plusDays(days))) {
                line("session", x(day), BOTTOM, x(day), BOTTOM + 6, "stroke=\"#1d343d\"");
            }
        }
        text(LEFT, 254, "", "font-size=\"11\"", "Each tick at the foot is a session.");
    }

    private void goal() {
        trajectory.goal().ifPresent(goal -> {
            var y = y(goal.target());
            line("goal", LEFT, y, RIGHT, y, "stroke=\"#0b6e5f\" stroke-width=\"2\" stroke-dasharray=\"6 4\"");
            labels.add(new EdgeLabel(y, "Goal " + VerdictWords.number(goal.target()), "#0b6e5f"));
        });
    }

    private void series(Series series, int index) {
        if (series.points().isEmpty()) {
            return;
        }
        var color = COLORS.get(index % COLORS.size());
        svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>"
                .formatted(
                        series.points().stream()
                                .map(point -> figure(x(point.day())) + "," + figure(y(point.value())))
                                .collect(joining(" ")),
                        color,
                        index == 0 ? "" : " stroke-dasharray=\"2 3\""));
        for (var point : series.points()) {
            mark(point, index, color);
        }
        var last = series.points().getLast();
        labels.add(new EdgeLabel(
                y(last.value()), "%s %s".formatted(VerdictWords.number(last.value()), series.label()), color));
        if (index == 0 && series.points().size() > 1) {
            var start = series.points().getFirst();
            text(
                    x(start.day()) + 6,
                    y(start.value()) - 8,
                    "",
                    "font-weight=\"700\"",
                    "Start " + VerdictWords.number(start.value()));
        }
    }

    private void mark(Point point, int index, String color) {
        var x = x(point.day());
        var y = y(point.value());
        var title = "<title>%s: %s</title>".formatted(LONG.format(point.day()), VerdictWords.number(point.value()));
        if (index == 0) {
            svg.append(
                    "<circle cx=\"%s\" cy=\"%s\" r=\"4.5\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"2\">%s</circle>"
                            .formatted(figure(x), figure(y), color, title));
        } else {
            svg.append("<polygon points=\"%s,%s %s,%s %s,%s %s,%s\" fill=\"%s\">%s</polygon>"
                    .formatted(
                            figure(x),
                            figure(y - 5),
                            figure(x + 5),
                            figure(y),
                            figure(x),
                            figure(y + 5),
                            figure(x - 5),
                            figure(y),
                            color,
                            title));
        }
    }

    /// Labels at the right edge keep a line's distance, so that two equal values are both readable.
    private void edgeLabels() {
        labels.sort((one, other) -> Double.compare(one.y(), other.y()));
        var lowest = BOTTOM - LINE * (labels.size() - 1.0);
        var y = TOP + 0.0;
        for (var label : labels) {
            y = Math.min(Math.max(label.y(), y), lowest);
            text(
                    LABELS,
                    y + 4,
                    "",
                    "font-size=\"11\" font-weight=\"600\" fill=\"%s\"".formatted(label.color()),
                    label.text());
            y += LINE;
            lowest += LINE;
        }
    }

    private double x(LocalDate day) {
        return LEFT + (RIGHT - LEFT) * (double) ChronoUnit.DAYS.between(first, day) / days;
    }

    private double y(BigDecimal value) {
        return BOTTOM - (BOTTOM - TOP) * value.doubleValue() / 10;
    }

    private void line(String name, double x1, double y1, double x2, double y2, String look) {
        svg.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" %s/>"
                .formatted(name, figure(x1), figure(y1), figure(x2), figure(y2), look));
    }

    private void text(double x, double y, String anchor, String look, String words) {
        svg.append("<text x=\"%s\" y=\"%s\"%s %s>%s</text>"
                .formatted(
                        figure(x),
                        figure(y),
                        anchor.isEmpty() ? "" : " text-anchor=\"" + anchor + "\"",
                        look,
                        escaped(words)));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
