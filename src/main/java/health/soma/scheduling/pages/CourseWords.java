package health.soma.scheduling.pages;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import health.soma.scheduling.House;
import health.soma.scheduling.Place;
import health.soma.scheduling.Planning.Proposal;
import health.soma.web.Words;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A proposed course in one sentence: when it finishes, with whom, on which days, and about when.
final class CourseWords {

    /// Times that lie no further apart are one time, about.
    private static final Duration ABOUT = Duration.ofHours(1);

    private CourseWords() {}

    static String of(Proposal proposal, House house) {
        var places = proposal.places();
        return "Finishes %s, %s, %s %s."
                .formatted(
                        Words.dayAndWeekday(places.getLast().day()), with(places, house), days(places), times(places));
    }

    static int therapists(Proposal proposal) {
        return (int) proposal.places().stream().map(Place::therapist).distinct().count();
    }

    private static String with(List<Place> places, House house) {
        Map<UUID, Long> each = places.stream().collect(groupingBy(Place::therapist, LinkedHashMap::new, counting()));
        if (each.size() == 1)
            return (places.size() == 1 ? "with " : "always with ")
                    + Sentences.name(house, places.getFirst().therapist());
        return "with "
                + and(each.entrySet().stream()
                        .sorted(Map.Entry.<UUID, Long>comparingByValue().reversed())
                        .map(one -> "%s (%d)".formatted(Sentences.name(house, one.getKey()), one.getValue()))
                        .toList());
    }

    private static String days(List<Place> places) {
        var days = places.stream()
                .map(one -> one.day().getDayOfWeek())
                .distinct()
                .sorted()
                .toList();
        if (places.size() == 1) return "on a " + Sentences.weekday(days.getFirst());
        if (days.size() > 3) return "on %d different weekdays".formatted(days.size());
        return "on "
                + and(days.stream().map(day -> Sentences.weekday(day) + "s").toList());
    }

    private static String times(List<Place> places) {
        var times = places.stream()
                .map(Place::begins)
                .sorted(Comparator.naturalOrder())
                .toList();
        LocalTime first = times.getFirst();
        LocalTime last = times.getLast();
        if (first.equals(last)) return "at " + Words.time(first);
        return Duration.between(first, last).compareTo(ABOUT) <= 0
                ? "about " + Words.time(times.get(times.size() / 2))
                : "between %s and %s".formatted(Words.time(first), Words.time(last));
    }

    static String and(List<String> parts) {
        if (parts.size() < 2) return String.join("", parts);
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
