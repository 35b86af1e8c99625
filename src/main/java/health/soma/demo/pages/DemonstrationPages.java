package health.soma.demo.pages;

import health.soma.security.Anyone;
import health.soma.security.People;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.security.SignIns;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import health.soma.web.SignInCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    private final SignIns signIns;
    private final Screens screens;

    DemonstrationPages(
            @Value("${soma.demo:true}") boolean mode,
            Practices practices,
            People people,
            SignIns signIns,
            Screens screens) {
        this.mode = mode;
        this.practices = practices;
        this.people = people;
        this.signIns = signIns;
        this.screens = screens;
    }

    @Anyone
    @GetMapping("/demo")
    View cast(PracticeId practice, HttpServletRequest request) {
        onlyHere(practice, request);
        return screens.show("Sign in as", "demo/cast", Map.of("people", people.all(practice)));
    }

    @Anyone
    @PostMapping("/demo")
    View signIn(
            PracticeId practice, @RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        onlyHere(practice, request);
        var signedIn = signIns.begin(practice, people.find(practice, person).orElseThrow(NotFound::new));
        SignInCookie.set(signedIn.token(), request, response);
        return screens.seeOther("/start");
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
