package health.soma.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/// Signs in the way a person does, through the demonstration's page, and keeps the cookies.
final class SignedIn {

    private SignedIn() {}

    /// @param role as the page of the cast calls it, such as "Front desk"
    static String as(String role, int port) throws IOException, InterruptedException {
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var page = URI.create("http://127.0.0.1:%d/demo".formatted(port));
            var cast = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
            var form = Jsoup.parse(cast.body()).select("form:has(input[name=person])").stream()
                    .filter(one -> one.text().contains(role))
                    .findFirst()
                    .orElseThrow(() -> new IOException("nobody to sign in as: " + role));
            var fields = form.select("input[name]").stream()
                    .map(field ->
                            field.attr("name") + "=" + URLEncoder.encode(field.attr("value"), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            var send = HttpRequest.newBuilder(page)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(fields))
                    .build();
            var answer = client.send(send, BodyHandlers.discarding());
            if (answer.statusCode() != 303) throw new IOException("signing in answered " + answer.statusCode());
            return cookies.getCookieStore().getCookies().stream()
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
        }
    }
}
