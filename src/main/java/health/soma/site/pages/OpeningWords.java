package health.soma.site.pages;

import health.soma.practice.Location;
import health.soma.web.Words;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A location with its hours, days of the same hours drawn together: "Mon–Thu 08:00–18:00".
public record OpeningWords(Location location, List<Line> hours) {

    public record Line(String days, String times) {}

    static List<OpeningWords> of(List<Location> locations) {
        return locations.stream()
                .map(location -> new OpeningWords(location, lines(location)))
                .toList();
    }

    private static List<Line> lines(Location location) {
        var lines = new ArrayList<Line>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (var day : DayOfWeek.values()) {
            var times = times(location, day);
            var last = day == DayOfWeek.SUNDAY;
            if (last || !times.equals(times(location, day.plus(1)))) {
                lines.add(new Line(first == day ? name(day) : name(first) + "–" + name(day), times));
                first = day.plus(1);
            }
        }
        return List.copyOf(lines);
    }

    private static String times(Location location, DayOfWeek day) {
        var times = location.hours().stream()
                .filter(opening -> opening.weekday() == day)
                .sorted(Comparator.comparing(Location.Opening::opens))
                .map(opening -> Words.time(opening.opens()) + "–" + Words.time(opening.closes()))
                .collect(Collectors.joining(", "));
        return times.isEmpty() ? "closed" : times;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
