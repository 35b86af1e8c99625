package health.soma.scheduling.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The owner's page of weights. What it sets here is what it found, so that no other test plans differently.
@SomaTest
class WeightsPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CastOnStage stage;

    @Test
    void weights_are_set_as_a_further_version_once_and_within_their_bounds() throws Exception {
        var page = page();
        var version = page.select("[name=version]").val();
        assertThat(page.select("input[type=number]").eachAttr("value")).containsExactly("20", "10", "150", "15", "1");
        var refused = send(version, "1001");
        assertThat(refused).hasStatus(422);
        var shown = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(shown.select("[role=alert] li").eachText())
                .containsExactly("“A day later” is a whole number from 0 to 1000.");
        assertThat(shown.select("#dayLater").val()).isEqualTo("1001");
        assertThat(send(version, "-1")).hasStatus(422);
        assertThat(send(version, "2.5")).hasStatus(422);
        assertThat(send(version, "1000")).hasStatus(303);
        assertThat(send(version, "30")).hasStatus(409);
        assertThat(page().select("#dayLater").val()).isEqualTo("1000");
        assertThat(send(page().select("[name=version]").val(), "20")).hasStatus(303);
        assertThat(page().text()).contains("This is version " + (Integer.parseInt(version) + 2));
    }

    private Document page() throws Exception {
        return Jsoup.parse(mvc.get()
                .uri("/weights")
                .cookie(stage.cookie(Cast.MARGARET))
                .exchange()
                .getResponse()
                .getContentAsString());
    }

    private MvcTestResult send(String version, String dayLater) {
        return mvc.post()
                .uri("/weights")
                .cookie(stage.cookie(Cast.MARGARET))
                .with(csrf())
                .param("version", version)
                .param("dayLater", dayLater)
                .param("outOfRhythm", "10")
                .param("otherTherapist", "150")
                .param("lacking", "15")
                .param("quarterOff", "1")
                .exchange();
    }
}
