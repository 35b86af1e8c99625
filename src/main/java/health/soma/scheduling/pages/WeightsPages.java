package health.soma.scheduling.pages;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import health.soma.scheduling.WeightVersions;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.Navigation;
import health.soma.web.Screens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The owner says what makes one proposed course better than another.
@Controller
@RequestMapping("/weights")
class WeightsPages {

    private final WeightVersions versions;
    private final Screens screens;

    WeightsPages(WeightVersions versions, Screens screens) {
        this.versions = versions;
        this.screens = screens;
    }

    @Bean
    static Navigation weightsEntry() {
        return new Navigation("Proposals", "/weights", 78, Set.of(Role.OWNER));
    }

    @May(Role.OWNER)
    @GetMapping
    View weights(Actor by) {
        return show(OK, WeightsForm.of(versions.inForce(by.practice())), List.of());
    }

    @May(Role.OWNER)
    @PostMapping
    View set(Actor by, WeightsForm form) {
        var problems = form.problems();
        if (!problems.isEmpty()) return show(UNPROCESSABLE_CONTENT, form, problems);
        if (!versions.set(by, form.version(), form.read()))
            return show(
                    CONFLICT,
                    WeightsForm.of(versions.inForce(by.practice())),
                    List.of("Somebody else has set the weights meanwhile. Here is what they are now."));
        return screens.seeOther("/weights", "From now on courses are proposed by these weights.");
    }

    private View show(HttpStatus status, WeightsForm form, List<String> problems) {
        return screens.show(
                status, "How courses are proposed", "scheduling/weights", Map.of("form", form, "problems", problems));
    }
}
