package health.soma.demo.pages;

import static java.util.Comparator.comparing;

import health.soma.security.Anyone;
import health.soma.security.People;
import health.soma.security.Person;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import health.soma.web.SignInCookie;
import health.soma.web.SignInDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The cast to sign in as. It exists for a demonstration practice only, only while the program runs in demonstration
/// mode, and only for whoever sits at this machine.
@Controller
class DemonstrationPages {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");

    private final boolean mode;
    private final Practices practices;
    private final People people;
    private final SignInDesk desk;
    private final Screens screens;

    DemonstrationPages(
            @Value("${soma.demo:true}") boolean mode,
            Practices practices,
            People people,
            SignInDesk desk,
            Screens screens) {
        this.mode = mode;
        this.practices = practices;
        this.people = people;
        this.desk = desk;
        this.screens = screens;
    }

    @Anyone
    @GetMapping("/demo")
    View cast(PracticeId practice, HttpServletRequest request) {
        onlyHere(practice, request);
        return screens.show("Sign in as", "demo/cast", Map.of("people", inOrder(practice)));
    }

    @Anyone
    @PostMapping("/demo")
    View signIn(
            PracticeId practice, @RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        onlyHere(practice, request);
        var signedIn = desk.signIn(practice, people.find(practice, person).orElseThrow(NotFound::new));
        SignInCookie.set(signedIn.token(), request, response);
        return screens.seeOther("/start");
    }

    /// In the order in which a prescription meets them.
    private List<Person> inOrder(PracticeId practice) {
        return people.all(practice).stream()
                .sorted(comparing(one -> List.of(Role.FRONT_DESK, Role.THERAPIST, Role.OWNER, Role.AUDITOR)
                        .indexOf(one.role())))
                .toList();
    }

    /// A name other than the machine's own would mean that a foreign page points its address here; a forwarding header,
    /// that the request only seems to come from this machine.
    private void onlyHere(PracticeId practice, HttpServletRequest request) {
        var here = THIS_MACHINE.contains(request.getRemoteAddr())
                && THIS_MACHINE.contains(request.getServerName())
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
        if (!mode || !here || !practices.current(practice).demonstration()) throw new NotFound();
    }
}
