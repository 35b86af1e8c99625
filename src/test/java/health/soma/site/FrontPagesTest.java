package health.soma.site;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.SomaTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The practice's front page, seen by anybody.
@SomaTest
class FrontPagesTest {

    @Autowired
    MockMvcTester http;

    private String body(String uri) throws IOException {
        var result = http.get().uri(uri).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private Document front() throws IOException {
        return Jsoup.parse(body("/"));
    }

    @Test
    void it_answers_the_questions_people_ask() throws IOException {
        assertThat(front().select("summary").eachText())
                .contains(
                        "What is medical massage?",
                        "Why do I need a prescription?",
                        "Which therapies count as medical massage here?",
                        "How may it help me?",
                        "Do I need a prescription for any massage?",
                        "How do I get a prescription?");
    }

    @Test
    void it_names_the_seven_techniques_and_only_who_is_certified_today() throws IOException {
        var techniques = front().select(".site-techniques > li:not(.site-which)");
        assertThat(techniques).hasSize(7);
        assertThat(techniques.select(".site-certified")).hasSize(7);
        var counterstrain =
                techniques.select("li:contains(Strain-Counterstrain)").text();
        var positional = techniques.select("li:contains(Positional Release)").text();
        assertThat(counterstrain).isNotEqualTo(positional);
    }

    @Test
    void it_never_promises() throws IOException {
        assertThat(front().select("main").text().toLowerCase(java.util.Locale.ROOT))
                .contains("may help")
                .doesNotContain("will cure", "cures", "guarantee", "heals ", "will relieve");
    }

    @Test
    void it_loads_nothing_from_other_sites_and_stays_small() throws IOException {
        var page = front();
        assertThat(page.select("[src], link[href]").eachAttr("abs:src")).allMatch(String::isEmpty);
        long weight = zipped(body("/"));
        for (var element : page.select("link[rel=stylesheet], script[src], img, link[rel=icon]")) {
            var uri = element.hasAttr("src") ? element.attr("src") : element.attr("href");
            assertThat(uri).startsWith("/");
            weight += zipped(body(uri));
        }
        assertThat(weight).isLessThan(60_000);
    }

    @Test
    void it_has_one_heading_of_the_first_order_and_no_script_of_its_own() throws IOException {
        assertThat(front().select("h1")).hasSize(1);
        assertThat(front().select("main script, main [style], main [onclick]")).isEmpty();
    }

    @Test
    void search_engines_are_kept_out_of_the_inside() throws IOException {
        assertThat(body("/robots.txt")).contains("Disallow: /");
    }

    private static long zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
