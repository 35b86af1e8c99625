package health.soma.web;

import health.soma.security.Actor;
import health.soma.security.PracticeId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// What [SignedInRequests] found out about a request.
final class Requests {

    static final String ACTOR = "soma.actor";
    static final String PRACTICE = "soma.practice";

    private Requests() {}

    static Optional<Actor> actor(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ACTOR));
    }

    static Optional<PracticeId> practice(HttpServletRequest request) {
        return Optional.ofNullable((PracticeId) request.getAttribute(PRACTICE));
    }
}
