package health.soma.courses.pages;

import static health.soma.TestGround.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.scheduling.ACourse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The packet for a renewal says what was measured, and that nothing was where that is so.
@SomaTest
@Import(ACourse.class)
class RenewalPagesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    CastOnStage stage;

    @Autowired
    ACourse courses;

    @Test
    void a_course_without_measures_is_not_praised() throws Exception {
        var course = courses.of(6, 2, MONDAY, MONDAY.plusDays(40));
        stage.chart(course.file(), Cast.ROSA);
        var answer = http.get()
                .uri("/patients/%s/courses/%s/renewal".formatted(course.file().patient(), course.id()))
                .cookie(stage.cookie(Cast.ROSA))
                .exchange();
        assertThat(answer).hasStatusOk();
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("main").text())
                .contains(
                        "Suggested: Rate function first",
                        "No real change in function has been measured",
                        "Not due yet",
                        "0 of 6 sessions");
        assertThat(page.select("form[action$=/links] input[name=purpose]").val())
                .isEqualTo("renewal");
    }
}
