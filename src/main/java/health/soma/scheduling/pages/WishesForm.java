package health.soma.scheduling.pages;

import health.soma.scheduling.Remedy;
import health.soma.scheduling.Wishes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The wishes as typed. Anything may be missing; what cannot be read is kept and said.
public record WishesForm(
        @Nullable List<String> days,
        @Nullable String earliest,
        @Nullable String latest,
        @Nullable String around,
        @Nullable String therapist,
        @Nullable String location,
        @Nullable String startingOn) {

    public static WishesForm of(Wishes wishes) {
        return new WishesForm(
                wishes.days().stream().sorted().map(DayOfWeek::name).toList(),
                text(wishes.earliest()),
                text(wishes.latest()),
                text(wishes.around()),
                text(wishes.therapist()),
                text(wishes.location()),
                text(wishes.startingOn()));
    }

    public boolean wants(DayOfWeek day) {
        var chosen = days;
        return chosen == null || chosen.isEmpty() || chosen.contains(day.name());
    }

    public Wishes read() {
        var chosen = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) if (wants(day)) chosen.add(day);
        return new Wishes(
                chosen,
                read(earliest, LocalTime::parse),
                read(latest, LocalTime::parse),
                read(around, LocalTime::parse),
                read(therapist, UUID::fromString),
                read(location, UUID::fromString),
                read(startingOn, LocalDate::parse));
    }

    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (unreadable(earliest)) problems.add("The earliest time is written like 09:30.");
        if (unreadable(latest)) problems.add("The latest time is written like 17:00.");
        if (unreadable(around)) problems.add("The time liked best is written like 10:00.");
        if (given(startingOn) && read(startingOn, LocalDate::parse) == null)
            problems.add("The first day is written like 2026-11-30.");
        var wishes = read();
        if (wishes.earliest() != null
                && wishes.latest() != null
                && !wishes.earliest().isBefore(wishes.latest()))
            problems.add("The latest time lies before the earliest.");
        return problems;
    }

    /// The same wishes with one given up.
    WishesForm without(Remedy remedy) {
        var wishes = read();
        return of(
                switch (remedy) {
                    case Remedy.AllowDay one -> wishes.onDays(and(wishes.days(), one.day()));
                    case Remedy.AllowEarlier one -> wishes.between(one.from(), wishes.latest());
                    case Remedy.AllowLater one -> wishes.between(wishes.earliest(), one.until());
                    case Remedy.AnyTherapist _ -> wishes.with(null);
                    case Remedy.AnyLocation _ -> wishes.at(null);
                    case Remedy.StartEarlier _ -> wishes.starting(null);
                    case Remedy.NoWishes _ -> Wishes.none();
                });
    }

    /// As the part of an address behind the question mark. It holds no word about the patient.
    String query() {
        var parts = new ArrayList<String>();
        var chosen = days;
        if (chosen != null) chosen.forEach(day -> parts.add("days=" + day));
        add(parts, "earliest", earliest);
        add(parts, "latest", latest);
        add(parts, "around", around);
        add(parts, "therapist", therapist);
        add(parts, "location", location);
        add(parts, "startingOn", startingOn);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static Set<DayOfWeek> and(Set<DayOfWeek> days, DayOfWeek day) {
        var all = EnumSet.of(day);
        all.addAll(days);
        return all;
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean unreadable(@Nullable String time) {
        return given(time) && read(time, LocalTime::parse) == null;
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reading) {
        if (text == null || text.isBlank()) return null;
        try {
            return reading.apply(text.strip());
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
