package health.soma.practice.pages;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import health.soma.practice.Calendar;
import health.soma.practice.Entering;
import health.soma.practice.Exceptional;
import health.soma.practice.Places;
import health.soma.practice.Staff;
import health.soma.practice.StaffOutlook;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.web.Navigation;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import java.time.Clock;
import java.time.LocalDate;
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

/// When the house is open and who works, week by week, with everything that differs: entered here, and taken back.
@Controller
@RequestMapping("/hours")
class HoursPages {

    private final Calendar calendar;
    private final Places places;
    private final Staff staff;
    private final StaffOutlook outlook;
    private final Practices practices;
    private final Screens screens;
    private final Clock clock;

    HoursPages(
            Calendar calendar,
            Places places,
            Staff staff,
            StaffOutlook outlook,
            Practices practices,
            Screens screens,
            Clock clock) {
        this.calendar = calendar;
        this.places = places;
        this.staff = staff;
        this.outlook = outlook;
        this.practices = practices;
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static Navigation hoursEntry() {
        return new Navigation("Hours", "/hours", 60, Set.of(Role.OWNER, Role.FRONT_DESK));
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping
    View hours(Actor by) {
        var today = today(by);
        return screens.show(
                "Hours",
                "practice/hours",
                Map.of(
                        "sheet",
                        HoursSheet.of(
                                calendar.from(by.practice(), today),
                                staff.therapists(by.practice()),
                                places.locations(by.practice()),
                                today),
                        "displaced",
                        outlook.displaced(by.practice(), today)));
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping("/new")
    View blank(Actor by, @RequestParam(defaultValue = "CLOSURE") String kind) {
        var known = new ExceptionForm(null, kind, null, null, null, null, null, null, null).what();
        return form(OK, by, ExceptionForm.blank(known.orElse(Exceptional.CLOSURE)), List.of());
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @PostMapping
    View enter(Actor by, ExceptionForm form) {
        var problems = form.problems();
        if (!problems.isEmpty()) return form(UNPROCESSABLE_CONTENT, by, form, problems);
        var today = today(by);
        var answer = switch (form.what().orElseThrow()) {
            case CLOSURE -> calendar.close(by, form.closure(), today);
            case ABSENCE -> calendar.away(by, form.absence(), today);
            case EXTRA_SHIFT -> calendar.works(by, form.shift(), today);
        };
        return switch (answer) {
            case Entering.Entered _ ->
                screens.seeOther("/hours", "It is entered. Nobody is booked against it from now on.");
            case Entering.Refused(var faults) ->
                form(
                        UNPROCESSABLE_CONTENT,
                        by,
                        form,
                        faults.stream().map(Sentences::of).toList());
        };
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @PostMapping("/{kind}/{id}/taken-back")
    View takeBack(Actor by, @PathVariable String kind, @PathVariable UUID id) {
        var what = new ExceptionForm(null, kind, null, null, null, null, null, null, null)
                .what()
                .orElseThrow(NotFound::new);
        if (!calendar.takeBack(by, what, id)) throw new NotFound();
        return screens.seeOther("/hours", "It is taken back.");
    }

    private View form(HttpStatus status, Actor by, ExceptionForm form, List<String> problems) {
        return screens.show(
                status,
                form.title(),
                "practice/exception",
                Map.of(
                        "form",
                        form,
                        "problems",
                        problems,
                        "therapists",
                        staff.therapists(by.practice()),
                        "locations",
                        places.locations(by.practice())));
    }

    private LocalDate today(Actor by) {
        return LocalDate.ofInstant(
                clock.instant(), practices.current(by.practice()).zone());
    }
}
