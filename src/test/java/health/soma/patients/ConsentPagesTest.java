package health.soma.patients;

import static health.soma.TestGround.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.patients.Screening.Answer;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Consents and screenings as the front desk records them, in a browser without scripts.
@SomaTest
class ConsentPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CastOnStage stage;

    @Autowired
    Consents consents;

    @Autowired
    Screenings screenings;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    OpenFile file;

    @BeforeEach
    void a_patient_who_consented_to_nothing() {
        file = stage.newPatientWithoutConsent(Cast.ingrid());
    }

    @Nested
    class Recording {

        @Test
        void the_file_says_that_consent_is_missing_until_it_is_recorded() throws Exception {
            assertThat(get("").text())
                    .contains("No consent to treatment", "A prescribed session cannot begin without it.");
            var form = get("/consents/new").selectFirst("form[action$=/consents]");
            assertThat(form.selectFirst("[name=givenOn]").val()).isEqualTo("2026-11-23");
            assertThat(form.select("[name=kinds][checked]").eachAttr("value")).containsExactly("treatment");
            var id = form.selectFirst("[name=id]").val();
            for (var i = 0; i < 2; i++)
                assertThat(give(
                                id,
                                "kinds",
                                "treatment",
                                "kinds",
                                "buttock",
                                "initials",
                                "",
                                "initials",
                                "",
                                "initials",
                                "",
                                "initials",
                                "",
                                "initials",
                                "",
                                "initials",
                                "IL"))
                        .hasStatus(303);
            assertThat(get("").text())
                    .contains("Treatment stands until 22 Nov 2027", "Buttock stands until 22 Nov 2027")
                    .doesNotContain("cannot begin");
            assertThat(consents.of(file)).hasSize(2);
            assertThat(get("/consents").text()).contains("signed on paper", "Priya Raman", "WA-2026-1", "IL");
            assertThat(acts("consent recorded")).isEqualTo(2);
        }

        @Test
        void every_reason_is_said_at_once_and_what_was_typed_is_kept() throws Exception {
            var answer = post(
                    "/consents",
                    "id",
                    UUID.randomUUID().toString(),
                    "kinds",
                    "breast",
                    "initials",
                    "",
                    "givenOn",
                    "2026-11-24",
                    "until",
                    "2028-01-01",
                    "how",
                    "spoken",
                    "words",
                    "",
                    "witness",
                    "Ann Ode");
            assertThat(answer).hasStatus(422);
            var page = html(answer);
            assertThat(page.select("[role=alert] li").eachText())
                    .containsExactly(
                            "24 Nov 2026 has not come yet.",
                            "Enter the version of the text, as it is printed on the form.",
                            "Breast: this consent is signed, a spoken word is not enough.",
                            "The last day of the special consents lies between 24 Nov 2026 and 23 Nov 2027.");
            assertThat(page.select("[name=kinds][checked]").eachAttr("value")).containsExactly("breast");
            assertThat(page.selectFirst("[name=until]").val()).isEqualTo("2028-01-01");
            assertThat(page.selectFirst("[name=how][checked]").val()).isEqualTo("spoken");
            assertThat(page.selectFirst("[name=witness]").val()).isEqualTo("Ann Ode");
            assertThat(consents.of(file)).isEmpty();
        }

        @Test
        void what_cannot_be_read_is_answered_in_words() throws Exception {
            var answer = post(
                    "/consents",
                    "kinds",
                    "nonsense",
                    "initials",
                    "IL",
                    "givenOn",
                    "soon",
                    "until",
                    "2027-02-30",
                    "how",
                    "drawn",
                    "words",
                    "x".repeat(41),
                    "guardian",
                    "x".repeat(201));
            assertThat(answer).hasStatus(422);
            assertThat(html(answer).select("[role=alert] li").eachText())
                    .containsExactly(
                            "This page is out of date. Please open it again.",
                            "Enter the day on which it was given.",
                            "The last day of the special consents is no day.",
                            "Say whether it was signed or spoken.",
                            "Breast has initials and is not ticked.",
                            "The version of the text has up to 40 characters.",
                            "A name may have up to 200 characters.");
            assertThat(give(UUID.randomUUID().toString())).hasStatus(422);
        }

        @Test
        void a_minor_needs_the_name_of_a_guardian() throws Exception {
            file = stage.newPatientWithoutConsent(
                    new NewPatient("Reyes", "Mia", MONDAY.minusYears(18).plusDays(1), "female", "", "", ""));
            assertThat(get("/consents/new").text()).contains("The patient is 17");
            var refused = give(UUID.randomUUID().toString(), "kinds", "treatment");
            assertThat(refused).hasStatus(422);
            assertThat(html(refused).select("[role=alert] li").eachText())
                    .containsExactly(
                            "On 23 Nov 2026 the patient is under 18: enter the name of the guardian who consented.");
            assertThat(give(UUID.randomUUID().toString(), "kinds", "treatment", "guardian", "Ana Reyes"))
                    .hasStatus(303);
            assertThat(get("/consents").text()).contains("stands until 23 Nov 2026", "Ana Reyes");
        }

        private MvcTestResult give(String id, String... more) {
            var fields = new java.util.ArrayList<>(java.util.List.of(
                    "id", id, "givenOn", "2026-11-23", "until", "", "how", "paper", "words", "WA-2026-1"));
            fields.addAll(java.util.List.of(more));
            return post("/consents", fields.toArray(String[]::new));
        }
    }

    @Nested
    class Revoking_a_consent {

        @Test
        void ends_it_at_once_and_keeps_it_in_the_record() throws Exception {
            stage.consent(file, MONDAY, ConsentKind.CHEST);
            var form = get("/consents").selectFirst("form[action$=/revocations]");
            var id = form.selectFirst("[name=id]").val();
            for (var i = 0; i < 2; i++)
                assertThat(post("/revocations", "id", id, "kind", "chest", "because", "changed her mind"))
                        .hasStatus(303);
            assertThat(get("").text()).contains("Chest revoked on 23 Nov 2026");
            assertThat(get("/consents").select("form[action$=/revocations]")).isEmpty();
            assertThat(acts("consent revoked")).isEqualTo(1);
            var again = post("/revocations", "id", UUID.randomUUID().toString(), "kind", "chest");
            assertThat(again).hasStatus(422);
            assertThat(html(again).select("[role=alert] li").eachText())
                    .containsExactly("Chest: there is no consent left to revoke.");
        }

        @Test
        void with_a_form_that_is_none_of_ours_says_so_and_keeps_the_reason() throws Exception {
            stage.consent(file, MONDAY, ConsentKind.CHEST);
            assertThat(post("/revocations", "id", "1", "kind", "chest")).hasStatus(422);
            assertThat(post("/revocations", "id", UUID.randomUUID().toString(), "kind", "spleen"))
                    .hasStatus(422);
            var id = UUID.randomUUID().toString();
            var long_ = post("/revocations", "id", id, "kind", "chest", "because", "x".repeat(501));
            assertThat(long_).hasStatus(422);
            assertThat(html(long_).selectFirst("details[open] [name=because]").val())
                    .hasSize(501);
            assertThat(consents.standing(file, MONDAY).stands(ConsentKind.CHEST))
                    .isTrue();
        }
    }

    @Nested
    class Asking_what_is_new {

        @Test
        void records_the_answer_and_the_front_desk_does_not_read_the_words_again() throws Exception {
            assertThat(get("").text()).contains("Asked today what is new: not yet.");
            var id = get("/screenings").selectFirst("[name=id]").val();
            for (var i = 0; i < 2; i++) {
                var answer = post(
                        "/screenings", "id", id, "answer", "something_changed", "words", "a fall", "then", "today");
                assertThat(answer).hasStatus(303);
                assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/today");
            }
            assertThat(get("").text()).contains("something changed").doesNotContain("a fall");
            assertThat(screenings.words(stage.chart(file, Cast.ROSA), MONDAY)).isEqualTo("a fall");
            assertThat(acts("patient screened")).isEqualTo(1);
        }

        @Test
        void a_change_without_words_is_asked_for_and_words_are_kept_when_refused() throws Exception {
            var id = UUID.randomUUID().toString();
            assertThat(html(post("/screenings", "id", id, "answer", "something_changed"))
                            .select("[role=alert] li")
                            .eachText())
                    .containsExactly("Write down what has changed.");
            var both = post("/screenings", "id", id, "answer", "nothing_new", "words", "a fall");
            assertThat(both).hasStatus(422);
            assertThat(html(both).selectFirst("textarea").val()).isEqualTo("a fall");
            assertThat(post("/screenings", "id", id, "answer", "perhaps")).hasStatus(422);
            assertThat(post("/screenings", "id", id, "answer", "something_changed", "words", "x".repeat(2001)))
                    .hasStatus(422);
            assertThat(screenings.on(file, MONDAY)).isEmpty();
            var elsewhere =
                    post("/screenings", "id", id, "answer", Answer.NOTHING_NEW.code(), "then", "//evil.example");
            assertThat(elsewhere.getResponse().getHeader("Location")).isEqualTo("/patients/" + file.patient());
        }
    }

    private int acts(String act) {
        return transactions.execute(_ -> db.sql("select count(*) from audit.event where act = ? and patient_id = ?")
                .params(act, file.patient().value())
                .query(Integer.class)
                .single());
    }

    private Document get(String path) throws Exception {
        return html(mvc.get()
                .uri("/patients/" + file.patient() + path)
                .cookie(stage.cookie(Cast.PRIYA))
                .exchange());
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post()
                .uri("/patients/" + file.patient() + path)
                .cookie(stage.cookie(Cast.PRIYA))
                .with(csrf());
        for (var i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private static Document html(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
