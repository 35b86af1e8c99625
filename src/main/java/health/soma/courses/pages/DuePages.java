package health.soma.courses.pages;

import health.soma.courses.Due;
import health.soma.courses.DueKind;
import health.soma.courses.DueReason;
import health.soma.courses.Matter;
import health.soma.patients.PatientId;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.Navigation;
import health.soma.web.Screens;
import health.soma.web.StyleSheet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What needs somebody, each with its next act.
@Controller
class DuePages {

    private static final int LAST_PAGE = 10_000;

    private final Due due;
    private final Screens screens;

    DuePages(Due due, Screens screens) {
        this.due = due;
        this.screens = screens;
    }

    @Bean
    static Navigation dueEntry() {
        return new Navigation("To do", "/due", 15, Set.of(Role.OWNER, Role.FRONT_DESK));
    }

    @Bean
    static StyleSheet courseStyles() {
        return new StyleSheet("/css/courses.css");
    }

    /// A kind that there is not shows all.
    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping("/due")
    View due(Actor by, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "0") int page) {
        var wanted = DueKind.of(kind);
        var number = Math.clamp(page, 0, LAST_PAGE);
        var found = due.of(by, wanted, number);
        return screens.show(
                "To do",
                "courses/due",
                Map.of(
                        "lines",
                        found.matters().stream()
                                .map(each -> line(each, found, by))
                                .toList(),
                        "counts",
                        found.counts(),
                        "all",
                        found.all(),
                        "kind",
                        wanted,
                        "more",
                        found.more(),
                        "number",
                        number));
    }

    private static DueLine line(Matter matter, Due.Page page, Actor by) {
        var act = DueWords.act(matter, by);
        return new DueLine(
                matter.kind(),
                matter.day(),
                matter.order().map(each -> name(each.patient(), page)).orElseGet(() -> therapist(matter.reason())),
                matter.order().map(Matter.OfOrder::number).orElse(""),
                DueWords.sentence(matter.reason()),
                act.label(),
                act.href());
    }

    private static String name(PatientId patient, Due.Page page) {
        return Objects.requireNonNull(page.patients().get(patient)).name();
    }

    private static String therapist(DueReason reason) {
        return reason instanceof DueReason.CertificateEnds ends ? ends.therapist() : "";
    }
}
