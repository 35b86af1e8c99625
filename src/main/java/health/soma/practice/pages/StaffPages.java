package health.soma.practice.pages;

import health.soma.practice.Gender;
import health.soma.practice.Staff;
import health.soma.practice.StaffOutlook;
import health.soma.practice.Uncovered;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.web.Navigation;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import health.soma.web.StyleSheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The therapists with their certificates, what comes, and what is booked beyond it. A therapist sees their own.
@Controller
class StaffPages {

    private final Staff staff;
    private final StaffOutlook outlook;
    private final Practices practices;
    private final Screens screens;
    private final Clock clock;

    StaffPages(Staff staff, StaffOutlook outlook, Practices practices, Screens screens, Clock clock) {
        this.staff = staff;
        this.outlook = outlook;
        this.practices = practices;
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static Navigation staffEntry() {
        return new Navigation("Staff", "/staff", 70, Set.of(Role.OWNER));
    }

    @Bean
    static Navigation myCertificatesEntry() {
        return new Navigation("My certificates", "/my-certificates", 70, Set.of(Role.THERAPIST));
    }

    @Bean
    static StyleSheet practiceStyles() {
        return new StyleSheet("/css/practice.css");
    }

    @May(Role.OWNER)
    @GetMapping("/staff")
    View staff(Actor by) {
        var today = today(by);
        var therapists = staff.therapists(by.practice());
        return screens.show(
                "Staff",
                "practice/staff",
                Map.of(
                        "cards",
                        therapists.stream().map(one -> StaffCard.of(one, today)).toList(),
                        "forecast",
                        outlook.forecast(by.practice(), today).lines().stream()
                                .map(line -> Sentences.of(line, therapists, today))
                                .toList(),
                        "uncovered",
                        outlook.uncovered(by.practice(), today)));
    }

    @May(Role.THERAPIST)
    @GetMapping("/my-certificates")
    View mine(Actor by) {
        var me = staff.therapist(by.practice(), by.id()).orElseThrow(NotFound::new);
        return screens.show(
                "My certificates",
                "practice/mine",
                Map.of(
                        "card",
                        StaffCard.of(me, today(by)),
                        "uncovered",
                        mine(outlook.uncovered(by.practice(), today(by)), by)));
    }

    @May(Role.THERAPIST)
    @GetMapping("/my-certificates/gender")
    View gender(Actor by) {
        var me = staff.therapist(by.practice(), by.id()).orElseThrow(NotFound::new);
        return screens.show("Your gender", "practice/gender", Map.of("me", me));
    }

    @May(Role.THERAPIST)
    @PostMapping("/my-certificates/gender")
    View state(Actor by, @RequestParam(defaultValue = "") String gender) {
        if (staff.therapist(by.practice(), by.id()).isEmpty()) throw new NotFound();
        var own = Stream.of(Gender.values())
                .filter(one -> one.name().equals(gender))
                .findFirst()
                .orElse(null);
        staff.state(by, own);
        return screens.seeOther(
                "/my-certificates",
                own == null ? "You have said nothing about your gender." : "Patients may now ask for it.");
    }

    private static List<Uncovered> mine(List<Uncovered> all, Actor by) {
        return all.stream().filter(one -> one.therapist().id().equals(by.id())).toList();
    }

    private LocalDate today(Actor by) {
        return LocalDate.now(clock.withZone(practices.current(by.practice()).zone()));
    }
}
