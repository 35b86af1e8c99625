package health.soma.scheduling.pages;

import health.soma.scheduling.Appointments;
import health.soma.scheduling.Status;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.web.Navigation;
import health.soma.web.Screens;
import health.soma.web.StyleSheet;
import health.soma.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The front desk's board of the day: who comes when, to whom, in which room, and how far they are.
@Controller
class TodayPages {

    private final DayLines lines;
    private final Appointments appointments;
    private final Practices practices;
    private final Screens screens;
    private final Clock clock;

    TodayPages(DayLines lines, Appointments appointments, Practices practices, Screens screens, Clock clock) {
        this.lines = lines;
        this.appointments = appointments;
        this.practices = practices;
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static Navigation todayEntry() {
        return new Navigation("Today", "/today", 10, Set.of(Role.FRONT_DESK, Role.OWNER, Role.THERAPIST));
    }

    @Bean
    static StyleSheet schedulingStyles() {
        return new StyleSheet("/css/scheduling.css");
    }

    @May({Role.FRONT_DESK, Role.OWNER, Role.THERAPIST})
    @GetMapping("/today")
    View today(Actor by) {
        var now = clock.instant().atZone(practices.current(by.practice()).zone());
        LocalDate day = now.toLocalDate();
        var all = lines.of(by, day, appointments.house(by));
        return screens.show(
                "Today",
                "scheduling/today",
                Map.of(
                        "day", Words.dayAndWeekday(day),
                        "lines", all,
                        "coming", count(all, Status.BOOKED),
                        "here", count(all, Status.ARRIVED) + count(all, Status.IN_ROOM),
                        "done", count(all, Status.DONE),
                        "now", clock.instant()));
    }

    private static long count(List<TodayLine> lines, Status status) {
        return lines.stream().filter(l -> l.appointment().status() == status).count();
    }
}
