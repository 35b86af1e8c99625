package health.soma.portal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// **Nothing but a first name and an initial is shown before the patient's birth date was typed; five wrong ones close
/// the link.** Whoever knows it reads on for half an hour, in that browser.
///
/// House rule R-66. A link may be read by somebody it was not meant for; name and birth date are the two things
/// a doctor's office knows a patient by. Five guesses among the 36,525 days of a hundred years find it once in 7,305.
final class ShowOnlyToWhoKnowsThePatient {

    static final int MOST_WRONG = 5;

    static final Duration READS_FOR = Duration.ofMinutes(30);

    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private ShowOnlyToWhoKnowsThePatient() {}

    static boolean closed(int wrong) {
        return wrong >= MOST_WRONG;
    }

    /// As it is written in the United States, with or without strokes, or year first: 04/02/1979, 04021979, 1979-04-02.
    static Optional<LocalDate> read(String typed) {
        var text = typed.strip();
        var year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return day(year.group(1), year.group(2), year.group(3));
        }
        for (var pattern : new Pattern[] {MONTH_FIRST, DIGITS}) {
            var month = pattern.matcher(text);
            if (month.matches()) {
                return day(month.group(3), month.group(1), month.group(2));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
