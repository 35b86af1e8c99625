package health.soma.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// The contact form and the front desk's inbox. There is no mail server in these tests, and that is the point.
@SomaTest
class ContactPagesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    CastOnStage stage;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient db;

    private static int sender;

    private final String address = "192.0.2." + ++sender;

    private MvcTestResult ask(UUID id, String name, String email, String question, String website) {
        return http.post()
                .uri("/contact")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("id", id.toString())
                .param("name", name)
                .param("email", email)
                .param("phone", "")
                .param("question", question)
                .param("website", website)
                .exchange();
    }

    private static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String reference(MvcTestResult result) {
        assertThat(result).hasStatus(201);
        return page(result).select(".site-reference").text();
    }

    private MvcTestResult get(String uri, Cookie as) {
        return http.get().uri(uri).cookie(as).exchange();
    }

    @Test
    void a_question_is_stored_before_it_is_thanked_for_and_shown_to_the_front_desk() {
        var id = UUID.randomUUID();
        var reference = reference(ask(id, "Una Asker", "una@example.com", "When are you open?", ""));
        assertThat(reference).matches("Q-2611-[A-Z0-9]{4}");
        var inbox = page(get("/enquiries", stage.cookie(Cast.PRIYA)));
        assertThat(inbox.select("tr:contains(" + reference + ")").text()).contains("Una Asker", "open");
        var one = page(get("/enquiries/" + id, stage.cookie(Cast.PRIYA)));
        assertThat(one.text()).contains("When are you open?", "una@example.com");
    }

    @Test
    void the_front_desk_is_told_that_a_question_came_and_not_what_it_is() {
        var reference = reference(ask(UUID.randomUUID(), "Una Asker", "una@example.com", "My left knee", ""));
        var letter = transactions.execute(_ -> db.sql(
                        "select l.recipient || '|' || l.subject || '|' || l.words from messaging.letter l where l.subject like '%' || ? and l.recipient = ?")
                .params(reference, Cast.PRIYA.email())
                .query(String.class)
                .single());
        assertThat(letter).contains(Cast.PRIYA.email(), reference).doesNotContain("Una", "knee", "una@");
    }

    @Test
    void a_form_sent_twice_asks_once() {
        var id = UUID.randomUUID();
        var first = reference(ask(id, "Una", "una@example.com", "Twice?", ""));
        assertThat(reference(ask(id, "Una", "una@example.com", "Twice?", ""))).isEqualTo(first);
    }

    @Test
    void every_fault_is_said_at_once_and_what_was_typed_is_kept() {
        var result = ask(UUID.randomUUID(), "", "nonsense", "", "");
        assertThat(result).hasStatus(422);
        var page = page(result);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("[role=alert] li").eachText())
                .containsExactly(
                        "Enter your name, so that we know whom to answer.",
                        "Enter the e-mail address in full, such as name@example.com.",
                        "Enter your question.");
        assertThat(page.select("input[name=email]").val()).isEqualTo("nonsense");
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#name", "#email", "#question");
    }

    @Test
    void a_program_that_fills_in_every_field_is_not_thanked() {
        assertThat(ask(UUID.randomUUID(), "Bot", "bot@example.com", "Buy", "https://spam.example"))
                .hasStatus(422);
    }

    @Test
    void the_seventh_question_within_an_hour_is_not_stored_and_says_so() {
        for (int i = 0; i < 6; i++) {
            reference(ask(UUID.randomUUID(), "Una", "una@example.com", "Number " + i, ""));
        }
        var seventh = ask(UUID.randomUUID(), "Una", "una@example.com", "Number 7, kept in the form", "");
        assertThat(seventh).hasStatus(429);
        assertThat(page(seventh).select("textarea").text()).contains("Number 7");
    }

    @Test
    void markup_in_a_question_is_only_text() {
        var id = UUID.randomUUID();
        reference(ask(id, "<b>Una</b>", "una@example.com", "<script>alert(1)</script>", ""));
        var page = page(get("/enquiries/" + id, stage.cookie(Cast.PRIYA)));
        assertThat(page.select(".site-question script")).isEmpty();
        assertThat(page.select(".site-question").text()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void an_answered_question_moves_behind_the_open_ones_and_keeps_its_first_answer() {
        var id = UUID.randomUUID();
        var reference = reference(ask(id, "Una", "una@example.com", "Answer me", ""));
        for (var note : new String[] {"called back", "a second time"}) {
            assertThat(http.post()
                            .uri("/enquiries/" + id + "/answer")
                            .with(csrf())
                            .cookie(stage.cookie(Cast.PRIYA))
                            .param("note", note))
                    .hasStatus(303);
        }
        var page = page(get("/enquiries/" + id, stage.cookie(Cast.PRIYA)));
        assertThat(page.text()).contains("called back").doesNotContain("a second time");
        var inbox = page(get("/enquiries", stage.cookie(Cast.PRIYA)));
        assertThat(inbox.select("tr:contains(" + reference + ")").text()).contains("answered");
    }

    @Test
    void another_practice_does_not_see_it() {
        var id = UUID.randomUUID();
        reference(ask(id, "Una", "una@example.com", "Only for Soma", ""));
        assertThat(http.get()
                        .uri("/enquiries/" + id)
                        .with(request -> {
                            request.setServerName(CastOnStage.OTHER_HOST);
                            return request;
                        })
                        .cookie(stage.otherCookie()))
                .hasStatus(404);
    }
}
