package health.soma.web;

import health.soma.security.Anyone;
import health.soma.security.May;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Lets a request through to a page only when the page says who may use it, and this person is one of them.
/// A page that says nothing is closed.
final class Gate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (handler instanceof ResourceHttpRequestHandler) return true;
        if (!(handler instanceof HandlerMethod page)) throw new NotFound();
        if (rule(page, Anyone.class).isPresent()) return true;
        var may = rule(page, May.class);
        var actor = Requests.actor(request);
        if (actor.isEmpty()) {
            response.setStatus(303);
            response.setHeader("Location", "/sign-in" + comingBackTo(request));
            return false;
        }
        response.setHeader("Cache-Control", "no-store");
        if (may.isEmpty()
                || !Arrays.asList(may.get().value()).contains(actor.get().role())) throw new NotYours();
        return true;
    }

    /// Only a page that was asked for can be come back to; an act cannot be repeated behind somebody's back.
    private static String comingBackTo(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                ? "?next=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8)
                : "";
    }

    private static <A extends Annotation> Optional<A> rule(HandlerMethod page, Class<A> kind) {
        return Optional.ofNullable(page.getMethodAnnotation(kind));
    }
}
