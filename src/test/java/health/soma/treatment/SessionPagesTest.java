package health.soma.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.scheduling.ACourse;
import health.soma.security.Person;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The treatment room in a browser without scripts.
@SomaTest
@Import(ACourse.class)
class SessionPagesTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CastOnStage stage;

    @Test
    void the_day_offers_to_start_and_the_session_is_carried_to_its_signature() throws Exception {
        var table = ATable.of(house, 2);
        var day = read(
                get(table, Cast.ROSA, "/my-day?day=" + table.booked().getFirst().day()));
        var line = day.select("li.day-entry:contains(session 1 of 2)").last();
        assertThat(line.select("button").text()).startsWith("Start session");
        var opened = post(
                table,
                Cast.ROSA,
                line.selectFirst("form").attr("action"),
                "appointment",
                line.selectFirst("[name=appointment]").val(),
                "id",
                line.selectFirst("[name=id]").val());
        var path = opened.getResponse().getHeader("Location");

        var page = read(get(table, Cast.ROSA, path));
        assertThat(page.selectFirst("h1").text()).isEqualTo("Session 1 of 2");
        assertThat(page.select("select[name=technique] option").eachText())
                .containsExactlyInAnyOrder(
                        "Choose", "Strain-Counterstrain", "Myofascial Release", "Trigger Point Therapy");
        assertThat(page.select("input[name=areas][value=neck-back.left]")).hasSize(1);
        assertThat(page.select("input[name=areas][value^=back-low]")).isEmpty();

        var charted = post(
                table,
                Cast.ROSA,
                path + "/interventions",
                "id",
                UUID.randomUUID().toString(),
                "before",
                "6",
                "areas",
                "neck-back.left",
                "areas",
                "neck-back.right",
                "technique",
                "mfr",
                "minutes",
                "10",
                "response",
                "better",
                "names",
                "Check the mirror",
                "names",
                "",
                "points",
                "3",
                "points",
                "",
                "note",
                "Soft.");
        assertThat(charted.getResponse().getStatus()).isEqualTo(303);
        page = read(get(table, Cast.ROSA, path));
        assertThat(page.select("ul.treated li")).hasSize(2);
        assertThat(page.selectFirst("textarea[name=note]").val()).isEqualTo("Soft.");
        assertThat(page.selectFirst("[name=before][checked]").val()).isEqualTo("6");

        var early = post(
                table, Cast.ROSA, path + "/signature", "id", UUID.randomUUID().toString(), "note", "Soft.");
        assertThat(early.getResponse().getStatus()).isEqualTo(422);
        assertThat(read(early).select(".problems li").eachText())
                .containsExactly("Pain after the session is not rated.");

        assertThat(post(table, Cast.ROSA, path + "/signature", "after", "4")
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        page = read(get(table, Cast.ROSA, path));
        assertThat(page.selectFirst("h1").text()).isEqualTo("Signed session");
        assertThat(page.selectFirst(".signed-note").text())
                .contains("Pain after (0–10): 4", "Check the mirror 3", "Soft.");

        assertThat(post(
                                table,
                                Cast.ROSA,
                                path + "/addenda",
                                "id",
                                UUID.randomUUID().toString(),
                                "words",
                                "More.",
                                "because",
                                "")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(post(
                                table,
                                Cast.ROSA,
                                path + "/addenda",
                                "id",
                                UUID.randomUUID().toString(),
                                "words",
                                "More.",
                                "because",
                                "Forgot")
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(read(get(table, Cast.ROSA, path)).text()).contains("Reason: Forgot");
        assertThat(read(get(
                                table,
                                Cast.ROSA,
                                "/my-day?day=" + table.booked().getFirst().day()))
                        .text())
                .contains("View");
    }

    @Test
    void a_refused_treatment_says_every_reason_and_keeps_what_was_typed() throws Exception {
        var table = ATable.of(house, 2, "mfr");
        var path = path(table, table.opened(0));
        var answer = post(
                table,
                Cast.ROSA,
                path + "/interventions",
                "id",
                UUID.randomUUID().toString(),
                "areas",
                "shoulder-front.right",
                "technique",
                "scs",
                "minutes",
                "31",
                "response",
                "same",
                "note",
                "Words to keep");
        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        var page = read(answer);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".problems li").eachText())
                .hasSize(3)
                .anyMatch(each -> each.startsWith("No prescription in force on") && each.contains("covers the right"))
                .contains(
                        "Strain-Counterstrain is not among the techniques of this prescription.",
                        "That makes 31 minutes together, and the appointment has 30.");
        assertThat(page.selectFirst("[name=minutes]").val()).isEqualTo("31");
        assertThat(page.selectFirst("textarea[name=note]").val()).isEqualTo("Words to keep");
    }

    @Test
    void nonsense_is_answered_in_words_and_never_breaks() throws Exception {
        var table = ATable.of(house, 2);
        var path = path(table, table.opened(0));
        for (var field : List.of(
                "before=eleven",
                "after=11",
                "minutes=many",
                "areas=nowhere.left",
                "areas=x",
                "technique=magic",
                "response=",
                "points=12")) {
            var pair = field.split("=", -1);
            var answer = post(
                    table,
                    Cast.ROSA,
                    path + "/interventions",
                    "id",
                    UUID.randomUUID().toString(),
                    "technique",
                    pair[0].equals("technique") ? pair[1] : "mfr",
                    "minutes",
                    pair[0].equals("minutes") ? pair[1] : "5",
                    "response",
                    pair[0].equals("response") ? pair[1] : "same",
                    "areas",
                    pair[0].equals("areas") ? pair[1] : "neck-back.left",
                    pair[0],
                    pair[1]);
            assertThat(answer.getResponse().getStatus()).as(field).isEqualTo(422);
            assertThat(read(answer).select(".problems li")).as(field).isNotEmpty();
        }
    }

    @Test
    void what_is_new_is_asked_on_the_page_kept_by_every_button_and_signed_with_the_rest() throws Exception {
        var table = ATable.of(house, 2);
        var session = SessionsTest.completed(table, 0);
        var path = path(table, session);
        assertThat(read(get(table, Cast.ROSA, path)).select("#screened button").eachText())
                .containsExactly("Nothing new", "Record what changed");
        var both = post(table, Cast.ROSA, path + "/screening", "answer", "nothing_new", "changed", "A fall.");
        assertThat(both.getResponse().getStatus()).isEqualTo(422);
        assertThat(read(both).selectFirst("#changed").val()).isEqualTo("A fall.");
        assertThat(post(table, Cast.ROSA, path + "/screening", "answer", "something_changed")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(post(table, Cast.ROSA, path + "/screening", "answer", "nothing_new", "note", "Kept.")
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(read(get(table, Cast.ROSA, path)).select("#screened").text()).contains("nothing new");
        assertThat(table.read(session).note()).isEqualTo("Kept.");
        // While the note saves itself, a half-typed change is not recorded yet; any button records it, once.
        post(table, Cast.ROSA, path + "/draft", "changed", "A fa", "note", "Kept.");
        var id = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) post(table, Cast.ROSA, path, "id", id, "changed", "A fall.", "note", "Kept.");
        assertThat(read(get(table, Cast.ROSA, path))
                        .selectFirst("#screened .words")
                        .text())
                .isEqualTo("something changed A fall.");
        post(table, Cast.ROSA, path + "/signature", "after", "4");
        assertThat(read(get(table, Cast.ROSA, path)).selectFirst(".signed-note").text())
                .contains("Asked before something changed: A fall.");
        assertThat(post(table, Cast.ROSA, path + "/screening", "answer", "nothing_new")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void an_area_without_its_consent_is_no_choice_and_the_page_says_why() throws Exception {
        var patient = stage.newPatient(Cast.marcus());
        var table = ATable.of(house, patient, List.of("NECK", "buttock"), 1);
        var path = path(table, table.opened(0));
        var page = read(get(table, Cast.ROSA, path));
        assertThat(page.select("input[name=areas][value=buttock.left]")).isEmpty();
        assertThat(page.select("#treat .hint").eachText())
                .anyMatch(hint -> hint.startsWith("Buttock: no consent of its own stands on "))
                .contains("Record a consent");
        stage.consent(patient, java.time.LocalDate.of(2026, 11, 23), health.soma.patients.ConsentKind.BUTTOCK);
        assertThat(read(get(table, Cast.ROSA, path)).select("input[name=areas][value=buttock.left]"))
                .hasSize(1);
    }

    @Test
    void a_session_that_lacks_consent_is_not_opened_and_the_page_leads_to_recording_it() throws Exception {
        var table = ATable.of(house, stage.newPatientWithoutConsent(Cast.marcus()), List.of("NECK"), 1);
        var answer = post(
                table,
                Cast.ROSA,
                "/patients/%s/sessions".formatted(table.chart().patient()),
                "appointment",
                table.booked().getFirst().id().toString(),
                "id",
                UUID.randomUUID().toString());
        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(read(answer).select(".problems li").eachText())
                .singleElement()
                .asString()
                .startsWith("No consent to treatment stands on ");
        assertThat(read(answer).select("main a[href$=/consents/new]")).hasSize(1);
    }

    @Test
    void the_note_saves_itself_and_answers_with_the_time() throws Exception {
        var table = ATable.of(house, 2);
        var session = table.opened(0);
        var answer = post(table, Cast.ROSA, path(table, session) + "/draft", "note", "Half a sent");
        assertThat(answer.getResponse().getContentAsString()).contains("Saved ");
        assertThat(table.read(session).note()).isEqualTo("Half a sent");
    }

    @Test
    void the_front_desk_and_strangers_to_the_care_team_see_no_word_of_it() throws Exception {
        var table = ATable.of(house, 2);
        var session = SessionsTest.completed(table, 0);
        var course = "/patients/%s/courses/%s"
                .formatted(table.chart().patient(), table.compiled().id());
        for (var path : List.of(path(table, session), course)) {
            assertThat(get(table, Cast.PRIYA, path).getResponse().getStatus()).isEqualTo(403);
            assertThat(get(table, Cast.LENA, path).getResponse().getStatus()).isEqualTo(404);
            assertThat(get(table, Cast.MARGARET, path).getResponse().getStatus())
                    .isEqualTo(200);
        }
        var file = get(table, Cast.PRIYA, "/patients/" + table.chart().patient());
        assertThat(file.getResponse().getContentAsString()).contains("Courses").doesNotContain("felt", "afterwards");
        assertThat(read(get(table, Cast.MARGARET, path(table, session))).select("form[action*=sessions]"))
                .isEmpty();
    }

    @Test
    void the_course_shows_steps_pictures_values_and_the_report() throws Exception {
        var table = ATable.of(house, 2);
        table.sessions().sign(table.chart(), SessionsTest.completed(table, 0));
        table.onTheDay(1, () -> {
            var second = table.opened(1);
            table.sessions().chart(table.chart(), second, SessionsTest.tenMinutes());
        });
        var path = "/patients/%s/courses/%s"
                .formatted(table.chart().patient(), table.compiled().id());
        var page = read(get(table, Cast.ROSA, path));
        assertThat(page.text()).contains("1 of 2 sessions done", "Table of values");
        assertThat(page.select("svg.trajectory[role=img]")).hasSize(2);
        assertThat(page.select("[style]")).isEmpty();
        var report = post(table, Cast.ROSA, path + "/report");
        assertThat(report.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(report.getResponse().getContentAsByteArray())
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(post(
                                table,
                                Cast.ROSA,
                                path + "/goals",
                                "id",
                                UUID.randomUUID().toString(),
                                "instrument",
                                "nprs",
                                "target",
                                "2")
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(read(get(table, Cast.ROSA, path)).text()).contains("Pain now: 2 or less");
        assertThat(post(table, Cast.ROSA, path + "/goals", "target", "20")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    private static String path(ATable table, SessionId session) {
        return "/patients/%s/sessions/%s".formatted(table.chart().patient(), session);
    }

    private MvcTestResult get(ATable table, Person person, String path) {
        return asked(
                table, () -> mvc.get().uri(path).cookie(stage.cookie(person)).exchange());
    }

    private MvcTestResult post(ATable table, Person person, String path, String... fields) {
        return asked(table, () -> {
            var request = mvc.post().uri(path).cookie(stage.cookie(person)).with(csrf());
            for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
            return request.exchange();
        });
    }

    /// Asked ten minutes into the first session.
    private static MvcTestResult asked(ATable table, java.util.function.Supplier<MvcTestResult> request) {
        var answer = new AtomicReference<MvcTestResult>();
        table.onTheDay(0, () -> answer.set(request.get()));
        return answer.get();
    }

    private static Document read(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
