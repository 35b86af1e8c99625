package health.soma.treatment.pages;

import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.treatment.MyDay;
import health.soma.web.Navigation;
import health.soma.web.Screens;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The therapist's own day.
@Controller
class MyDayPages {

    private final MyDay days;
    private final Practices practices;
    private final Screens screens;
    private final Clock clock;

    MyDayPages(MyDay days, Practices practices, Screens screens, Clock clock) {
        this.days = days;
        this.practices = practices;
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static Navigation myDayNavigation() {
        return new Navigation("My day", "/my-day", 10, Set.of(Role.THERAPIST));
    }

    @GetMapping("/my-day")
    @May(Role.THERAPIST)
    View day(Actor by, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        var today =
                LocalDate.now(clock.withZone(practices.current(by.practice()).zone()));
        var shown = day == null ? today : day;
        Supplier<String> ids = () -> UUID.randomUUID().toString();
        return screens.show(
                "My day",
                "treatment/myDay",
                Map.of("day", shown, "today", today, "entries", days.of(by, shown), "ids", ids));
    }
}
