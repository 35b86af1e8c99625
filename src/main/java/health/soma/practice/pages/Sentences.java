package health.soma.practice.pages;

import health.soma.anatomy.Anatomy;
import health.soma.practice.CertificateForecast.Line;
import health.soma.practice.CertificateForecast.NobodyLeft;
import health.soma.practice.CertificateForecast.OnlyOneLeft;
import health.soma.practice.CertificateForecast.Unlicensed;
import health.soma.practice.Entering;
import health.soma.practice.Gender;
import health.soma.practice.Recording;
import health.soma.practice.Subject;
import health.soma.practice.Therapist;
import health.soma.practice.Uncovered;
import health.soma.practice.Withdrawing;
import health.soma.techniques.Techniques;
import health.soma.web.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What is to be said about certificates, in words. A new fault or a new kind of line does not compile until it has
/// some.
public final class Sentences {

    private Sentences() {}

    public static String of(Gender gender) {
        return switch (gender) {
            case WOMAN -> "a woman";
            case MAN -> "a man";
            case NON_BINARY -> "non-binary";
        };
    }

    /// "Licence", "Breast tissue, 20 hours", "Myofascial Release"
    public static String name(Subject subject) {
        return switch (subject) {
            case Subject.Technique(var id) -> Techniques.standard().name(id);
            case Subject.Area(var code, var hours) -> "%s, %d hours".formatted(area(code), hours);
            case Subject.Licence() -> "Licence";
        };
    }

    static String of(Recording.Fault fault) {
        return switch (fault) {
            case Recording.Fault.NobodyNamed() -> "Say who issued it.";
            case Recording.Fault.EndedAlready(var until) ->
                "It ended on %s. Only what counts today or later is recorded.".formatted(Words.day(until));
            case Recording.Fault.UnknownTechnique() -> "Choose a technique.";
            case Recording.Fault.NoTrainingAsked() -> "Choose an area that asks for training.";
            case Recording.Fault.TooFewHours(var hours, var required) ->
                "%s asks for %d hours of training (%s); the certificate says %d."
                        .formatted(area(required.area()), required.hours(), required.source(), hours);
            case Recording.Fault.TooLong() -> "The issuer may have up to 200 characters and the number up to 100.";
        };
    }

    static String of(Withdrawing.Fault fault) {
        return switch (fault) {
            case Withdrawing.Fault.OutsideItsDays(var from, var until) ->
                "It is withdrawn from one of its days on, from %s until %s."
                        .formatted(Words.day(from), Words.day(until));
            case Withdrawing.Fault.NoReason() -> "Say why it is withdrawn.";
            case Withdrawing.Fault.WithdrawnBefore() -> "It was withdrawn before.";
        };
    }

    /// "From 3 Mar 2027 nobody may do Strain-Counterstrain on Tuesdays. It is prescribed for 2 sessions booked then."
    public static String of(Line line, List<Therapist> therapists, LocalDate today) {
        return switch (line) {
            case NobodyLeft one ->
                "%s nobody may %s on %s.%s".formatted(when(line, today), act(one.what()), days(one.on()), asked(line));
            case OnlyOneLeft one ->
                "%s only %s is left for %s on %s.%s"
                        .formatted(
                                when(line, today),
                                therapist(therapists, one.therapist()),
                                plain(one.what()),
                                days(one.on()),
                                asked(line).replace("booked then", "booked then with somebody else"));
            case Unlicensed one ->
                "%s %s holds no licence, and may neither be booked nor treat.%s"
                        .formatted(when(line, today), therapist(therapists, one.therapist()), booked(line));
        };
    }

    /// Why a booked session cannot be given.
    public static String of(Uncovered.Why why) {
        return switch (why) {
            case LICENCE -> "no licence that day";
            case TECHNIQUE -> "no certificate that day for any prescribed technique";
            case TRAINING -> "no training that day for any prescribed area";
            case CLOSED -> "the house is closed then";
            case AWAY -> "away, or not on shift there, then";
        };
    }

    public static String of(Entering.Fault fault) {
        return switch (fault) {
            case LAST_BEFORE_FIRST -> "The last day lies before the first.";
            case TOO_LONG -> "That is too long: a closure lasts a year at most, an absence two.";
            case PASSED -> "Those days have passed.";
            case ENDS_BEFORE_IT_BEGINS -> "The time it ends lies before the time it begins.";
            case ONE_TIME_MISSING -> "Give both times, or none for whole days.";
            case NO_REASON -> "Say why it is closed; patients and staff read it.";
            case REASON_TOO_LONG -> "The reason may have up to 100 characters.";
            case UNKNOWN_THERAPIST -> "Choose one of the therapists.";
            case UNKNOWN_LOCATION -> "Choose one of the locations.";
            case CLOSED_THEN -> "The location is closed then, so nobody could be booked.";
            case TOO_FAR_AHEAD -> "The first day lies more than five years ahead.";
        };
    }

    /// What has begun is not dated: it is so now, and that is what matters.
    private static String when(Line line, LocalDate today) {
        var begun = !line.from().isAfter(today);
        return line.until()
                .map(until -> begun
                        ? "Until %s".formatted(Words.day(until))
                        : "From %s until %s".formatted(Words.day(line.from()), Words.day(until)))
                .orElseGet(() -> begun ? "Already" : "From " + Words.day(line.from()));
    }

    private static String asked(Line line) {
        if (line.booked() == 0) return "";
        return line.booked() == 1
                ? " It is prescribed for 1 session booked then."
                : " It is prescribed for %d sessions booked then.".formatted(line.booked());
    }

    private static String booked(Line line) {
        if (line.booked() == 0) return "";
        return line.booked() == 1
                ? " 1 session is booked then."
                : " %d sessions are booked then.".formatted(line.booked());
    }

    private static String act(Subject what) {
        return switch (what) {
            case Subject.Technique(var id) -> "do " + Techniques.standard().name(id);
            case Subject.Area(var code, var _) -> "treat " + area(code).toLowerCase(Locale.ENGLISH);
            case Subject.Licence() -> "treat";
        };
    }

    private static String plain(Subject what) {
        return switch (what) {
            case Subject.Technique(var id) -> Techniques.standard().name(id);
            case Subject.Area(var code, var _) -> area(code).toLowerCase(Locale.ENGLISH);
            case Subject.Licence() -> "treating";
        };
    }

    /// "Mondays, Tuesdays and Fridays"
    private static String days(Collection<DayOfWeek> on) {
        var names = on.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s")
                .toList();
        if (names.size() == 1) return names.getFirst();
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static String therapist(List<Therapist> therapists, UUID id) {
        return therapists.stream()
                .filter(one -> one.id().equals(id))
                .map(Therapist::name)
                .findFirst()
                .orElse("a therapist");
    }

    private static String area(String code) {
        return Anatomy.standard().label(code);
    }
}
