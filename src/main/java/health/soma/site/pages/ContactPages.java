package health.soma.site.pages;

import health.soma.security.Anyone;
import health.soma.security.PracticeId;
import health.soma.site.Asking;
import health.soma.site.Enquiries;
import health.soma.web.Screens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The contact form. It asks for little, warns against medical details, and thanks only for what is stored.
@Controller
@RequestMapping("/contact")
class ContactPages {

    private final Enquiries enquiries;
    private final Screens screens;

    ContactPages(Enquiries enquiries, Screens screens) {
        this.enquiries = enquiries;
        this.screens = screens;
    }

    @Anyone
    @GetMapping
    View blank() {
        return form(HttpStatus.OK, ContactForm.blank(), List.of());
    }

    @Anyone
    @PostMapping
    View ask(PracticeId practice, @ModelAttribute ContactForm form, BindingResult unreadable, HttpServletRequest from) {
        var sent = unreadable.hasErrors()
                ? new ContactForm(null, form.name(), form.email(), form.phone(), form.question(), form.website())
                : form;
        var problems = sent.problems();
        if (!problems.isEmpty()) return form(HttpStatus.UNPROCESSABLE_CONTENT, sent, problems);
        return switch (enquiries.ask(practice, sent.read(), from.getRemoteAddr())) {
            case Asking.Received(var reference) ->
                screens.show(HttpStatus.CREATED, "Thank you", "site/thanks", Map.of("reference", reference));
            case Asking.TooMany(var minutes) ->
                form(
                        HttpStatus.TOO_MANY_REQUESTS,
                        sent,
                        List.of(new ContactForm.Problem(
                                "question",
                                "Many questions have come from your connection within %d minutes, so this one was not stored. Please call us, or send it again later."
                                        .formatted(minutes))));
        };
    }

    private View form(HttpStatus status, ContactForm form, List<ContactForm.Problem> problems) {
        return screens.show(status, "Contact", "site/contact", Map.of("form", form, "problems", problems));
    }
}
