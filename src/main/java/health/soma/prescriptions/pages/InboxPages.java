package health.soma.prescriptions.pages;

import health.soma.patients.Patients;
import health.soma.prescriptions.Inbox;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.Navigation;
import health.soma.web.Screens;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The prescriptions of the practice: what waits for somebody, what was verified, and the way to a new one.
@Controller
@RequestMapping("/prescriptions")
class InboxPages {

    private static final int LAST_PAGE = 10_000;

    private final Inbox inbox;
    private final Patients patients;
    private final HouseWords words;
    private final Screens screens;

    InboxPages(Inbox inbox, Patients patients, HouseWords words, Screens screens) {
        this.inbox = inbox;
        this.patients = patients;
        this.words = words;
        this.screens = screens;
    }

    @Bean
    static Navigation prescriptionsEntry() {
        return new Navigation("Prescriptions", "/prescriptions", 40, Set.of(Role.OWNER, Role.FRONT_DESK));
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping
    View inbox(Actor by, @RequestParam(defaultValue = "0") int page) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var waiting = inbox.waiting(by, shown);
        var verified =
                shown == 0 ? inbox.verified(by, 0).lines().stream().limit(8).toList() : List.<Inbox.Line>of();
        return screens.show(
                "Prescriptions",
                "prescriptions/inbox",
                Map.of(
                        "waiting", lines(by, waiting.lines()),
                        "verified", lines(by, verified),
                        "more", waiting.more(),
                        "number", shown));
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping("/verified")
    View verified(Actor by, @RequestParam(defaultValue = "0") int page) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var verified = inbox.verified(by, shown);
        return screens.show(
                "Verified prescriptions",
                "prescriptions/verified",
                Map.of("lines", lines(by, verified.lines()), "more", verified.more(), "number", shown));
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping("/new")
    View choose() {
        return screens.show(
                "Whose prescription is it?",
                "prescriptions/choosePatient",
                Map.of("patients", List.of(), "text", "", "more", false));
    }

    /// The text searched for is sent by POST, since a name has no place in an address.
    @May({Role.OWNER, Role.FRONT_DESK})
    @PostMapping("/new")
    View choose(Actor by, @RequestParam(defaultValue = "") String text) {
        var found = patients.search(text.length() > 100 ? text.substring(0, 100) : text, 0, by);
        return screens.show(
                "Whose prescription is it?",
                "prescriptions/choosePatient",
                Map.of("patients", found.patients(), "text", text, "more", found.more()));
    }

    private List<InboxLine> lines(Actor by, List<Inbox.Line> lines) {
        var named = patients.named(
                lines.stream().map(line -> line.prescription().patient()).toList(), by);
        return lines.stream()
                .map(line -> new InboxLine(
                        line,
                        Objects.requireNonNull(named.get(line.prescription().patient())),
                        words.moment(by.practice(), line.prescription().receivedAt())))
                .toList();
    }
}
