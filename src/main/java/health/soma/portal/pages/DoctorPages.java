package health.soma.portal.pages;

import health.soma.portal.Answering;
import health.soma.portal.Answers;
import health.soma.portal.Confirming;
import health.soma.portal.Shown;
import health.soma.portal.Signing;
import health.soma.portal.Signing.Circumstances;
import health.soma.security.Anyone;
import health.soma.security.PracticeId;
import health.soma.security.Token;
import health.soma.web.Screens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page a prescriber is led to by a link: no account, one question, one answer. Every link that is not good leads
/// to the same words, whether it was used, withdrawn, too old or never made.
@Controller
@RequestMapping("/doctor/{token}")
class DoctorPages {

    private final Answers answers;
    private final Screens screens;

    DoctorPages(Answers answers, Screens screens) {
        this.answers = answers;
        this.screens = screens;
    }

    /// The address is a secret: it is not told to the next site, and no machine keeps the page.
    @ModelAttribute
    void keepToYourself(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @Anyone
    @GetMapping
    View show(PracticeId practice, @PathVariable String token, HttpServletRequest request) {
        var link = new Token(token);
        var reading = ReadingCookie.of(request);
        var shown = reading.flatMap(each -> answers.read(practice, link, each));
        if (shown.isPresent()) {
            return page(HttpStatus.OK, token, shown.get(), AnswerForm.BLANK, List.of());
        }
        var receipt = reading.flatMap(each -> answers.receipt(practice, link, each));
        if (receipt.isPresent()) {
            return screens.show(
                    "Thank you", "portal/receipt", Map.of("receipt", receipt.get(), "path", "/doctor/" + token));
        }
        return confirm(HttpStatus.OK, practice, token, "", List.of(), request);
    }

    @Anyone
    @PostMapping("/confirmation")
    View confirm(
            PracticeId practice,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String birthDate,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = birthDate.length() > 20 ? birthDate.substring(0, 20) : birthDate;
        return switch (answers.confirm(practice, new Token(token), typed, from(request))) {
            case Confirming.Confirmed(var reading) -> {
                ReadingCookie.set(reading, request, response);
                yield screens.seeOther("/doctor/" + token);
            }
            case Confirming.Wrong(var left) ->
                again(
                        practice,
                        token,
                        typed,
                        "This is not the patient's birth date. %s before the link closes."
                                .formatted(left == 1 ? "One more attempt" : left + " more attempts"),
                        request);
            case Confirming.NoDate() ->
                again(practice, token, typed, "This is not a date. Type month, day and year: 02151980.", request);
            case Confirming.Gone() -> gone(practice);
        };
    }

    @Anyone
    @PostMapping("/answer")
    View answer(PracticeId practice, @PathVariable String token, AnswerForm form, HttpServletRequest request) {
        var link = new Token(token);
        var reading = ReadingCookie.of(request);
        if (reading.isEmpty()) return gone(practice);
        var problems = new ArrayList<String>();
        var answer = form.read(problems);
        if (answer.isEmpty()) return refused(practice, token, reading.get(), form, problems);
        var signing = new Signing(
                form.name(),
                Objects.requireNonNullElse(form.intends(), false),
                Objects.requireNonNullElse(form.agrees(), false),
                form.shown(),
                from(request));
        return switch (answers.answer(practice, link, reading.get(), answer.get(), signing)) {
            case Answering.Answered _ -> screens.seeOther("/doctor/" + token);
            case Answering.Refused(var reasons) -> refused(practice, token, reading.get(), form, reasons);
            case Answering.Gone() -> gone(practice);
        };
    }

    /// A copy of what was signed, for the signer's own file.
    @Anyone
    @GetMapping("/copy.pdf")
    ResponseEntity<byte[]> copy(PracticeId practice, @PathVariable String token, HttpServletRequest request) {
        return ReadingCookie.of(request)
                .flatMap(reading -> answers.copy(practice, new Token(token), reading))
                .map(document -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header("Content-Disposition", "attachment; filename=\"signed-answer.pdf\"")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .body(document.bytes()))
                .orElseThrow(health.soma.web.NotFound::new);
    }

    private View refused(PracticeId practice, String token, Token reading, AnswerForm form, List<String> problems) {
        var shown = answers.read(practice, new Token(token), reading);
        return shown.isEmpty()
                ? gone(practice)
                : page(HttpStatus.UNPROCESSABLE_CONTENT, token, shown.get(), form, problems);
    }

    private View again(PracticeId practice, String token, String typed, String problem, HttpServletRequest request) {
        return confirm(HttpStatus.UNPROCESSABLE_CONTENT, practice, token, typed, List.of(problem), request);
    }

    private View confirm(
            HttpStatus status,
            PracticeId practice,
            String token,
            String typed,
            List<String> problems,
            HttpServletRequest request) {
        return answers.look(practice, new Token(token), request.getRemoteAddr())
                .map(asked -> screens.show(
                        status,
                        "For a prescriber",
                        "portal/confirm",
                        Map.of("asked", asked, "token", token, "typed", typed, "problems", problems)))
                .orElseGet(() -> gone(practice));
    }

    private View page(HttpStatus status, String token, Shown shown, AnswerForm form, List<String> problems) {
        var view = new DoctorView(token, shown, form, problems);
        return screens.show(status, view.title(), "portal/doctor", Map.of("view", view));
    }

    private View gone(PracticeId practice) {
        return screens.show(
                HttpStatus.NOT_FOUND, "No longer good", "portal/gone", Map.of("phone", answers.phone(practice)));
    }

    private static Circumstances from(HttpServletRequest request) {
        return new Circumstances(
                request.getRemoteAddr(), Objects.requireNonNullElse(request.getHeader("User-Agent"), "not said"));
    }
}
