package health.soma.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import health.soma.security.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One person at one browser window, and everything that went wrong in it.
public class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final String home;
    private final List<String> faults = new ArrayList<>();
    public final Page page;

    Visitor(Browser browser, String home, boolean scripts) {
        this.home = home;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setViewportSize(1280, 900)
                .setAcceptDownloads(true));
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) faults.add(message.text());
        });
        page.onPageError(faults::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(home) && !request.url().startsWith("data:"))
                faults.add("a request to a stranger: " + request.url());
        });
    }

    public Visitor signIn(Person person) {
        goTo("/demo");
        page.locator("li", new Page.LocatorOptions().setHasText(person.name()))
                .locator("button")
                .click();
        return this;
    }

    public Visitor goTo(String path) {
        page.navigate(home + path);
        return this;
    }

    public String path() {
        return page.url().substring(home.length());
    }

    /// The cookies of this window, for a request made beside it.
    public String cookies() {
        return context.cookies().stream()
                .map(one -> one.name + "=" + one.value)
                .reduce("", (all, one) -> all + one + "; ");
    }

    public Visitor wide(int pixels) {
        page.setViewportSize(pixels, pixels < 500 ? 844 : 900);
        return this;
    }

    /// No fault of WCAG 2.0 to 2.2, level A and AA.
    public void findsNoBarrier() {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(found.stream()
                        .map(one ->
                                one.getId() + ": " + one.getNodes().getFirst().getTarget() + " "
                                        + one.getNodes().getFirst().getHtml()))
                .as(path() + " at " + page.viewportSize().width)
                .isEmpty();
    }

    /// Only tables, the calendar and other regions that scroll by themselves may be wider than the window.
    public void scrollsOnlyDown() {
        var wider = (Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(wider)
                .as(path() + " at " + page.viewportSize().width + " is wider than the window by")
                .isLessThanOrEqualTo(0);
    }

    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/" + name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).as("faults in the browser").isEmpty();
    }
}
