package health.soma.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One sentence carried from an act to the page that follows, in a cookie, so that no node has to remember it.
final class Notice {

    private static final String NAME = "soma-notice";

    private Notice() {}

    static void leave(String sentence, HttpServletRequest request, HttpServletResponse response) {
        set(URLEncoder.encode(sentence, StandardCharsets.UTF_8), 60, request, response);
    }

    static @Nullable String take(HttpServletRequest request, HttpServletResponse response) {
        var cookies = request.getCookies();
        if (cookies == null) return null;
        var left =
                Arrays.stream(cookies).filter(one -> one.getName().equals(NAME)).findFirst();
        if (left.isEmpty()) return null;
        set("", 0, request, response);
        try {
            return URLDecoder.decode(left.get().getValue(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException tampered) {
            return null;
        }
    }

    private static void set(String value, int seconds, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
