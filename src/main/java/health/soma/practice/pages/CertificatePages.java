package health.soma.practice.pages;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import health.soma.practice.AreaRequirements;
import health.soma.practice.Certificate;
import health.soma.practice.Recording;
import health.soma.practice.Staff;
import health.soma.practice.Therapist;
import health.soma.practice.Withdrawal;
import health.soma.practice.Withdrawing;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.techniques.Techniques;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The owner records a certificate they have seen, renews it, or withdraws it. Nothing is changed or deleted.
@Controller
@RequestMapping("/staff/{therapist}/certificates")
class CertificatePages {

    private final Staff staff;
    private final Practices practices;
    private final Screens screens;
    private final Clock clock;

    CertificatePages(Staff staff, Practices practices, Screens screens, Clock clock) {
        this.staff = staff;
        this.practices = practices;
        this.screens = screens;
        this.clock = clock;
    }

    @May(Role.OWNER)
    @GetMapping("/new")
    View blank(Actor by, @PathVariable UUID therapist, @RequestParam(defaultValue = "technique") String kind) {
        var known = List.of("licence", "area").contains(kind) ? kind : "technique";
        return form(OK, therapist(by, therapist), CertificateForm.blank(known), List.of());
    }

    @May(Role.OWNER)
    @GetMapping("/{certificate}/renewal")
    View renewal(Actor by, @PathVariable UUID therapist, @PathVariable UUID certificate) {
        var holder = therapist(by, therapist);
        return form(OK, holder, CertificateForm.renewing(certificate(holder, certificate), today(by)), List.of());
    }

    @May(Role.OWNER)
    @PostMapping
    View record(Actor by, @PathVariable UUID therapist, CertificateForm form) {
        var holder = therapist(by, therapist);
        var problems = new ArrayList<>(form.problems());
        if (!problems.isEmpty()) {
            staff.faults(form.guess(therapist, today(by)), today(by)).forEach(one -> problems.add(Sentences.of(one)));
            return form(UNPROCESSABLE_CONTENT, holder, form, problems);
        }
        return switch (staff.record(by, form.read(therapist), today(by))) {
            case Recording.Recorded _ -> screens.seeOther("/staff", "The certificate is recorded.");
            case Recording.Refused(var faults) ->
                form(
                        UNPROCESSABLE_CONTENT,
                        holder,
                        form,
                        faults.stream().map(Sentences::of).toList());
        };
    }

    @May(Role.OWNER)
    @GetMapping("/{certificate}/withdrawal")
    View withdrawal(Actor by, @PathVariable UUID therapist, @PathVariable UUID certificate) {
        var holder = therapist(by, therapist);
        return withdrawal(
                OK, holder, certificate(holder, certificate), today(by).toString(), "", List.of(), by);
    }

    @May(Role.OWNER)
    @PostMapping("/{certificate}/withdrawal")
    View withdraw(
            Actor by,
            @PathVariable UUID therapist,
            @PathVariable UUID certificate,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String because) {
        var holder = therapist(by, therapist);
        var one = certificate(holder, certificate);
        var problems = new ArrayList<String>();
        var day = CertificateForm.day(from);
        if (day.isEmpty()) problems.add("Say the first day on which it no longer counts, like 2026-11-30.");
        if (day.isEmpty() && because.isBlank()) problems.add("Say why it is withdrawn.");
        if (because.strip().length() > 500) problems.add("The reason may have up to 500 characters.");
        if (problems.isEmpty()) {
            var answer = staff.withdraw(by, one, new Withdrawal(day.orElseThrow(), because.strip()));
            if (answer instanceof Withdrawing.Refused(var faults))
                faults.forEach(fault -> problems.add(Sentences.of(fault)));
        }
        return problems.isEmpty()
                ? screens.seeOther("/staff", "The certificate is withdrawn.")
                : withdrawal(UNPROCESSABLE_CONTENT, holder, one, from, because, problems, by);
    }

    private View form(HttpStatus status, Therapist therapist, CertificateForm form, List<String> problems) {
        return screens.show(
                status,
                form.title(),
                "practice/certificate",
                Map.of(
                        "therapist",
                        therapist,
                        "form",
                        form,
                        "problems",
                        problems,
                        "techniques",
                        Techniques.standard().all(),
                        "areas",
                        AreaRequirements.all()));
    }

    private View withdrawal(
            HttpStatus status,
            Therapist therapist,
            Certificate certificate,
            String from,
            String because,
            List<String> problems,
            Actor by) {
        return screens.show(
                status,
                "Withdraw a certificate",
                "practice/withdrawal",
                Map.of(
                        "therapist",
                        therapist,
                        "row",
                        new CertificateRow(certificate, today(by)),
                        "from",
                        from,
                        "because",
                        because,
                        "problems",
                        problems));
    }

    private Therapist therapist(Actor by, UUID id) {
        return staff.therapist(by.practice(), id).orElseThrow(NotFound::new);
    }

    private static Certificate certificate(Therapist therapist, UUID id) {
        return therapist.certificates().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private LocalDate today(Actor by) {
        return LocalDate.now(clock.withZone(practices.current(by.practice()).zone()));
    }
}
