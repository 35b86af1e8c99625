package health.soma.walks;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.demo.Cast;
import health.soma.security.Person;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Every page that a role can reach by following links, at the width of a phone, a tablet and a desk: without barrier,
/// without a fault in the browser, and never wider than the window.
@SomaWalk
class EveryPageWalk {

    private static final List<Integer> WIDTHS = List.of(390, 768, 1280);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    /// Looked at until nothing new is found, or this many kinds of page.
    private static final int AT_MOST = 60;

    @Autowired
    Visitors visitors;

    static Stream<Person> staff() {
        return Cast.PEOPLE.stream()
                .filter(one -> one.equals(Cast.MARGARET)
                        || one.equals(Cast.PRIYA)
                        || one.equals(Cast.ROSA)
                        || one.equals(Cast.VICTOR));
    }

    @ParameterizedTest
    @MethodSource("staff")
    void of_the_staff(Person person) {
        var every = new SoftAssertions();
        try (var visitor = visitors.as(person)) {
            assertThat(walk(every, visitor, visitor.path(), person.role().name().toLowerCase(java.util.Locale.ROOT)))
                    .hasSizeGreaterThan(person.equals(Cast.VICTOR) ? 0 : 4);
        }
        every.assertAll();
    }

    @org.junit.jupiter.api.Test
    void of_the_public_site() {
        var every = new SoftAssertions();
        try (var visitor = visitors.anyone()) {
            assertThat(walk(every, visitor, "/", "public")).hasSizeGreaterThan(2);
        }
        every.assertAll();
    }

    private Set<String> walk(SoftAssertions every, Visitor visitor, String start, String who) {
        var kinds = new LinkedHashSet<String>();
        var waiting = new java.util.ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty() && kinds.size() < AT_MOST) {
            var next = waiting.poll();
            if (!kinds.add(kind(next))) continue;
            visitor.goTo(next);
            for (var width : WIDTHS) {
                visitor.wide(width);
                every.check(visitor::scrollsOnlyDown);
                every.check(visitor::findsNoBarrier);
                visitor.picture(who + kind(next).replace('/', '-') + "-" + width);
            }
            links(visitor).stream().filter(link -> !kinds.contains(kind(link))).forEach(waiting::add);
        }
        return kinds;
    }

    /// Pages of our own that are shown, not handed out as files.
    private static List<String> links(Visitor visitor) {
        return visitor.page.locator("main a[href^='/'], header a[href^='/']").all().stream()
                .filter(link -> link.getAttribute("download") == null)
                .map(link -> link.getAttribute("href"))
                .map(link -> link.replaceFirst("#.*", ""))
                .filter(link -> !link.endsWith(".pdf") && !link.contains("/documents/") && !link.contains("/report"))
                .toList();
    }

    /// One of Soma's rule packs is looked at for all of them, one of the practice's own for all of those.
    private static String kind(String path) {
        return ID.matcher(path.replaceFirst("\\?.*", ""))
                .replaceAll("id")
                .replaceFirst("^/rule-packs/(?!own-)[a-z-]+", "/rule-packs/shipped")
                .replaceFirst("/versions/\\d+", "/versions/n");
    }
}
