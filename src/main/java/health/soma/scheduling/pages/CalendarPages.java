package health.soma.scheduling.pages;

import health.soma.scheduling.Appointments;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.web.Navigation;
import health.soma.web.Screens;
import health.soma.web.Words;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The book, one day at a time, therapist beside therapist; it prints on one sheet.
@Controller
class CalendarPages {

    private final DayLines lines;
    private final Appointments appointments;
    private final Practices practices;
    private final Screens screens;
    private final Clock clock;

    CalendarPages(DayLines lines, Appointments appointments, Practices practices, Screens screens, Clock clock) {
        this.lines = lines;
        this.appointments = appointments;
        this.practices = practices;
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static Navigation calendarEntry() {
        return new Navigation("Calendar", "/calendar", 20, Set.of(Role.FRONT_DESK, Role.OWNER, Role.THERAPIST));
    }

    @May({Role.FRONT_DESK, Role.OWNER, Role.THERAPIST})
    @GetMapping("/calendar")
    View day(Actor by, @RequestParam(defaultValue = "") String day) {
        var today = LocalDate.ofInstant(
                clock.instant(), practices.current(by.practice()).zone());
        var shown = read(day, today);
        var house = appointments.house(by, shown);
        return screens.show(
                "Calendar",
                "scheduling/calendar",
                Map.of(
                        "title",
                        Words.dayAndWeekday(shown),
                        "day",
                        shown,
                        "today",
                        today,
                        "sheet",
                        DaySheet.of(house, shown, lines.of(by, shown, house))));
    }

    /// A day that cannot be read, or lies ten years away, is today.
    private static LocalDate read(String day, LocalDate today) {
        try {
            var read = day.isBlank() ? today : LocalDate.parse(day.strip());
            return Math.abs(read.getYear() - today.getYear()) > 10 ? today : read;
        } catch (DateTimeException unreadable) {
            return today;
        }
    }
}
