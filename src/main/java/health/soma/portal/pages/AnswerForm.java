package health.soma.portal.pages;

import static java.util.Objects.requireNonNullElse;

import health.soma.anatomy.AreaSide;
import health.soma.portal.Answer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a prescriber's page sent, as typed, so that a refused answer keeps everything. `act` says which of the page's
/// forms it was; `keep` holds the places of the areas that stay.
public record AnswerForm(
        String act,
        String shown,
        String name,
        @Nullable Boolean intends,
        @Nullable Boolean agrees,
        List<Integer> keep,
        String place,
        String sessions,
        String perWeekMin,
        String perWeekMax,
        String minutes,
        String until,
        String goals,
        String words) {

    static final AnswerForm BLANK = new AnswerForm("", "", "", false, false, List.of(), "", "", "", "", "", "", "", "");

    public AnswerForm {
        act = requireNonNullElse(act, "");
        shown = requireNonNullElse(shown, "");
        name = requireNonNullElse(name, "").strip();
        intends = Boolean.TRUE.equals(intends);
        agrees = Boolean.TRUE.equals(agrees);
        keep = keep == null ? List.of() : List.copyOf(keep);
        place = requireNonNullElse(place, "");
        sessions = requireNonNullElse(sessions, "").strip();
        perWeekMin = requireNonNullElse(perWeekMin, "").strip();
        perWeekMax = requireNonNullElse(perWeekMax, "").strip();
        minutes = requireNonNullElse(minutes, "").strip();
        until = requireNonNullElse(until, "").strip();
        goals = requireNonNullElse(goals, "").strip().replace("\r\n", "\n");
        words = requireNonNullElse(words, "").strip().replace("\r\n", "\n");
    }

    /// The answer; where something cannot be read, empty, and each such field is added to the problems.
    Optional<Answer> read(List<String> problems) {
        return switch (act) {
            case "sign" -> Optional.of(new Answer.Sign());
            case "stop" -> Optional.of(new Answer.Stop(words));
            case "add" -> Optional.of(new Answer.Add(words));
            case "refuse" -> Optional.of(new Answer.Refuse(words));
            case "see" -> Optional.of(new Answer.SeeFirst(words));
            case "renew" -> renew(problems);
            case "change" -> change(problems);
            default -> {
                problems.add("Choose one of the answers.");
                yield Optional.empty();
            }
        };
    }

    private Optional<Answer> renew(List<String> problems) {
        var count = number("Sessions", sessions, problems);
        var least = number("Sessions a week, at least", perWeekMin, problems);
        var most = number("Sessions a week, at most", perWeekMax, problems);
        var each = number("Minutes a session", minutes, problems);
        var end = day(problems);
        return count == null || least == null || most == null || each == null || end == null
                ? Optional.empty()
                : Optional.of(new Answer.Renew(count, least, most, each, end, goals));
    }

    private Optional<Answer> change(List<String> problems) {
        var count = number("Sessions", sessions, problems);
        var least = number("Sessions a week, at least", perWeekMin, problems);
        var most = number("Sessions a week, at most", perWeekMax, problems);
        var each = number("Minutes a session", minutes, problems);
        var end = day(problems);
        var added = added(problems);
        return count == null || least == null || most == null || each == null || end == null || added == null
                ? Optional.empty()
                : Optional.of(new Answer.Change(keep, added, count, least, most, each, end));
    }

    private @Nullable Optional<AreaSide> added(List<String> problems) {
        if (place.isEmpty()) return Optional.empty();
        try {
            return Optional.of(AreaSide.of(place));
        } catch (IllegalArgumentException none) {
            problems.add("Choose the area that is added from the list.");
            return null;
        }
    }

    private static @Nullable Integer number(String field, String typed, List<String> problems) {
        try {
            return Integer.valueOf(typed);
        } catch (NumberFormatException unreadable) {
            problems.add(
                    typed.isEmpty()
                            ? field + " is missing."
                            : "%s: “%s” is not a whole number.".formatted(field, typed));
            return null;
        }
    }

    private @Nullable LocalDate day(List<String> problems) {
        try {
            var day = LocalDate.parse(until);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) return day;
        } catch (DateTimeException unreadable) {
            // said below
        }
        problems.add(
                until.isEmpty() ? "The last day is missing." : "The last day: “%s” is not a date.".formatted(until));
        return null;
    }
}
