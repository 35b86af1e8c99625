package health.soma.scheduling.pages;

import static health.soma.TestGround.MONDAY;
import static health.soma.scheduling.ACourse.ownWeek;
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
import health.soma.scheduling.Status;
import health.soma.security.Person;
import health.soma.terms.HouseClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Today's board, the calendar, and an appointment's way through the day.
@SomaTest
@Import(ACourse.class)
class DayPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CastOnStage stage;

    @Autowired
    ACourse courses;

    @Autowired
    Appointments appointments;

    @Test
    void the_board_shows_who_comes_and_a_button_for_the_next_step() throws Exception {
        var booked = booked(MONDAY, new Place(MONDAY, LocalTime.of(15, 0), Cast.TOMAS.id(), Cast.FERN.id()));
        var row = row(html(get("/today", Cast.PRIYA)), booked);
        assertThat(row).contains("15:00–15:30", "BELL, Marcus", "Session 1 of 2", "Tomás Herrera", "Fern", "Booked");

        assertThat(post(path(booked) + "/arrival", Cast.PRIYA)).hasStatus(303);
        assertThat(row(html(get("/today", Cast.TOMAS)), booked)).contains("Arrived");
        assertThat(post(path(booked) + "/room", Cast.TOMAS)).hasStatus(303);
        assertThat(row(html(get("/today", Cast.PRIYA)), booked)).contains("In the room", "done when signed");
        assertThat(html(get("/today", Cast.LENA)).select("a[href=" + path(booked) + "]"))
                .isEmpty();
    }

    @Test
    void the_board_asks_what_is_new_until_it_is_answered() throws Exception {
        var booked = booked(ownWeek());
        HouseClock.at(booked.from().minusSeconds(600), () -> {
            assertThat(board(booked).select("form[action$=/screenings]")).isEmpty();
            post(path(booked) + "/arrival", Cast.PRIYA);
            var line = board(booked);
            assertThat(line.select("form[action$=/screenings] button").text()).startsWith("Nothing new");
            assertThat(line.select("a[href$='/screenings?then=today']")).hasSize(1);
            mvc.post()
                    .uri(line.selectFirst("form[action$=/screenings]").attr("action"))
                    .cookie(stage.cookie(Cast.PRIYA))
                    .with(csrf())
                    .param(
                            "id",
                            line.selectFirst("form[action$=/screenings] [name=id]")
                                    .val())
                    .param("then", "today")
                    .param("answer", "nothing_new")
                    .exchange();
            assertThat(board(booked).select("form[action$=/screenings]")).isEmpty();
            assertThat(board(booked).text()).contains("nothing new");
        });
    }

    private org.jsoup.nodes.Element board(Appointment booked) {
        try {
            return html(get("/today", Cast.PRIYA)).selectFirst("tr:has(a[href=" + path(booked) + "])");
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void a_step_out_of_order_is_answered_with_where_it_stands() throws Exception {
        var booked = booked(ownWeek());
        post(path(booked) + "/arrival", Cast.PRIYA);
        var answer = post(path(booked) + "/absence", Cast.PRIYA);
        assertThat(answer).hasStatus(409);
        assertThat(html(answer).select("[role=alert] li").eachText())
                .containsExactly("The appointment is “Arrived” by now, so it cannot become “Missed”.");
        assertThat(post(path(booked) + "/completion", Cast.PRIYA)).hasStatus(409);
    }

    @Test
    void cancelling_needs_a_reason_and_gives_the_session_back() throws Exception {
        var booked = booked(ownWeek());
        assertThat(post(path(booked) + "/cancellation", Cast.PRIYA)).hasStatus(422);
        var cancelled = mvc.post()
                .uri(path(booked) + "/cancellation")
                .cookie(stage.cookie(Cast.PRIYA))
                .with(csrf())
                .param("because", "Snow")
                .exchange();
        assertThat(cancelled).hasStatus(303);
        var next = cancelled.getResponse().getHeader("Location");
        assertThat(next).endsWith("/booking");
        assertThat(html(get(next, Cast.PRIYA)).select("ol.places li")).hasSize(2);
    }

    @Test
    void the_calendar_puts_each_session_beside_its_hour_without_any_style_attribute() throws Exception {
        var week = ownWeek();
        var booked = booked(week, rosa(week, 9, 15));
        var page = html(get("/calendar?day=" + week, Cast.PRIYA));
        var entry = page.select("li.ap:has(a[href=" + path(booked) + "])");
        assertThat(entry.attr("class")).contains("r6 n2");
        assertThat(entry.text()).contains("09:15", "BELL, Marcus", "Session 1 of 2", "Booked");
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("section.col h2").eachText()).containsExactly("Rosa Okafor", "Tomás Herrera");
        assertThat(page.select("nav.day-links a").eachAttr("href")).contains("/calendar?day=" + week.plusWeeks(1));
    }

    @Test
    void a_day_that_cannot_be_read_is_today() throws Exception {
        for (var day : List.of("soon", "2026-02-30", "9999-01-01", "-999999999-01-01"))
            assertThat(html(get("/calendar?day=" + day, Cast.MARGARET))
                            .select("h1")
                            .text())
                    .isEqualTo("Mon 23 Nov 2026");
    }

    @Test
    void the_patients_page_lists_the_appointments_and_what_may_be_booked() throws Exception {
        var booked = booked(ownWeek());
        var page = html(get("/patients/" + booked.patient(), Cast.PRIYA));
        assertThat(page.select("a[href=" + path(booked) + "]")).hasSize(1);
        assertThat(page.select("a:contains(Book 1 session)")).hasSize(1);
    }

    @Test
    void an_open_service_is_booked_and_ends_without_a_signature() throws Exception {
        var week = ownWeek();
        var file = stage.newPatient(Cast.aisha());
        var form = html(get("/patients/" + file.patient() + "/appointments/new", Cast.PRIYA));
        var blank = openService(file.patient().toString(), "", "", "");
        assertThat(blank).hasStatus(422);
        assertThat(html(blank).select("[role=alert] li").eachText())
                .containsExactly("Say the day, like 2026-11-30.", "Say the time, like 10:00.");
        var id = form.select("input[name=booking]").val();
        assertThat(openService(file.patient().toString(), id, week.toString(), "15:30"))
                .hasStatus(422);
        assertThat(openService(file.patient().toString(), id, week.toString(), "13:00"))
                .hasStatus(303);
        assertThat(openService(file.patient().toString(), id, week.toString(), "13:00"))
                .hasStatus(303);
        var booked = appointments.of(file).getFirst();
        assertThat(appointments.of(file)).hasSize(1);
        post(path(booked) + "/room", Cast.PRIYA);
        assertThat(post(path(booked) + "/completion", Cast.PRIYA)).hasStatus(303);
        assertThat(appointments.find(file, booked.id()).orElseThrow().status()).isEqualTo(Status.DONE);
    }

    private MvcTestResult openService(String patient, String booking, String day, String begins) {
        return mvc.post()
                .uri("/patients/" + patient + "/appointments")
                .cookie(stage.cookie(Cast.PRIYA))
                .with(csrf())
                .param("booking", booking.isEmpty() ? UUID.randomUUID().toString() : booking)
                .param("service", Cast.RELAXATION.id().toString())
                .param("day", day)
                .param("begins", begins)
                .param("therapist", Cast.ROSA.id().toString())
                .param("room", Cast.CEDAR.id().toString())
                .exchange();
    }

    private Appointment booked(LocalDate week) {
        return booked(week, rosa(week, 10, 0));
    }

    private Appointment booked(LocalDate week, Place place) {
        var course = courses.of(2, 1, week, week.plusWeeks(5));
        var booking = appointments.book(course.file(), UUID.randomUUID(), course.id(), List.of(place));
        return ((Booked) booking).appointments().getFirst();
    }

    private static String path(Appointment appointment) {
        return "/patients/" + appointment.patient() + "/appointments/" + appointment.id();
    }

    private static String row(Document board, Appointment appointment) {
        return board.select("tr:has(a[href=" + path(appointment) + "])").text();
    }

    private MvcTestResult get(String path, Person person) {
        return mvc.get().uri(path).cookie(stage.cookie(person)).exchange();
    }

    private MvcTestResult post(String path, Person person) {
        return mvc.post().uri(path).cookie(stage.cookie(person)).with(csrf()).exchange();
    }

    private static Document html(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
