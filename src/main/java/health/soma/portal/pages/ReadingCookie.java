package health.soma.portal.pages;

import health.soma.security.Token;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/// Remembers for half an hour, in this browser, that somebody knew the patient of a link.
final class ReadingCookie {

    private static final String NAME = "soma-doctor";
    private static final int SECONDS = 30 * 60;

    private ReadingCookie() {}

    static Optional<Token> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(one -> one.getName().equals(NAME))
                        .findFirst()
                        .map(one -> new Token(one.getValue()));
    }

    static void set(Token reading, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(NAME, reading.text());
        cookie.setPath("/doctor");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
