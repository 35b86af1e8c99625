package health.soma.site.pages;

import health.soma.messaging.Messages;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.site.Enquiries;
import health.soma.site.Enquiry;
import health.soma.web.Navigation;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The front desk's inbox of questions.
@Controller
@RequestMapping("/enquiries")
class EnquiryPages {

    private static final int LONGEST_NOTE = 2000;

    private final Enquiries enquiries;
    private final Messages messages;
    private final Practices practices;
    private final Screens screens;

    EnquiryPages(Enquiries enquiries, Messages messages, Practices practices, Screens screens) {
        this.enquiries = enquiries;
        this.messages = messages;
        this.practices = practices;
        this.screens = screens;
    }

    @Bean
    static Navigation enquiriesEntry() {
        return new Navigation("Enquiries", "/enquiries", 60, Set.of(Role.FRONT_DESK, Role.OWNER));
    }

    @May({Role.FRONT_DESK, Role.OWNER})
    @GetMapping
    View inbox(Actor by, @RequestParam(defaultValue = "0") int page) {
        var number = Math.clamp(page, 0, 100_000);
        return screens.show(
                "Enquiries",
                "site/enquiries",
                Map.of(
                        "inbox", enquiries.inbox(number, by),
                        "number", number,
                        "waiting", messages.waiting(by.practice()),
                        "mailLeaves", messages.leave(),
                        "zone", practices.current(by.practice()).zone()));
    }

    @May({Role.FRONT_DESK, Role.OWNER})
    @GetMapping("/{enquiry}")
    View read(Actor by, @PathVariable UUID enquiry) {
        return show(HttpStatus.OK, by, enquiries.read(enquiry, by).orElseThrow(NotFound::new), "", List.of());
    }

    @May({Role.FRONT_DESK, Role.OWNER})
    @PostMapping("/{enquiry}/answer")
    View answer(Actor by, @PathVariable UUID enquiry, @RequestParam(defaultValue = "") String note) {
        var text = ContactForm.text(note);
        if (text.length() > LONGEST_NOTE) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    by,
                    enquiries.read(enquiry, by).orElseThrow(NotFound::new),
                    text,
                    List.of("The note may have up to 2,000 characters."));
        }
        if (!enquiries.answer(enquiry, text, by)) throw new NotFound();
        return screens.seeOther("/enquiries", "Marked as answered.");
    }

    private View show(HttpStatus status, Actor by, Enquiry enquiry, String note, List<String> problems) {
        return screens.show(
                status,
                "Enquiry " + enquiry.reference(),
                "site/enquiry",
                Map.of(
                        "enquiry", enquiry,
                        "note", note,
                        "problems", problems,
                        "zone", practices.current(by.practice()).zone()));
    }
}
