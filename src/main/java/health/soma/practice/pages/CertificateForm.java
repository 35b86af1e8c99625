package health.soma.practice.pages;

import health.soma.practice.Certificate;
import health.soma.practice.Subject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A certificate as typed. The id is drawn when the form is first shown, so a form sent twice records one. `kind` is
/// `licence`, `technique` or `area`.
public record CertificateForm(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String technique,
        @Nullable String area,
        @Nullable String hours,
        @Nullable String issuedBy,
        @Nullable String number,
        @Nullable String from,
        @Nullable String until) {

    static CertificateForm blank(String kind) {
        return new CertificateForm(UUID.randomUUID().toString(), kind, "", "", "", "", "", "", "");
    }

    /// The next period: as long as this one, from the day after it ends, or from today when that has passed.
    static CertificateForm renewing(Certificate one, LocalDate today) {
        var next = one.lastDay().plusDays(1);
        var from = next.isBefore(today) ? today : next;
        var length = Period.between(one.from(), one.until().plusDays(1));
        var until = from.plus(length).minusDays(1);
        var subject = one.subject();
        return new CertificateForm(
                UUID.randomUUID().toString(),
                kind(subject),
                subject instanceof Subject.Technique technique ? technique.id() : "",
                subject instanceof Subject.Area area ? area.code() : "",
                subject instanceof Subject.Area area ? Integer.toString(area.hours()) : "",
                one.issuedBy(),
                one.number(),
                from.toString(),
                until.toString());
    }

    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    public boolean is(String one) {
        return text(kind).equals(one);
    }

    public String title() {
        return is("licence") ? "Licence" : is("area") ? "Training for an area" : "Certificate for a technique";
    }

    /// What cannot be read at all.
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (uuid().isEmpty() || subject().isEmpty() && !is("area")) problems.add("Open this form anew.");
        if (is("area") && wholeHours().isEmpty())
            problems.add("Say the hours of training as a whole number, up to 2000.");
        if (day(from).isEmpty()) problems.add("Say the first day, like 2026-11-30.");
        if (day(until).isEmpty()) problems.add("Say the last day, like 2028-11-29.");
        if (day(from).isPresent()
                && day(until).isPresent()
                && day(until).get().isBefore(day(from).get())) problems.add("The last day lies before the first.");
        return problems;
    }

    /// The certificate, once there are no [#problems]; with blanks where something may still be found wrong.
    Certificate read(UUID therapist) {
        return new Certificate(
                uuid().orElseThrow(),
                therapist,
                subject().orElseThrow(),
                text(issuedBy),
                text(number),
                day(from).orElseThrow(),
                day(until).orElseThrow());
    }

    /// The same with something in every field that could not be read, to find what else is wrong.
    Certificate guess(UUID therapist, LocalDate today) {
        var last = day(until).orElse(today);
        var first = day(from).filter(day -> !day.isAfter(last)).orElse(last);
        Subject subject = subject()
                .orElseGet(() -> new Subject.Area(text(area), wholeHours().orElse(2000)));
        return new Certificate(
                uuid().orElseGet(UUID::randomUUID), therapist, subject, text(issuedBy), text(number), first, last);
    }

    private Optional<Subject> subject() {
        return switch (text(kind)) {
            case "licence" -> Optional.of(new Subject.Licence());
            case "technique" -> Optional.of(new Subject.Technique(text(technique)));
            case "area" -> wholeHours().map(number -> new Subject.Area(text(area), number));
            default -> Optional.empty();
        };
    }

    private static String kind(Subject subject) {
        return switch (subject) {
            case Subject.Technique _ -> "technique";
            case Subject.Area _ -> "area";
            case Subject.Licence _ -> "licence";
        };
    }

    private Optional<Integer> wholeHours() {
        return text(hours).matches("[1-9][0-9]{0,3}")
                ? Optional.of(Integer.valueOf(text(hours))).filter(number -> number <= 2000)
                : Optional.empty();
    }

    private Optional<UUID> uuid() {
        try {
            return Optional.of(UUID.fromString(text(id)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            var day = LocalDate.parse(text(typed));
            return day.getYear() < 1950 || day.getYear() > 2200 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
