package health.soma.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import health.soma.security.Practices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Every template is a part. An htmx request gets the bare part, a plain request the same part inside the shell,
/// so each screen is written once and works without JavaScript.
@Component
public class Screens {

    private final TemplateEngine templates;
    private final Practices practices;
    private final List<Navigation> menu;
    private final List<StyleSheet> styles;
    private final List<Script> scripts;

    Screens(
            TemplateEngine templates,
            Practices practices,
            List<Navigation> menu,
            List<StyleSheet> styles,
            List<Script> scripts) {
        this.templates = templates;
        this.practices = practices;
        this.menu =
                menu.stream().sorted(Comparator.comparing(Navigation::place)).toList();
        this.styles = styles;
        this.scripts = scripts;
    }

    public View show(String title, String part, Map<String, Object> model) {
        return show(HttpStatus.OK, title, part, model);
    }

    public View show(HttpStatus status, String title, String part, Map<String, Object> model) {
        return (_, request, response) -> write(status, title, part, model, request, response);
    }

    /// Goes on to another page after an act. The notice is shown there once; it names no patient.
    public View seeOther(String path, String notice) {
        return (_, request, response) -> {
            Notice.leave(notice, request, response);
            redirect(path, request, response);
        };
    }

    /// Hands the form just sent on to another of our pages, as it was sent.
    public View handOn(String path) {
        if (!path.startsWith("/") || path.startsWith("//")) throw new IllegalArgumentException("not a path of ours");
        return (_, _, response) -> {
            response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
            response.setHeader("Location", path);
        };
    }

    public View seeOther(String path) {
        return (_, request, response) -> redirect(path, request, response);
    }

    private static void redirect(String path, HttpServletRequest request, HttpServletResponse response) {
        if (!path.startsWith("/") || path.startsWith("//")) throw new IllegalArgumentException("not a path of ours");
        if (wantsPart(request)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            response.setHeader("HX-Redirect", path);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", path);
        }
    }

    /// A part to stand within another.
    public Content part(String part, Map<String, Object> model) {
        return output -> templates.render(part + ".jte", model, output);
    }

    void write(
            HttpStatus status,
            String title,
            String part,
            Map<String, Object> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var page = page(status.value() == 422 ? "Error: " + title : title, request, response);
        var parameters = new HashMap<>(model);
        parameters.put("page", page);
        Content content = output -> templates.render(part + ".jte", parameters, output);
        var html = new Utf8ByteOutput();
        if (wantsPart(request)) templates.render(part + ".jte", parameters, html);
        else templates.render("web/shell.jte", Map.of("page", page, "content", content), html);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.addHeader("Vary", "HX-Request");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }

    private Page page(String title, HttpServletRequest request, HttpServletResponse response) {
        var actor = Requests.actor(request).orElse(null);
        var practice = Requests.practice(request).map(practices::current);
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                title,
                actor,
                practice.map(one -> one.name()).orElse("Soma"),
                practice.map(one -> one.demonstration()).orElse(false),
                request.getRequestURI(),
                wantsPart(request) ? null : Notice.take(request, response),
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                menu.stream().filter(entry -> entry.shownTo(actor)).toList(),
                styles,
                scripts);
    }

    private static boolean wantsPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-History-Restore-Request") == null;
    }
}
