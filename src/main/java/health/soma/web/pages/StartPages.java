package health.soma.web.pages;

import health.soma.security.Actor;
import health.soma.security.Anyone;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.Screens;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Where each role's day begins, and where faults outside any page end.
@Controller
class StartPages implements ErrorController {

    private final Screens screens;

    StartPages(Screens screens) {
        this.screens = screens;
    }

    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST, Role.AUDITOR})
    @GetMapping("/start")
    View start(Actor by) {
        return screens.seeOther(
                switch (by.role()) {
                    case THERAPIST -> "/my-day";
                    case AUDITOR -> "/audit";
                    case OWNER, FRONT_DESK, HOUSE -> "/today";
                });
    }

    @Anyone
    @RequestMapping("/error")
    View error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer one ? one : 404;
        var status = HttpStatus.resolve(code) == null ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.valueOf(code);
        return screens.show(
                status,
                "This did not work",
                "web/error",
                Map.of(
                        "title",
                        "This did not work",
                        "advice",
                        "Nothing was changed. Please start again from the menu."));
    }
}
