package health.soma.web;

import health.soma.security.Token;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The cookie that carries a sign-in. Over TLS it is bound to this very host; without TLS, which only a machine's own
/// loopback should ever see, browsers would not keep such a cookie and it goes by a plain name.
public final class SignInCookie {

    private SignInCookie() {}

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-soma" : "soma";
    }

    public static Optional<Token> of(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(one ->
                        one.getName().equals(name(request)) && !one.getValue().isBlank())
                .findFirst()
                .map(one -> new Token(one.getValue()));
    }

    public static void set(Token token, HttpServletRequest request, HttpServletResponse response) {
        write(token.text(), -1, request, response);
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        write("", 0, request, response);
    }

    private static void write(String value, int age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(name(request), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(age);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
