package health.soma.walks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import health.soma.security.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/// Sends people to the site, each in a browser window of their own.
@TestComponent
public class Visitors implements DisposableBean {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setHeadless(true)
                    .setArgs(FLAGS));
    private int port;

    @EventListener
    void on(WebServerInitializedEvent open) {
        port = open.getWebServer().getPort();
    }

    /// Somebody from the street.
    public Visitor anyone() {
        return new Visitor(browser, "http://localhost:" + port, true);
    }

    /// The same with JavaScript switched off.
    public Visitor withoutScripts() {
        return new Visitor(browser, "http://localhost:" + port, false);
    }

    public Visitor as(Person person) {
        return anyone().signIn(person);
    }

    @Override
    public void destroy() {
        browser.close();
        playwright.close();
    }

    /// `./soma test` names the browser it found; from an editor the usual places are tried.
    private static Path chromium() {
        var named = System.getProperty("soma.chromium", "");
        return Stream.of(
                        named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(one -> !one.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium or Chrome found: install one, or run ./soma test, which does"));
    }
}
