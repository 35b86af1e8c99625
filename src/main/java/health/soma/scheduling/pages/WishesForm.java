package health.soma.scheduling.pages;

import health.soma.practice.Gender;
import health.soma.scheduling.Remedy;
import health.soma.scheduling.Weighing;
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
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The wishes as typed, and what the proposal shall put first. Anything may be missing; what cannot be read is kept and
/// said.
public record WishesForm(
        @Nullable List<String> days,
        @Nullable String earliest,
        @Nullable String latest,
        @Nullable String around,
        @Nullable String therapist,
        @Nullable String location,
        @Nullable String startingOn,
        @Nullable String gender,
        @Nullable String apart,
        @Nullable String by) {

    /// Hours between two sessions that may be asked for.
    public static final List<Integer> HOURS_APART = List.of(24, 48, 72);

    static WishesForm of(Wishes wishes, @Nullable String by) {
        return new WishesForm(
                wishes.days().stream().sorted().map(DayOfWeek::name).toList(),
                text(wishes.earliest()),
                text(wishes.latest()),
                text(wishes.around()),
                text(wishes.therapist()),
                text(wishes.location()),
                text(wishes.startingOn()),
                text(wishes.gender()),
                wishes.hoursApart() == 0 ? null : text(wishes.hoursApart()),
                by);
    }

    /// The same wishes, something else being put first.
    WishesForm by(Weighing other) {
        return new WishesForm(
                days, earliest, latest, around, therapist, location, startingOn, gender, apart, name(other));
    }

    /// The usual one where nothing that is known is asked for.
    Weighing weighing() {
        return Stream.of(Weighing.values())
                .filter(one -> name(one).equals(by))
                .findFirst()
                .orElse(Weighing.USUAL);
    }

    private static String name(Weighing weighing) {
        return weighing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private int hoursApart() {
        var hours = read(apart, Integer::valueOf);
        return hours != null && HOURS_APART.contains(hours) ? hours : 0;
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
                read(startingOn, LocalDate::parse),
                read(gender, Gender::valueOf),
                hoursApart());
    }

    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (unreadable(earliest)) problems.add("The earliest time is written like 09:30.");
        if (unreadable(latest)) problems.add("The latest time is written like 17:00.");
        if (unreadable(around)) problems.add("The time liked best is written like 10:00.");
        if (given(startingOn) && read(startingOn, LocalDate::parse) == null)
            problems.add("The first day is written like 2026-11-30.");
        if (given(gender) && read(gender, Gender::valueOf) == null) problems.add("Choose a gender from the list.");
        if (given(apart) && hoursApart() == 0) problems.add("Between two sessions there may be 24, 48 or 72 hours.");
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
                    case Remedy.AnyGender _ -> wishes.treatedBy(null);
                    case Remedy.SoonerAgain _ -> wishes.apart(0);
                    case Remedy.AnyLocation _ -> wishes.at(null);
                    case Remedy.StartEarlier _ -> wishes.starting(null);
                    case Remedy.NoWishes _ -> Wishes.none();
                },
                by);
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
        add(parts, "gender", gender);
        add(parts, "apart", apart);
        add(parts, "by", by);
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
