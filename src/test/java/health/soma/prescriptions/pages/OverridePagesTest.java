package health.soma.prescriptions.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.patients.Charts;
import health.soma.prescriptions.OverrideState;
import health.soma.prescriptions.Overrides;
import health.soma.scheduling.ACourse;
import health.soma.scheduling.ACourse.Course;
import health.soma.security.Person;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Asking, answering and listing exceptions, as people meet them.
@SomaTest
@Import(ACourse.class)
class OverridePagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CastOnStage stage;

    @Autowired
    ACourse courses;

    @Autowired
    Overrides overrides;

    @Autowired
    Charts charts;

    private final LocalDate week = ACourse.farWeek();
    private Course course;

    @BeforeEach
    void a_course() {
        course = courses.of(6, 2, week, week.plusWeeks(8));
        charts.joinCareTeam(course.file(), Cast.ROSA.id());
    }

    @Test
    void the_front_desk_asks_and_the_owner_approves_from_the_list() throws Exception {
        var form = get(Cast.PRIYA, own() + "/overrides/new?kind=weekly-cap&day=" + week);
        assertThat(form.select("input[name=kind][checked]").val()).isEqualTo("weekly-cap");
        assertThat(form.select("input[name=day]").val()).isEqualTo(week.toString());
        assertThat(form.select("input[value=authorization]")).isEmpty();
        assertThat(form.text())
                .contains("This payer asks for no authorization", "only the prescriber can grant them, by a renewal");

        assertThat(ask(Cast.PRIYA, form, "weekly-cap", week.plusDays(3).toString(), "the patient =travels"))
                .hasStatus(303)
                .hasHeader("Location", own());
        assertThat(get(Cast.PRIYA, own()).select("#exceptions ~ ul").text())
                .contains("One more session in one week", "waits for an answer", "Because the patient =travels")
                .doesNotContain("Approve");

        var list = get(Cast.MARGARET, "/overrides");
        var answer = list.select("form[action^=" + own() + "/overrides]").first();
        assertThat(send(Cast.MARGARET, answer.attr("action"), "yes", "for once"))
                .hasStatus(303)
                .hasHeader("Location", "/overrides");
        assertThat(get(Cast.MARGARET, "/overrides").select("form[action^=" + own() + "]"))
                .isEmpty();
        assertThat(get(Cast.ROSA, own()).text()).contains("approved by Margaret Chen, 23 Nov 2026, 10:00: for once");
    }

    @Test
    void what_cannot_be_asked_for_is_said_and_kept() throws Exception {
        var form = get(Cast.ROSA, own() + "/overrides/new");
        var nothing = ask(Cast.ROSA, form, "scope", "soon", "more areas");
        assertThat(nothing).hasStatus(422);
        assertThat(problems(nothing))
                .containsExactly("Choose what the exception is for.", "Say the day, like 2026-11-30.");
        assertThat(html(nothing).select("textarea").val()).isEqualTo("more areas");
        var late = ask(Cast.ROSA, form, "re-evaluation", week.plusWeeks(9).toString(), "");
        assertThat(late).hasStatus(422);
        assertThat(problems(late)).hasSize(2).first().asString().startsWith("Say why");
        assertThat(problems(late).getLast()).contains("No exception makes an order last longer");
        assertThat(overrides.of(course.file(), course.id())).isEmpty();
    }

    @Test
    void who_asked_is_told_that_a_second_person_answers() throws Exception {
        ask(Cast.ROSA, get(Cast.ROSA, own() + "/overrides/new"), "re-evaluation", week.toString(), "she is ill");
        var list = get(Cast.ROSA, "/overrides");
        assertThat(list.text()).contains("You asked for this one yourself; a second person answers it.");
        assertThat(list.select("form[action^=" + own() + "]")).isEmpty();
        var id = overrides.of(course.file(), course.id()).getFirst().id();
        var forced = send(Cast.ROSA, own() + "/overrides/" + id + "/answer", "yes", "");
        assertThat(forced).hasStatus(422);
        assertThat(problems(forced))
                .containsExactly("You asked for this exception yourself. A second person must answer it.");
        assertThat(send(Cast.PRIYA, own() + "/overrides/" + id + "/answer", "yes", ""))
                .hasStatus(403);
        assertThat(send(Cast.MARGARET, own() + "/overrides/" + id + "/answer", "perhaps", "hm"))
                .hasStatus(422);
        var wordless = send(Cast.MARGARET, own() + "/overrides/" + id + "/answer", "no", "");
        assertThat(problems(wordless)).singleElement().asString().startsWith("Say why not");
        assertThat(overrides.of(course.file(), course.id()).getFirst().state()).isEqualTo(OverrideState.OPEN);
        assertThat(send(Cast.MARGARET, own() + "/overrides/" + id + "/answer", "no", "first the re-evaluation"))
                .hasStatus(303);
    }

    @Test
    void a_therapist_sees_only_requests_about_patients_in_their_care() throws Exception {
        ask(Cast.PRIYA, get(Cast.PRIYA, own() + "/overrides/new"), "re-evaluation", week.toString(), "she is ill");
        assertThat(get(Cast.ROSA, "/overrides").select("form[action^=" + own() + "]"))
                .hasSize(1);
        assertThat(get(Cast.LENA, "/overrides").select("form[action^=" + own() + "]"))
                .isEmpty();
        var id = overrides.of(course.file(), course.id()).getFirst().id();
        assertThat(send(Cast.LENA, own() + "/overrides/" + id + "/answer", "yes", ""))
                .hasStatus(404);
    }

    @Test
    void the_owner_reads_and_saves_the_month_and_nobody_else_does() throws Exception {
        ask(Cast.PRIYA, get(Cast.PRIYA, own() + "/overrides/new"), "re-evaluation", week.toString(), "=cmd(\"x\")");
        var month = get(Cast.MARGARET, "/overrides?month=2026-11");
        assertThat(month.select("a[href=" + own() + "]")).hasSize(1);
        assertThat(month.select("a[download]").attr("href")).isEqualTo("/overrides/month.csv?month=2026-11");
        assertThat(get(Cast.MARGARET, "/overrides?month=2020-02").text())
                .contains("Nobody asked for an exception in February 2020");
        var file = mvc.get()
                .uri("/overrides/month.csv?month=2026-11")
                .cookie(stage.cookie(Cast.MARGARET))
                .exchange();
        assertThat(file).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(file.getResponse().getContentAsString())
                .startsWith("\"Record\",\"Prescription\",\"What\"")
                .contains("\"'=cmd(\"\"x\"\")\"", "\"Priya Raman\"", week.toString())
                .doesNotContain("Bell");
        for (var wrong : new String[] {"2026-13", "soon", "9999999-01"})
            assertThat(mvc.get()
                            .uri("/overrides?month=" + wrong)
                            .cookie(stage.cookie(Cast.MARGARET))
                            .exchange())
                    .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/overrides?month=2026-11")
                        .cookie(stage.cookie(Cast.ROSA))
                        .exchange())
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri("/overrides/month.csv?month=2026-11")
                        .cookie(stage.cookie(Cast.ROSA))
                        .exchange())
                .hasStatus(403);
    }

    private String own() {
        return "/patients/%s/prescriptions/%s".formatted(course.file().patient(), course.id());
    }

    private Document get(Person person, String path) throws Exception {
        var answer = mvc.get().uri(path).cookie(stage.cookie(person)).exchange();
        assertThat(answer).hasStatusOk();
        return html(answer);
    }

    private MvcTestResult ask(Person person, Document form, String kind, String day, String because) {
        return mvc.post()
                .uri(own() + "/overrides")
                .cookie(stage.cookie(person))
                .with(csrf())
                .param("id", form.select("input[name=id]").val())
                .param("kind", kind)
                .param("day", day)
                .param("because", because)
                .exchange();
    }

    private MvcTestResult send(Person person, String path, String approved, String words) {
        return mvc.post()
                .uri(path)
                .cookie(stage.cookie(person))
                .with(csrf())
                .param("approved", approved)
                .param("words", words)
                .exchange();
    }

    private static java.util.List<String> problems(MvcTestResult answer) throws Exception {
        return html(answer).select("[role=alert] li").eachText();
    }

    private static Document html(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
