package health.soma.web.pages;

import health.soma.audit.AuditTrail;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.web.Navigation;
import health.soma.web.Screens;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class AuditPages {

    private final AuditTrail trail;
    private final Practices practices;
    private final Screens screens;

    AuditPages(AuditTrail trail, Practices practices, Screens screens) {
        this.trail = trail;
        this.practices = practices;
        this.screens = screens;
    }

    @Bean
    static Navigation audit() {
        return new Navigation("Audit", "/audit", 90, Set.of(Role.OWNER, Role.AUDITOR));
    }

    @May({Role.OWNER, Role.AUDITOR})
    @GetMapping("/audit")
    View newest(Actor by, @RequestParam(defaultValue = "0") int page) {
        var shown = Math.clamp(page, 0, 10_000);
        return screens.show(
                "Audit trail",
                "web/audit",
                Map.of(
                        "events", trail.newest(by, shown),
                        "number", shown,
                        "zone", practices.current(by.practice()).zone()));
    }
}
