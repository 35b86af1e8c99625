package health.soma.prescriptions.pages;

import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.Screens;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The lines offered under a field of the order's form. What is typed there names no patient.
@Controller
@RequestMapping("/prescriptions/offers")
class OfferPages {

    private static final int LONGEST = 100;

    private final Screens screens;

    OfferPages(Screens screens) {
        this.screens = screens;
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping("/places")
    View places(@RequestParam(defaultValue = "") String q) {
        return screens.show("Areas", "web/offers", Map.of("offers", WordOffers.places(cut(q))));
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping("/techniques")
    View techniques(@RequestParam(defaultValue = "") String q) {
        return screens.show("Techniques", "web/offers", Map.of("offers", WordOffers.techniques(cut(q))));
    }

    private static String cut(String q) {
        return q.length() > LONGEST ? q.substring(0, LONGEST) : q;
    }
}
