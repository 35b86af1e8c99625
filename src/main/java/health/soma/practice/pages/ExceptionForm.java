package health.soma.practice.pages;

import static health.soma.practice.pages.CertificateForm.day;
import static health.soma.practice.pages.CertificateForm.text;

import health.soma.practice.Absence;
import health.soma.practice.Closure;
import health.soma.practice.Exceptional;
import health.soma.practice.ExtraShift;
import health.soma.practice.Hours;
import health.soma.practice.Off;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A closure, an absence or a shift out of turn as somebody typed it.
public record ExceptionForm(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String therapist,
        @Nullable String location,
        @Nullable String first,
        @Nullable String last,
        @Nullable String begins,
        @Nullable String ends,
        @Nullable String why) {

    static ExceptionForm blank(Exceptional kind) {
        return new ExceptionForm(UUID.randomUUID().toString(), kind.name(), "", "", "", "", "", "", "");
    }

    Optional<Exceptional> what() {
        for (var one : Exceptional.values()) if (one.name().equals(text(kind))) return Optional.of(one);
        return Optional.empty();
    }

    public boolean is(Exceptional one) {
        return what().filter(one::equals).isPresent();
    }

    public String title() {
        return switch (what().orElse(Exceptional.CLOSURE)) {
            case CLOSURE -> "Close the house";
            case ABSENCE -> "Somebody is away";
            case EXTRA_SHIFT -> "A shift out of turn";
        };
    }

    /// What cannot be read at all.
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (uuid(id).isEmpty() || what().isEmpty()) problems.add("Open this form anew.");
        if (day(first).isEmpty()) problems.add("Say the first day, like 2026-12-24.");
        if (!text(last).isEmpty() && day(last).isEmpty())
            problems.add("Say the last day, like 2026-12-31, or nothing.");
        if (!text(begins).isEmpty() && time(begins).isEmpty())
            problems.add("The time it begins is written like 09:00.");
        if (!text(ends).isEmpty() && time(ends).isEmpty()) problems.add("The time it ends is written like 17:30.");
        if (is(Exceptional.EXTRA_SHIFT) && (text(begins).isEmpty() || text(ends).isEmpty()))
            problems.add("Say from when to when the shift lasts.");
        if (!is(Exceptional.CLOSURE) && uuid(therapist).isEmpty()) problems.add("Choose one of the therapists.");
        if (is(Exceptional.EXTRA_SHIFT) && uuid(location).isEmpty()) problems.add("Choose one of the locations.");
        return problems;
    }

    Closure closure() {
        return new Closure(uuid(id).orElseThrow(), uuid(location).orElse(null), off(), text(why));
    }

    Absence absence() {
        return new Absence(uuid(id).orElseThrow(), uuid(therapist).orElseThrow(), off());
    }

    ExtraShift shift() {
        return new ExtraShift(
                uuid(id).orElseThrow(),
                uuid(therapist).orElseThrow(),
                uuid(location).orElseThrow(),
                firstDay(),
                new Hours(time(begins).orElseThrow(), time(ends).orElseThrow()));
    }

    private Off off() {
        return new Off(
                firstDay(),
                day(last).orElse(firstDay()),
                time(begins).orElse(null),
                time(ends).orElse(null));
    }

    private LocalDate firstDay() {
        return day(first).orElseThrow();
    }

    private static Optional<LocalTime> time(@Nullable String typed) {
        try {
            return Optional.of(LocalTime.parse(text(typed)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<UUID> uuid(@Nullable String typed) {
        try {
            return Optional.of(UUID.fromString(text(typed)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
