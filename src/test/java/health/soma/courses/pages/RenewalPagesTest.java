package health.soma.courses.pages;

import static health.soma.TestGround.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.scheduling.ACourse;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// The packet for a renewal says what was measured, and that nothing was where that is so; the order it proposes is
/// edited there before it goes to the prescriber.
@SomaTest
@Import(ACourse.class)
class RenewalPagesTest {

    private static final String[] FIGURES = {"sessions", "perWeekMin", "perWeekMax", "minutes", "validDays", "goals"};

    @Autowired
    MockMvcTester http;

    @Autowired
    CastOnStage stage;

    @Autowired
    ACourse courses;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    ACourse.Course course;
    String path;

    @BeforeEach
    void aCourseNobodyHasHadASessionOf() {
        course = courses.of(6, 2, MONDAY, MONDAY.plusDays(40));
        stage.chart(course.file(), Cast.ROSA);
        path = "/patients/%s/courses/%s/renewal".formatted(course.file().patient(), course.id());
    }

    @Test
    void a_course_without_measures_is_not_praised() throws Exception {
        assertThat(page().select("main").text())
                .contains(
                        "Suggested: Rate function first",
                        "No real change in function has been measured",
                        "Not due yet",
                        "0 of 6 sessions");
    }

    @Nested
    class The_order_that_is_proposed {

        @Test
        void is_the_same_again_until_somebody_changes_it() throws Exception {
            assertThat(values(page())).containsExactly("6", "1", "2", "30", "41", "");
        }

        @Test
        void is_kept_as_changed() throws Exception {
            assertThat(send("keep", "8", "2", "3", "45", "60", "Turn the head to drive"))
                    .hasStatus(303)
                    .redirectedUrl()
                    .isEqualTo(path);
            assertThat(values(page())).containsExactly("8", "2", "3", "45", "60", "Turn the head to drive");
        }

        @Test
        void may_be_as_much_and_as_little_as_an_order_may() throws Exception {
            assertThat(send("keep", "1", "1", "1", "5", "1", "")).hasStatus(303);
            assertThat(send("keep", "200", "7", "7", "240", "731", "x".repeat(1000)))
                    .hasStatus(303);
            assertThat(values(page())).startsWith("200", "7", "7", "240", "731");
        }

        @Test
        void is_refused_with_every_reason_and_as_it_was_typed() throws Exception {
            var answer = send("send", "201", "0", "8", "4", "732", "x".repeat(1001));
            assertThat(answer).hasStatus(422);
            var page = Jsoup.parse(answer.getResponse().getContentAsString());
            assertThat(page.select("[role=alert] li").eachText())
                    .containsExactly(
                            "Sessions: from 1 to 200.",
                            "Sessions a week: from 1 to 7, and not more at least than at most.",
                            "Minutes a session: from 5 to 240.",
                            "Valid for: from 1 to 731 days.",
                            "The goals are longer than 1,000 characters.");
            assertThat(values(page)).containsExactly("201", "0", "8", "4", "732", "x".repeat(1001));
            assertThat(values(page())).startsWith("6", "1", "2");
        }

        @Test
        void is_refused_when_it_cannot_be_read_and_what_can_be_is_judged() throws Exception {
            var answer = send("print", "many", "", "2", "4", "soon", "");
            assertThat(answer).hasStatus(422);
            assertThat(Jsoup.parse(answer.getResponse().getContentAsString())
                            .select("[role=alert] li")
                            .eachText())
                    .containsExactly(
                            "Sessions: “many” is not a whole number.",
                            "Sessions a week, at least is missing.",
                            "Valid for: “soon” is not a whole number.",
                            "Minutes a session: from 5 to 240.");
        }

        @Test
        void is_kept_once_when_it_is_sent_twice() throws Exception {
            var drawn = UUID.randomUUID();
            assertThat(send(drawn, "keep", "8", "1", "2", "30", "60", "")).hasStatus(303);
            assertThat(send(drawn, "keep", "8", "1", "2", "30", "60", "")).hasStatus(303);
            assertThat(stored()).isEqualTo(1);
        }

