package health.soma.diagnoses.pages;

import health.soma.diagnoses.Code;
import health.soma.diagnoses.Diagnoses;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.web.Offer;
import health.soma.web.Screens;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The diagnosis codes as a list to look something up in, and as offers under a field. What is looked for is no
/// patient's: it may stand in the address.
@Controller
@RequestMapping("/diagnoses")
class DiagnosisPages {

    private static final int ON_A_PAGE = 50;
    private static final int OFFERED = 8;
    private static final int LONGEST = 100;

    private final Diagnoses diagnoses;
    private final Practices practices;
    private final Clock clock;
    private final Screens screens;

    DiagnosisPages(Diagnoses diagnoses, Practices practices, Clock clock, Screens screens) {
        this.diagnoses = diagnoses;
        this.practices = practices;
        this.clock = clock;
        this.screens = screens;
    }

    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST})
    @GetMapping
    View list(Actor by, @RequestParam(defaultValue = "") String q) {
        var found = find(by, q, ON_A_PAGE + 1);
        return screens.show(
                "Diagnosis codes",
                "diagnoses/list",
                Map.of(
                        "q",
                        q,
                        "codes",
                        found.stream().limit(ON_A_PAGE).toList(),
                        "more",
                        found.size() > ON_A_PAGE,
                        "editions",
                        diagnoses.editions()));
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping("/offers")
    View offers(Actor by, @RequestParam(defaultValue = "") String q) {
        var offers = find(by, q, OFFERED).stream().map(DiagnosisPages::offer).toList();
        return screens.show("Diagnosis codes", "web/offers", Map.of("offers", offers));
    }

    private List<Code> find(Actor by, String q, int most) {
        var today = LocalDate.ofInstant(
                clock.instant(), practices.current(by.practice()).zone());
        return diagnoses.search(q.length() > LONGEST ? q.substring(0, LONGEST) : q, today, most);
    }

    private static Offer offer(Code code) {
        return code.leaf()
                ? new Offer(code.dotted(), code.words(), Map.of("code", code.dotted()))
                : new Offer(code.dotted(), code.title() + ": needs one more character", Map.of());
    }
}
