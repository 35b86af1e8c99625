package health.soma.payers.pages;

import static health.soma.demo.Cast.MARGARET;
import static health.soma.demo.Cast.PRIYA;
import static health.soma.demo.Cast.ROSA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.security.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The rule packs as the owner reads, copies and changes them.
@SomaTest
class PackPagesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    CastOnStage stage;

    @Nested
    class Everybody_at_the_desk {

        @Test
        void reads_which_packs_there_are() throws Exception {
            for (var person : new Person[] {MARGARET, PRIYA}) {
                var page = page(get("/rule-packs", person));
                assertThat(page.select("nav a[href=/rule-packs]").text()).contains("Rule packs");
                assertThat(page.select("tbody th a").eachText())
                        .startsWith("Practice default", "Federal workers’ compensation, short form")
                        .contains("VA community care", "L&I, form from visit 6");
            }
            assertThat(get("/rule-packs", ROSA).getStatus()).isEqualTo(403);
        }

        @Test
        void reads_a_pack_in_sentences_each_with_its_source() throws Exception {
            var page = page(get("/rule-packs/wa-li", PRIYA));
            assertThat(page.select("h1").text()).isEqualTo("Washington L&I workers’ compensation");
            assertThat(page.select(".pack-rule p").eachText())
                    .contains(
                            "The first 6 visits need no authorization; from visit 7 on each does.",
                            "Visits are counted by claim: a new prescription does not start the count again.",
                            "After visit 18 none is given.",
                            "A report and a re-evaluation are due after 6 visits or 30 days, whichever comes first.",
                            "Further visits need proof that function has improved.",
                            "The order needs a claim number, the day of the injury.");
            assertThat(page.select(".pack-rule:has(h3:contains(Report)) small").text())
                    .startsWith("Source: WAC 296-23-250");
            assertThat(page.select(".pack-rule:has(h3:contains(Authorization)) .badge")
                            .text())
                    .isEqualTo("not confirmed");
            assertThat(page.select(".pack-rule:has(h3:contains(Report)) .badge"))
                    .isEmpty();
            assertThat(page.text()).contains("Sources last read on 23 Nov 2026");
        }

        @Test
        void reads_the_examples_with_their_answers() throws Exception {
            assertThat(answer(page(get("/rule-packs/wa-li", PRIYA)), "Visit 6"))
                    .isEqualTo("no authorization needed, counted by claim");
            assertThat(answer(page(get("/rule-packs/wa-li", PRIYA)), "Visit 7"))
                    .isEqualTo("authorization needed, counted by claim");
            assertThat(answer(page(get("/rule-packs/no-fault", PRIYA)), "Started seven days late"))
                    .isEqualTo("last day 7 Dec 2026");
            assertThat(answer(page(get("/rule-packs/federal-short-form", PRIYA)), "1,499.99 spent"))
                    .isEqualTo("$0.01 left");
        }

        @Test
        void every_pack_of_the_list_can_be_read_and_says_something() throws Exception {
            var links = page(get("/rule-packs", PRIYA)).select("tbody th a").eachAttr("href");
            assertThat(links).hasSizeGreaterThan(9);
            for (var link : links)
                assertThat(page(get(link, PRIYA)).select(".pack-rule")).as(link).hasSizeGreaterThan(3);
        }

        @Test
        void is_offered_nothing_to_change() throws Exception {
            var page = page(get("/rule-packs/own-" + health.soma.demo.Cast.FORM_FROM_SIX, PRIYA));
            assertThat(page.select("main form")).isEmpty();
            assertThat(page.select("main a[href$=/versions/new]")).isEmpty();
        }

        @Test
        void does_not_find_what_is_not_there() {
            for (var path : new String[] {
                "/rule-packs/nobody",
                "/rule-packs/wa-li/versions/2",
                "/rule-packs/wa-li/versions/one",
                "/rule-packs/own-" + UUID.randomUUID()
            }) assertThat(get(path, MARGARET).getStatus()).as(path).isEqualTo(404);
        }
    }

    @Nested
    class The_owner {

        @Test
        void copies_a_pack_and_is_led_to_the_form() throws Exception {
            var answer = copy("wa-li", UUID.randomUUID(), name());
            assertThat(answer.getStatus()).isEqualTo(303);
            var page = page(get(location(answer), MARGARET));
            assertThat(value(page, "authorization.freeVisits")).isEqualTo("6");
            assertThat(value(page, "since")).isEqualTo("2026-11-23");
            assertThat(page.select("[name='requires.claimNumber']").hasAttr("checked"))
                    .isTrue();
            assertThat(page.select("[name='requires.authorizationNumber']").hasAttr("checked"))
                    .isFalse();
            assertThat(page.select("[name='reports.moreNeeds'] option[selected]")
                            .val())
                    .isEqualTo("functional-improvement");
            assertThat(page.select("[name='gap.mostDays']").val()).isEmpty();
        }

        @Test
        void gives_a_copy_a_name_of_its_own() throws Exception {
            var answer = copy("wa-li", UUID.randomUUID(), "practice DEFAULT");
            assertThat(answer.getStatus()).isEqualTo(422);
            var page = page(answer);
            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.select("[role=alert] li").eachText())
                    .containsExactly("Another pack is called “practice DEFAULT” already. Choose another name.");
            assertThat(page.select("#name").val()).isEqualTo("practice DEFAULT");
            assertThat(page(copy("wa-li", UUID.randomUUID(), ""))
                            .select("[role=alert] li")
                            .eachText())
                    .containsExactly("“Name”: fill this in.");
        }

        @Test
        void looks_at_a_change_before_it_is_stored() throws Exception {
            var pack = copied("no-fault");
            var answer = send(pack, Map.of("clock.graceDays", "5", "act", "look"));
            assertThat(answer.getStatus()).isEqualTo(200);
            var page = page(answer);
            assertThat(page.select(".pack-rule p").eachText())
                    .contains("A course that starts late ends as many days later, at most 5.");
            assertThat(page.select("tr:contains(Started seven days late) td").eachText())
                    .containsExactly(
                            "How long it runs: Started seven days late", "last day 7 Dec 2026", "last day 5 Dec 2026");
            assertThat(page.select("tr:contains(Started one day late)")).isEmpty();
            assertThat(value(page, "clock.graceDays")).isEqualTo("5");
            assertThat(get("/rule-packs/" + pack + "/versions/2", MARGARET).getStatus())
                    .isEqualTo(404);
        }

        @Test
        void stores_the_next_version_and_the_older_one_stays() throws Exception {
            var pack = copied("federal-short-form");
            var answer = send(pack, Map.of("money.capCents", "1,250.50"));
            assertThat(answer.getStatus()).isEqualTo(303);
            assertThat(location(answer)).isEqualTo("/rule-packs/" + pack + "/versions/2");
            var second = page(get(location(answer), MARGARET));
            assertThat(second.select(".pack-rule p").eachText())
                    .contains("All sessions together cost at most $1,250.50.");
            assertThat(second.select("tr:has(.badge) th").text()).isEqualTo("2 (shown)");
            assertThat(second.select("section:has(h2:contains(Versions)) tbody tr"))
                    .hasSize(2);
            assertThat(page(get("/rule-packs/" + pack + "/versions/1", MARGARET))
                            .select(".pack-rule p")
                            .eachText())
                    .contains("All sessions together cost at most $1,500.00.");
        }

        @Test
        void reads_every_fault_at_once_and_keeps_what_was_typed() throws Exception {
            var pack = copied("no-fault");
            var wrong = Map.of(
                    "name", "",
                    "since", "soon",
                    "clock.graceDays", "seven",
                    "week.source", "",
                    "minutes.most", "4");
            for (var act : new String[] {"store", "look"}) {
                var sent = new HashMap<>(wrong);
                sent.put("act", act);
                var answer = send(pack, sent);
                assertThat(answer.getStatus()).isEqualTo(422);
                var page = page(answer);
                assertThat(page.select("[role=alert] li").eachText())
                        .containsExactly(
                                "“Name”: fill this in.",
                                "“Holds for courses that begin on or after”: a day such as 2026-11-30.",
                                "How long it runs, “Days by which a late start moves the end, at most”: a whole number from 0 to 60.",
                                "In a week, “Source”: fill this in.",
                                "Length of a session, “Minutes of a session, at most”: a whole number from 5 to 240.",
                                "Length of a session, “Source”: fill this in.");
                assertThat(value(page, "clock.graceDays")).isEqualTo("seven");
                assertThat(value(page, "since")).isEqualTo("soon");
                assertThat(page.getElementById("clock.graceDays").attr("aria-describedby"))
                        .isEqualTo("clock.graceDays.wrong");
                assertThat(page.getElementById("clock.graceDays.wrong").text()).contains("a whole number from 0 to 60");
            }
        }

        @Test
        void is_told_when_somebody_was_faster_and_may_then_store_all_the_same() throws Exception {
            var pack = copied("no-fault");
            assertThat(send(pack, Map.of("clock.graceDays", "5")).getStatus()).isEqualTo(303);
            var late = send(pack, Map.of("clock.graceDays", "6"));
            assertThat(late.getStatus()).isEqualTo(422);
            var page = page(late);
            assertThat(page.select("[role=alert] li").text()).startsWith("Version 2 was stored meanwhile.");
            assertThat(value(page, "basedOn")).isEqualTo("2");
            assertThat(value(page, "clock.graceDays")).isEqualTo("6");
            var again = send(pack, Map.of("clock.graceDays", "6", "basedOn", "2"));
            assertThat(location(again)).endsWith("/versions/3");
        }

        @Test
        void is_told_that_nothing_changed_and_that_the_past_is_past() throws Exception {
            var pack = copied("no-fault");
            assertThat(page(send(pack, Map.of())).select("[role=alert] li").text())
                    .isEqualTo("Nothing was changed, so nothing was stored.");
            assertThat(page(send(pack, Map.of("since", "2026-11-22", "clock.graceDays", "2")))
                            .select("[role=alert] li")
                            .text())
                    .isEqualTo("It can hold from today on at the earliest; courses that began keep their version.");
        }

        @Test
        void cannot_change_one_of_somas_packs() {
            assertThat(get("/rule-packs/wa-li/versions/new", MARGARET).getStatus())
                    .isEqualTo(404);
            assertThat(post("/rule-packs/wa-li/versions", Map.of("basedOn", "1"))
                            .getStatus())
                    .isEqualTo(404);
        }

        @Test
        void writes_markup_as_text() throws Exception {
            var pack = copied("no-fault");
            var answer = send(pack, Map.of("about", "<script>alert(1)</script>"));
            var page = page(get(location(answer), MARGARET));
            assertThat(page.select("main script")).isEmpty();
            assertThat(page.select(".lead").text()).isEqualTo("<script>alert(1)</script>");
        }
    }

    private static String name() {
        return "Copy " + UUID.randomUUID();
    }

    private static String answer(Document page, String example) {
        return page.select("tr:has(td:matchesOwn(^" + example + "$)) td:last-child")
                .text();
    }

    private static String value(Document page, String field) {
        return page.select("[name='" + field + "']").val();
    }

    /// The id of a new own pack.
    private String copied(String of) {
        return location(copy(of, UUID.randomUUID(), name())).split("/")[2];
    }

    private MockHttpServletResponse copy(String of, UUID drawn, String name) {
        return post("/rule-packs/" + of + "/versions/1/copies", Map.of("id", drawn.toString(), "name", name));
    }

    /// The form of a pack's first version as it is shown, with some fields typed over.
    private MockHttpServletResponse send(String pack, Map<String, String> more) throws Exception {
        var page = page(get("/rule-packs/" + pack + "/versions/new", MARGARET));
        var typed = new HashMap<String, String>();
        ((FormElement) page.select("main form").getFirst())
                .formData()
                .forEach(one -> typed.put(one.key(), one.value()));
        typed.put("basedOn", "1");
        typed.putAll(more);
        return post("/rule-packs/" + pack + "/versions", typed);
    }

    private MockHttpServletResponse post(String path, Map<String, String> sent) {
        var request = http.post().uri(path).with(csrf()).cookie(stage.cookie(MARGARET));
        for (var one : sent.entrySet()) request = request.param(one.getKey(), one.getValue());
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse get(String path, Person as) {
        return http.get().uri(path).cookie(stage.cookie(as)).exchange().getResponse();
    }

    private static String location(MockHttpServletResponse answer) {
        return String.valueOf(answer.getHeader("Location"));
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }
}
