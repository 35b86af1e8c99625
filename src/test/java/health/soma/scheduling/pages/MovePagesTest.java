package health.soma.scheduling.pages;

import static health.soma.scheduling.ACourse.ownWeekWithLena;
import static health.soma.scheduling.ACourse.rosa;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.scheduling.ACourse;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.Booking.Booked;
import health.soma.scheduling.Place;
import health.soma.security.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// An appointment is moved by hand or by picking a free time, and moved back.
@SomaTest
@Import(ACourse.class)
class MovePagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CastOnStage stage;

    @Autowired
    ACourse courses;

    @Autowired
    Appointments appointments;

    /// Three weeks that each test clears for the next.
    static final LocalDate week = ownWeekWithLena();

    ACourse.Course course;
    Appointment one;

    @BeforeEach
    void booked_on_monday_at_ten() {
        course = courses.of(2, 1, week, week.plusWeeks(2));
        one = booked(rosa(week, 10, 0));
    }

    @AfterEach
    void the_book_is_cleared() {
        stage.sql(
                "update scheduling.appointment set status = 'cancelled' where day between ? and ?"
                        + " and status not in ('cancelled', 'missed', 'done')",
                week,
                week.plusWeeks(3).minusDays(1));
    }

    @Test
    void a_free_time_is_picked_and_the_move_is_taken_back_with_one_button() throws Exception {
        assertThat(html(get("", Cast.PRIYA)).select("a[href$=/moves]")).hasSize(1);
        var page = html(get("/moves", Cast.PRIYA));
        assertThat(page.text()).contains("It stays session 1 of the prescription: nothing is given back");
        var wednesday = html(get("/moves?day=" + week.plusDays(2), Cast.PRIYA));
        var time = wednesday.selectFirst("button[name=place]:contains(Rosa)");
        assertThat(post("/moves", "act", act(wednesday), "place", time.val())).hasStatus(303);
        assertThat(now().day()).isEqualTo(week.plusDays(2));

        var moved = html(get("", Cast.PRIYA));
        assertThat(moved.select("h2:contains(Moved) + ul li").eachText())
                .containsExactly("From %s to %s"
                        .formatted(
                                Sentences.of(one.place(), appointments.house(CastOnStage.as(Cast.PRIYA))),
                                Sentences.of(now().place(), appointments.house(CastOnStage.as(Cast.PRIYA)))));
        var back = moved.selectFirst("form[action$=/moves/back]");
        assertThat(post(
                        "/moves/back",
                        "of",
                        back.select("[name=of]").val(),
                        "act",
                        back.select("[name=act]").val()))
                .hasStatus(303);
        assertThat(now()).isEqualTo(one);
    }

    @Test
    void its_own_time_is_not_offered_and_a_time_beside_it_is() throws Exception {
        var offered =
                html(get("/moves", Cast.PRIYA)).select("button[name=place]").eachText();
        assertThat(offered).isNotEmpty().noneMatch(time -> time.startsWith("10:00, Rosa"));
        assertThat(offered).anyMatch(time -> time.startsWith("10:15, Rosa"));
        var beyond = html(get("/moves?day=" + week.plusWeeks(3), Cast.PRIYA));
        assertThat(beyond.select("button[name=place]")).isEmpty();
    }

    @Test
    void what_cannot_be_read_or_kept_to_is_answered_with_a_sentence_and_kept_as_typed() throws Exception {
        refused("2027-02-30", "10:00", "Say the day, like 2026-11-30.");
        refused("9999-01-01", "10:00", "Say the day, like 2026-11-30.");
        refused(week.toString(), "25:00", "Say the time, like 10:00.");
        refused(
                week.toString(),
                "07:00",
                "The practice is not open there for the whole of the session on %s, 07:00."
                        .formatted(health.soma.web.Words.dayAndWeekday(week)));
        var past = refused("2026-11-22", "10:00", "Sun 22 Nov 2026, 10:00 has passed.");
        assertThat(past.select("input[name=begins]").val()).isEqualTo("10:00");
        assertThat(past.select("form[method=post] input[name=day]").val()).isEqualTo("2026-11-22");
        refused(
                week.plusWeeks(2).plusDays(1).toString(),
                "10:00",
                "is not within the prescription, which is in force from");
        assertThat(now()).isEqualTo(one);
    }

    @Test
    void a_time_that_somebody_took_meanwhile_is_said_and_a_form_sent_twice_moves_once() throws Exception {
        var form = html(get("/moves", Cast.PRIYA));
        var other = courses.of(1, 1, week, week.plusWeeks(1));
        appointments.book(other.file(), UUID.randomUUID(), other.id(), List.of(rosa(week, 11, 0)));
        var lost = PlaceText.of(rosa(week, 11, 15));
        var answer = post("/moves", "act", act(form), "place", lost);
        assertThat(answer).hasStatus(409);
        assertThat(html(answer).select("[role=alert] li").eachText())
                .anyMatch(sentence -> sentence.startsWith("Rosa Okafor was just booked with somebody else"))
                .contains("Nothing was moved. Choose another time.");
        var free = PlaceText.of(rosa(week, 11, 30));
        assertThat(post("/moves", "act", act(form), "place", free)).hasStatus(303);
        assertThat(post("/moves", "act", act(form), "place", free)).hasStatus(303);
        assertThat(appointments.movesOf(course.file(), one.id())).hasSize(1);
    }

    @Test
    void therapists_do_not_move_and_what_is_in_the_room_is_not_moved() throws Exception {
        assertThat(get("/moves", Cast.ROSA).getResponse().getStatus()).isIn(403, 404);
        appointments.inRoom(course.file(), one.id());
        assertThat(html(get("", Cast.PRIYA)).select("a[href$=/moves]")).isEmpty();
        var answer = post("/moves", "act", UUID.randomUUID().toString(), "place", PlaceText.of(rosa(week, 12, 0)));
        assertThat(answer).hasStatus(409);
        assertThat(html(answer).select("[role=alert] li").text()).contains("“In the room” by now");
    }

    private Document refused(String day, String begins, String sentence) throws Exception {
        var answer = post(
                "/moves",
                "act",
                UUID.randomUUID().toString(),
                "day",
                day,
                "begins",
                begins,
                "therapist",
                Cast.ROSA.id().toString(),
                "room",
                Cast.CEDAR.id().toString());
        assertThat(answer).hasStatus(422);
        var page = html(answer);
        assertThat(page.select("[role=alert] li").eachText()).anyMatch(text -> text.contains(sentence));
        return page;
    }

    private Appointment booked(Place place) {
        return ((Booked) appointments.book(course.file(), UUID.randomUUID(), course.id(), List.of(place)))
                .appointments()
                .getFirst();
    }

    private Appointment now() {
        return appointments.find(course.file(), one.id()).orElseThrow();
    }

    private static String act(Document page) {
        return page.select("input[name=act]").first().val();
    }

    private String path() {
        return "/patients/" + one.patient() + "/appointments/" + one.id();
    }

    private MvcTestResult get(String rest, Person person) {
        return mvc.get().uri(path() + rest).cookie(stage.cookie(person)).exchange();
    }

    private MvcTestResult post(String rest, String... parameters) {
        var request =
                mvc.post().uri(path() + rest).cookie(stage.cookie(Cast.PRIYA)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) request = request.param(parameters[i], parameters[i + 1]);
        return request.exchange();
    }

    private static Document html(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
