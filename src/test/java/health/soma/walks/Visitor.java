package health.soma.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import health.soma.security.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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

    public Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    public Visitor follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
        return this;
    }

    public Visitor press(String button) {
        main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /// A button that stands once for each of many, such as "Start session" for this patient.
    public Visitor press(String button, String whose) {
        var name = Pattern.compile(button + "\\s?: " + whose);
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
        return this;
    }

    public Visitor fill(String label, String words) {
        field(label).fill(words);
        return this;
    }

    public Visitor choose(String label, String option) {
        field(label).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    public Locator field(String label) {
        return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /// One choice of a group, such as the 6 of "Pain before the session".
    public Visitor mark(String group, String choice) {
        main().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(group))
                .getByLabel(choice, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /// Records, from the page of this patient, that they consented to be treated.
    public Visitor recordConsent(String patient) {
        follow(patient).follow("Record a consent");
        fill("Version of the text", "WA-2026-1").press("Record");
        return reads("The consent is recorded.", "stands until 22 Nov 2027");
    }

    /// Ticks that each part which has no field of its own was read.
    public Visitor readEveryPart() {
        main().getByLabel("I have read this").all().forEach(Locator::check);
        return this;
    }

    /// The line of a table that names this.
    public Locator line(String words) {
        return main().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(words));
    }

    /// All of these can be read on the page, as it is shown to a person.
    public Visitor reads(String... sentences) {
        for (var sentence : sentences) {
            PlaywrightAssertions.assertThat(main()).containsText(sentence);
        }
        return this;
    }

    public Visitor readsNothingOf(String... sentences) {
        for (var sentence : sentences) {
            PlaywrightAssertions.assertThat(page.locator("body")).not().containsText(sentence);
        }
        return this;
    }

    /// A form that no page of ours would send, from the browser of this person.
    public APIResponse sends(String path, FormData form) {
        var token = page.locator("input[name=_csrf]").first().inputValue();
        return context.request()
                .post(home + path, RequestOptions.create().setMaxRedirects(0).setForm(form.set("_csrf", token)));
    }

    /// What an address answers, without leaving the page.
    public APIResponse asks(String path) {
        return context.request().get(home + path, RequestOptions.create().setMaxRedirects(0));
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

    /// What the window shows at this moment.
    public void glance(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/" + name + ".png")));
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).as("faults in the browser").isEmpty();
    }
}
