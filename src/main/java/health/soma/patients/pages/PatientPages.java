package health.soma.patients.pages;

import health.soma.patients.OpenFile;
import health.soma.patients.PatientId;
import health.soma.patients.Patients;
import health.soma.patients.spi.ChartSection;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.Navigation;
import health.soma.web.Screens;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/patients")
class PatientPages {

    private final Patients patients;
    private final List<ChartSection> sections;
    private final Screens screens;
    private final Clock clock;

    PatientPages(Patients patients, List<ChartSection> sections, Screens screens, Clock clock) {
        this.patients = patients;
        this.sections = sections.stream()
                .sorted(Comparator.comparing(ChartSection::place))
                .toList();
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static Navigation patientsEntry() {
        return new Navigation("Patients", "/patients", 30, Set.of(Role.OWNER, Role.FRONT_DESK, Role.THERAPIST));
    }

    /// The text searched for is sent by POST, since a name has no place in an address.
    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST})
    @GetMapping
    View list(Actor by, @RequestParam(defaultValue = "0") int page) {
        return list(by, "", Math.clamp(page, 0, 100_000));
    }

    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST})
    @PostMapping("/search")
    View search(Actor by, @RequestParam(defaultValue = "") String text) {
        return list(by, text.length() > 100 ? text.substring(0, 100) : text, 0);
    }

    private View list(Actor by, String text, int page) {
        var found = patients.search(text, page, by);
        return screens.show(
                "Patients",
                "patients/list",
                Map.of(
                        "patients",
                        found.patients(),
                        "more",
                        found.more(),
                        "number",
                        page,
                        "text",
                        text,
                        "mayRegister",
                        !by.is(Role.THERAPIST)));
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping("/new")
    View blank(@RequestParam(defaultValue = "") String then) {
        return form(HttpStatus.OK, PatientForm.blank(UUID.randomUUID(), then), List.of(), Map.of());
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @PostMapping
    View register(Actor by, @Valid PatientForm form) {
        var problems = form.problems(LocalDate.now(clock));
        if (!problems.isEmpty()) return form(HttpStatus.UNPROCESSABLE_CONTENT, form, problems, Map.of());
        var somebody = form.read();
        var same = patients.possiblySame(somebody.family(), somebody.given(), somebody.birthDate(), by).stream()
                .filter(one -> !one.id().value().equals(form.id()))
                .toList();
        if (!same.isEmpty() && !Boolean.TRUE.equals(form.another())) {
            return form(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    form,
                    List.of(
                            "Somebody of this name and birth date is a patient already. Open that file, or say that this is another person."),
                    Map.of("same", same));
        }
        var id = patients.register(new PatientId(form.id()), somebody, by);
        return screens.seeOther(form.next(id), "The patient is registered.");
    }

    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST})
    @GetMapping("/{patient}")
    View patient(OpenFile file) {
        var shown = sections.stream()
                .flatMap(section -> section.part(file).map(part -> section(section.title(), part)).stream())
                .toList();
        return screens.show(
                "Patient",
                "patients/patient",
                Map.of(
                        "patient", patients.of(file),
                        "today", LocalDate.now(clock),
                        "sections", shown));
    }

    private PatientSection section(String title, ChartSection.Part part) {
        return new PatientSection(title, screens.part(part.template(), part.model()));
    }

    private View form(HttpStatus status, PatientForm form, List<String> problems, Map<String, Object> more) {
        var model =
                new java.util.HashMap<String, Object>(Map.of("form", form, "problems", problems, "same", List.of()));
        model.putAll(more);
        return screens.show(status, "New patient", "patients/form", model);
    }
}