        @Test
        void is_nothing_that_the_database_would_take_otherwise() {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> add(201, 1, 2)))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("proposed_sessions");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> add(200, 3, 2)))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("proposed_least_a_week");
        }

        private void add(int sessions, int least, int most) {
            stage.sql(
                    """
                    insert into courses.proposal (practice_id, id, patient_id, prescription_id, version, sessions,
                      per_week_min, per_week_max, minutes, valid_days, goals, made_by, made_name, made_at)
                    values (?, gen_random_uuid(), ?, ?, 1, ?, ?, ?, 30, 60, '', ?, 'Rosa', now())
                    """,
                    course.file().practice().value(),
                    course.file().patient().value(),
                    course.id().value(),
                    sessions,
                    least,
                    most,
                    Cast.ROSA.id());
        }

        private int stored() {
            return transactions.execute(_ -> db.sql("select count(*) from courses.proposal where prescription_id = :id")
                    .param("id", course.id().value())
                    .query(Integer.class)
                    .single());
        }
    }

    @Nested
    class The_way_to_the_prescriber {

        @Test
        void is_a_link_made_of_the_same_form() throws Exception {
            var answer = send("send", "8", "2", "3", "45", "60", "Turn the head to drive");
            assertThat(answer).hasStatus(307);
            var links = answer.getResponse().getHeader("Location");
            assertThat(links)
                    .isEqualTo("/patients/%s/prescriptions/%s/links"
                            .formatted(course.file().patient(), course.id()));
            var form = page().select("form.proposal");
            assertThat(form.select("[name=purpose]").val()).isEqualTo("renewal");
            var made = http.post()
                    .uri(links)
                    .cookie(stage.cookie(Cast.ROSA))
                    .param("link", UUID.randomUUID().toString())
                    .param("purpose", "renewal")
                    .param("sessions", "8")
                    .with(csrf())
                    .exchange();
            assertThat(made).hasStatusOk();
            assertThat(made.getResponse().getContentAsString()).contains("/doctor/");
        }

        @Test
        void is_paper_with_what_is_proposed_and_nothing_is_praised_on_it() throws Exception {
            assertThat(send("print", "8", "2", "3", "45", "60", "Turn the head <to drive>"))
                    .hasStatus(303)
                    .redirectedUrl()
                    .isEqualTo(path + "/packet.pdf");
            var answer = http.get()
                    .uri(path + "/packet.pdf")
                    .cookie(stage.cookie(Cast.ROSA))
                    .exchange();
            assertThat(answer).hasStatusOk().hasContentType("application/pdf");
            try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains(
                                "8 sessions, 2–3 a week, 45 minutes each, for 60 days from the signature",
                                "Turn the head <to drive>",
                                "No real change in function has been measured",
                                "no measure has a second value yet",
                                "Rate function first");
            }
        }

        @Test
        void is_not_the_front_desks() {
            assertThat(http.get().uri(path + "/packet.pdf").cookie(stage.cookie(Cast.PRIYA)))
                    .hasStatus4xxClientError();
        }
    }

    private Document page() throws Exception {
        var answer = http.get().uri(path).cookie(stage.cookie(Cast.ROSA)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static java.util.List<String> values(Document page) {
        return java.util.stream.Stream.of(FIGURES)
                .map(name -> page.select("form.proposal [name=" + name + "]").val())
                .toList();
    }

    private MvcTestResult send(String then, String... figures) {
        return send(UUID.randomUUID(), then, figures);
    }

    private MvcTestResult send(UUID drawn, String then, String... figures) {
        var request = http.post()
                .uri(path)
                .cookie(stage.cookie(Cast.ROSA))
                .param("link", drawn.toString())
                .param("purpose", "renewal")
                .param("then", then)
                .with(csrf());
        for (var at = 0; at < FIGURES.length; at++) request = request.param(FIGURES[at], figures[at]);
        return request.exchange();
    }
}
