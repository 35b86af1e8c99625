package health.soma.web;

import health.soma.database.InPractice;
import health.soma.security.Practices;
import health.soma.security.SignIns;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds the practice behind the host name and the person behind the cookie; the rest of the request runs within that
/// practice. A cookie of one practice means nothing at another's door: its token is looked up inside the fence.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SignedInRequests extends OncePerRequestFilter {

    private final Practices practices;
    private final SignIns signIns;

    SignedInRequests(Practices practices, SignIns signIns) {
        this.practices = practices;
        this.signIns = signIns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/css/") || path.startsWith("/js/") || path.startsWith("/webjars/");
    }

    /// An error page that the container asks for is drawn within the practice too.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var practice = practices.behind(request.getServerName());
        if (practice.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            InPractice.call(practice.get().value(), () -> {
                request.setAttribute(Requests.PRACTICE, practice.get());
                SignInCookie.of(request)
                        .flatMap(token -> signIns.actor(practice.get(), token))
                        .ifPresent(actor -> request.setAttribute(Requests.ACTOR, actor));
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException own) {
            throw own;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }
}
