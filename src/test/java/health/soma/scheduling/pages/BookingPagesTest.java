package health.soma.scheduling.pages;

import static health.soma.scheduling.ACourse.ownWeek;
import static health.soma.scheduling.ACourse.rosa;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.scheduling.ACourse;
import health.soma.scheduling.ACourse.Course;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.Place;
import health.soma.web.Words;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The booking page: a whole course in view at once, one button, and every answer in words.
@SomaTest
@Import(ACourse.class)
class BookingPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CastOnStage stage;

    @Autowired
    ACourse courses;

    @Autowired
    Appointments appointments;

    @Test
    void the_page_opens_with_every_session_placed_and_one_button_books_them() throws Exception {
        var week = ownWeek();
        var course = courses.of(4, 2, week, week.plusWeeks(5));
        var page = html(get(course, ""));
        assertThat(page.select("ol.places li")).hasSize(4);
        assertThat(page.select("ol.places option[selected]").eachText()).allMatch(t -> t.contains(" · "));

        var sent = send(course, page, page.select("ol.places option[selected]").eachAttr("value"));

        assertThat(sent).hasStatus(303);
        assertThat(sent.getResponse().getHeader("Location"))
                .isEqualTo("/patients/" + course.file().patient());
        assertThat(appointments.of(course.file(), course.id())).hasSize(4);
        assertThat(html(get(course, "")).text())
                .contains("Nothing left to book")
                .contains("No session is left to book.");
    }

    @Test
    void another_place_may_be_chosen_on_a_line() throws Exception {
        var week = ownWeek();
        var course = courses.of(1, 1, week, week.plusWeeks(1));
        var page = html(get(course, ""));
        var other = page.select("ol.places option:not([selected])").last().attr("value");
        assertThat(send(course, page, List.of(other))).hasStatus(303);
        var booked = appointments.of(course.file(), course.id()).getFirst();
        assertThat(other).startsWith(booked.day() + "|" + booked.begins());
    }

    @Test
    void wishes_that_leave_too_little_are_said_with_what_would_help() throws Exception {
        var week = ownWeek();
        var course = courses.of(4, 2, week, week.plusDays(13));
        var page = html(get(course, "?days=TUESDAY"));
        assertThat(page.select("h2").eachText()).anyMatch(h -> h.endsWith("2 of 4"));
        assertThat(page.text()).contains("With these wishes only 2 sessions fit.");
        var help =
                page.select("a:contains(Allow Thursdays: all 4 sessions fit)").attr("href");
        assertThat(html(mvc.get().uri(help).cookie(stage.cookie(Cast.PRIYA)).exchange())
                        .select("ol.places li"))
                .hasSize(4);
    }

    @Test
    void a_refused_booking_keeps_what_was_chosen_and_says_every_reason() throws Exception {
        var week = ownWeek();
        var course = courses.of(2, 1, week, week.plusWeeks(3));
        var page = html(get(course, ""));
        var monday = text(rosa(week, 10, 0));
        var sent = send(course, page, List.of(monday, text(rosa(week.plusDays(1), 7, 0))));
        assertThat(sent).hasStatus(422);
        var refused = html(sent);
        assertThat(refused.select("[role=alert] li").eachText())
                .containsExactly(
                        "The week of %s would have 2 sessions; the prescription allows 1 a week.".formatted(day(week)),
                        "No day of rest lies between Mon %s and Tue %s.".formatted(day(week), day(week.plusDays(1))),
                        "The practice is not open there for the whole of the session on Tue %s, 07:00."
                                .formatted(day(week.plusDays(1))));
        assertThat(refused.title()).startsWith("Error: ");
        assertThat(refused.select("ol.places option[selected]").first().attr("value"))
                .isEqualTo(monday);
        assertThat(appointments.of(course.file(), course.id())).isEmpty();
    }

    @Test
    void what_was_taken_meanwhile_is_named_and_a_fresh_proposal_stands_below() throws Exception {
        var week = ownWeek();
        var course = courses.of(1, 1, week, week.plusDays(4));
        var quicker = courses.of(1, 1, week, week.plusDays(4));
        var place = rosa(week, 10, 0);
        var page = html(get(course, ""));
        appointments.book(quicker.file(), UUID.randomUUID(), quicker.id(), List.of(place));

        var sent = send(course, page, List.of(text(place)));

        assertThat(sent).hasStatus(409);
        assertThat(html(sent).select("[role=alert] li").eachText())
                .containsExactly(
                        "Rosa Okafor was just booked with somebody else at Mon %s, 10:00.".formatted(day(week)),
                        "Nothing was booked. Below is a fresh proposal.");
        var fresh = html(sent).select("ol.places option").eachAttr("value");
        assertThat(fresh).isNotEmpty().doesNotContain(text(place));
    }

    @Test
    void what_cannot_be_read_is_said_and_kept() throws Exception {
        var week = ownWeek();
        var course = courses.of(1, 1, week, week.plusWeeks(1));
        var answer = get(course, "?earliest=25:00&startingOn=soon&therapist=nobody");
        assertThat(answer).hasStatus(422);
        assertThat(html(answer).select("[role=alert] li").eachText())
                .containsExactly(
                        "The earliest time is written like 09:30.", "The first day is written like 2026-11-30.");
        assertThat(html(answer).select("#earliest").val()).isEqualTo("25:00");
        assertThat(send(course, html(get(course, "")), List.of("9999-99-99|25:00|x|y")))
                .hasStatus(422);
    }

    @Test
    void the_proposals_to_choose_from_are_links_in_words_and_the_chosen_one_is_booked() throws Exception {
        var week = ownWeek();
        var course = courses.of(4, 2, week, week.plusWeeks(5));
        var page = html(get(course, "?around=16:00&apart=48"));
        assertThat(page.select("#apart option[selected]").val()).isEqualTo("48");
        assertThat(page.select("#gender option").eachText()).containsExactly("Anybody", "A woman", "A man");
        var choices = page.select("ul.choices a");
        assertThat(choices).hasSizeBetween(1, 4);
        assertThat(choices.select("[aria-current]")).hasSize(1);
        assertThat(choices.first().text()).startsWith("Best on the whole");
        assertThat(choices.select("span").eachText()).allMatch(t -> t.matches("Finishes .* with .* on .*\\."));
        var link = choices.last().attr("href");
        var chosen = html(
                mvc.get().uri(URI.create(link)).cookie(stage.cookie(Cast.PRIYA)).exchange());
        assertThat(chosen.select("ul.choices a[aria-current] span").text())
                .isEqualTo(choices.last().select("span").text());
        assertThat(chosen.select("ol.places li")).hasSize(4);
        assertThat(html(get(course, "?by=nonsense"))
                        .select("ul.choices a")
                        .first()
                        .hasAttr("aria-current"))
                .isTrue();
        assertThat(get(course, "?apart=25&gender=X")).hasStatus(422);
    }

    private MvcTestResult get(Course course, String query) {
        return mvc.get()
                .uri(path(course) + query)
                .cookie(stage.cookie(Cast.PRIYA))
                .exchange();
    }

    private MvcTestResult send(Course course, Document page, List<String> places) {
        return mvc.post()
                .uri(path(course))
                .cookie(stage.cookie(Cast.PRIYA))
                .with(csrf())
                .param("booking", page.select("input[name=booking]").val())
                .param("place", places.toArray(String[]::new))
                .exchange();
    }

    private static String path(Course course) {
        return "/patients/%s/prescriptions/%s/booking".formatted(course.file().patient(), course.id());
    }

    private static String text(Place place) {
        return PlaceText.of(place);
    }

    private static String day(LocalDate day) {
        return Words.day(day);
    }

    private static Document html(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
