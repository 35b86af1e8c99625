package health.soma.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and times as every page writes them: never all digits, so that nobody reads a day for a month.
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Words() {}

    /// "23 Nov 2026"
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// "Mon 23 Nov 2026"
    public static String dayAndWeekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /// "10:00"
    public static String time(LocalTime time) {
        return TIME.format(time);
    }
}
