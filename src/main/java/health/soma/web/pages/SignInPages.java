package health.soma.web.pages;

import health.soma.security.Anyone;
import health.soma.security.PassPhrase;
import health.soma.security.PracticeId;
import health.soma.security.SignIns;
import health.soma.security.SigningIn.SignedIn;
import health.soma.security.SigningIn.Wait;
import health.soma.security.SigningIn.Wrong;
import health.soma.security.Token;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import health.soma.web.SignInCookie;
import health.soma.web.SignInDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class SignInPages {

    private final SignIns signIns;
    private final SignInDesk desk;
    private final Screens screens;

    SignInPages(SignIns signIns, SignInDesk desk, Screens screens) {
        this.signIns = signIns;
        this.desk = desk;
        this.screens = screens;
    }

    @Anyone
    @GetMapping("/sign-in")
    View form(@RequestParam(defaultValue = "") String next) {
        return form(HttpStatus.OK, "", next, List.of());
    }

    @Anyone
    @PostMapping("/sign-in")
    View signIn(
            PracticeId practice,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String passPhrase,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (desk.signIn(practice, email, passPhrase)) {
            case SignedIn signedIn -> {
                SignInCookie.set(signedIn.token(), request, response);
                yield screens.seeOther(OwnPath.or(next, "/start"));
            }
            case Wrong() ->
                form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        email,
                        next,
                        List.of("E-mail address and pass phrase do not belong together."));
            case Wait(var time) ->
                form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        email,
                        next,
                        List.of("Too many attempts. Please wait %d minutes, then try again."
                                .formatted(time.toMinutes())));
        };
    }

    @Anyone
    @PostMapping("/sign-out")
    View signOut(PracticeId practice, HttpServletRequest request, HttpServletResponse response) {
        SignInCookie.of(request).ifPresent(token -> desk.signOut(practice, token));
        SignInCookie.clear(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return screens.seeOther("/", "You are signed out.");
    }

    @Anyone
    @GetMapping("/invitation/{token}")
    View invitation(PracticeId practice, @PathVariable String token) {
        var person = signIns.invited(practice, new Token(token)).orElseThrow(NotFound::new);
        return choose(HttpStatus.OK, token, person.name(), List.of());
    }

    @Anyone
    @PostMapping("/invitation/{token}")
    View accept(
            PracticeId practice,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String passPhrase,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = signIns.invited(practice, new Token(token)).orElseThrow(NotFound::new);
        if (!PassPhrase.longEnough(passPhrase)) {
            return choose(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    token,
                    person.name(),
                    List.of("A pass phrase has %d to %d characters; this one has %d."
                            .formatted(PassPhrase.SHORTEST, PassPhrase.LONGEST, passPhrase.length())));
        }
        var signedIn = desk.accept(practice, new Token(token), new PassPhrase(passPhrase))
                .orElseThrow(NotFound::new);
        SignInCookie.set(signedIn.token(), request, response);
        return screens.seeOther("/start", "Welcome. From now on you sign in with this pass phrase.");
    }

    private View form(HttpStatus status, String email, String next, List<String> problems) {
        return screens.show(
                status, "Sign in", "web/signIn", Map.of("email", email, "next", next, "problems", problems));
    }

    private View choose(HttpStatus status, String token, String name, List<String> problems) {
        return screens.show(
                status,
                "Choose a pass phrase",
                "web/invitation",
                Map.of("token", token, "name", name, "problems", problems));
    }
}
