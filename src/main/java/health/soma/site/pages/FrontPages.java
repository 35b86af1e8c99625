package health.soma.site.pages;

import health.soma.practice.Places;
import health.soma.practice.Services;
import health.soma.practice.Staff;
import health.soma.security.Anyone;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.techniques.Techniques;
import health.soma.web.Navigation;
import health.soma.web.Screens;
import health.soma.web.StyleSheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// The practice's front page.
@Controller
class FrontPages {

    private final Staff staff;
    private final Places places;
    private final Services services;
    private final Practices practices;
    private final Screens screens;
    private final Clock clock;

    FrontPages(Staff staff, Places places, Services services, Practices practices, Screens screens, Clock clock) {
        this.staff = staff;
        this.places = places;
        this.services = services;
        this.practices = practices;
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static StyleSheet siteStyles() {
        return new StyleSheet("/css/site.css");
    }

    @Bean
    static Navigation techniquesEntry() {
        return new Navigation("Techniques", "/#techniques", 10, Set.of());
    }

    @Bean
    static Navigation questionsEntry() {
        return new Navigation("Questions", "/#questions", 20, Set.of());
    }

    @Bean
    static Navigation prescriptionEntry() {
        return new Navigation("Getting a prescription", "/#prescription", 30, Set.of());
    }

    @Bean
    static Navigation visitEntry() {
        return new Navigation("Locations", "/#visit", 40, Set.of());
    }

    @Bean
    static Navigation contactEntry() {
        return new Navigation("Contact", "/contact", 50, Set.of());
    }

    @Anyone
    @GetMapping("/")
    View front(PracticeId practice) {
        var here = practices.current(practice);
        var today = LocalDate.ofInstant(clock.instant(), here.zone());
        var therapists = staff.therapists(practice);
        return screens.show(
                "Medical massage by prescription",
                "site/front",
                Map.of(
                        "name", here.name(),
                        "techniques", TaughtTechnique.all(Techniques.standard(), therapists, today),
                        "therapists", HeldTechniques.of(Techniques.standard(), therapists, today),
                        "locations", OpeningWords.of(places.locations(practice)),
                        "open",
                                services.services(practice).stream()
                                        .filter(service -> !service.prescribed())
                                        .toList(),
                        "today", today));
    }

    /// Search engines may see what everybody may see, and nothing of the inside.
    @Anyone
    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        return """
                User-agent: *
                Allow: /$
                Allow: /contact$
                Allow: /css/
                Disallow: /
                """;
    }
}
