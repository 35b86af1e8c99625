package health.soma.scheduling.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.scheduling.ACourse;
import health.soma.scheduling.ACourse.Course;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.Booking;
import health.soma.security.Person;
import health.soma.web.Words;
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

/// as people meet them: entered under Hours, said when booking, planned around, taken back.
@SomaTest
@Import(ACourse.class)
class HoursPagesTest {

    static final LocalDate WEEK = ACourse.ownWeek();
    static final String MONDAY = Words.dayAndWeekday(WEEK);
    static final String WEDNESDAY = Words.dayAndWeekday(WEEK.plusDays(2));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CastOnStage stage;

    @Autowired
    ACourse courses;

    @Autowired
    Appointments appointments;

    @Test
    void a_closed_day_is_not_booked_is_planned_around_and_comes_back() throws Exception {
        var holiday = WEEK;
        enter(Cast.PRIYA, "CLOSURE", "location", "", "first", holiday.toString(), "why", "Veterans Day");
        var page = read(get(Cast.PRIYA, "/hours"));
        assertThat(page.select("tr:contains(Veterans Day)").text())
                .contains(MONDAY, "Every location is closed: Veterans Day");

        var course = courses.of(2, 2, WEEK, WEEK.plusDays(4));
        var proposed = read(get(Cast.PRIYA, path(course))).select("ol.places option[selected]");
        assertThat(proposed.eachAttr("value")).hasSize(2).noneMatch(place -> place.startsWith(holiday.toString()));
        var refused = book(course, holiday);
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).select(".problems li").eachText())
                .containsExactly("The practice is closed there at that time on " + MONDAY + ": Veterans Day.");

        takeBack(page, "Veterans Day");
        assertThat(read(get(Cast.PRIYA, "/hours")).text()).doesNotContain("Veterans Day");
        assertThat(book(course, holiday)).hasStatus(303);
    }

    @Test
    void what_was_booked_when_somebody_goes_on_leave_is_listed_until_it_is_moved() throws Exception {
        var day = WEEK.plusDays(2);
        var course = courses.of(1, 1, WEEK, WEEK.plusDays(4));
        var booked =
                appointments.book(course.file(), UUID.randomUUID(), course.id(), List.of(ACourse.rosa(day, 13, 0)));
        assertThat(booked).isInstanceOf(Booking.Booked.class);
        assertThat(displaced()).noneMatch(line -> line.startsWith(WEDNESDAY + ", 13:00"));

        enter(
                Cast.MARGARET,
                "ABSENCE",
                "therapist",
                Cast.ROSA.id().toString(),
                "first",
                day.toString(),
                "begins",
                "13:29",
                "ends",
                "14:00");
        assertThat(displaced()).contains(WEDNESDAY + ", 13:00, Rosa Okafor: away, or not on shift there, then");
        var other = courses.of(1, 1, WEEK, WEEK.plusDays(4));
        assertThat(read(book(other, day, "13:30")).select(".problems li").eachText())
                .containsExactly("Rosa Okafor is away at that time on " + WEDNESDAY + ".");

        takeBack(read(get(Cast.MARGARET, "/hours")), "Rosa Okafor is away");
        assertThat(displaced()).noneMatch(line -> line.startsWith(WEDNESDAY + ", 13:00"));
    }

    @Test
    void a_shift_out_of_turn_can_be_booked() throws Exception {
        var friday = WEEK.plusDays(4);
        var course = courses.of(1, 1, WEEK, friday);
        assertThat(book(course, friday, "09:00")).hasStatus(422);
        enter(
                Cast.PRIYA,
                "EXTRA_SHIFT",
                "therapist",
                Cast.ROSA.id().toString(),
                "location",
                Cast.PINE_STREET.id().toString(),
                "first",
                friday.toString(),
                "begins",
                "09:00",
                "ends",
                "12:00");
        assertThat(book(course, friday, "09:00")).hasStatus(303);
    }

    @Test
    void a_form_that_cannot_be_read_says_everything_at_once_and_keeps_what_was_typed() throws Exception {
        var page = read(send(Cast.PRIYA, "EXTRA_SHIFT", "first", "soon", "begins", "9", "therapist", "x"));
        assertThat(page.select(".problems li").eachText())
                .containsExactly(
                        "Say the first day, like 2026-12-24.",
                        "The time it begins is written like 09:00.",
                        "Say from when to when the shift lasts.",
                        "Choose one of the therapists.",
                        "Choose one of the locations.");
        assertThat(page.selectFirst("#begins").val()).isEqualTo("9");
        var late = send(Cast.PRIYA, "CLOSURE", "first", "2026-11-22", "why", "");
        assertThat(late).hasStatus(422);
        assertThat(read(late).select(".problems li").eachText())
                .containsExactly("Those days have passed.", "Say why it is closed; patients and staff read it.");
    }

    @Test
    void sent_twice_it_is_entered_once_and_taken_back_once() throws Exception {
        var id = UUID.randomUUID().toString();
        var day = "2031-10-10";
        for (int sent = 0; sent < 2; sent++)
            assertThat(send(Cast.PRIYA, "CLOSURE", "id", id, "first", day, "why", "Inventory twice"))
                    .hasStatus(303);
        assertThat(read(get(Cast.PRIYA, "/hours")).select("tr:contains(Inventory twice)"))
                .hasSize(1);
        assertThat(post(Cast.PRIYA, "/hours/CLOSURE/" + id + "/taken-back")).hasStatus(303);
        assertThat(post(Cast.PRIYA, "/hours/CLOSURE/" + id + "/taken-back")).hasStatus(404);
        assertThat(post(Cast.PRIYA, "/hours/NONSENSE/" + id + "/taken-back")).hasStatus(404);
        assertThat(get(Cast.ROSA, "/hours")).hasStatus(403);
    }

    private List<String> displaced() throws Exception {
        return read(get(Cast.MARGARET, "/hours")).select("section.problems li").eachText();
    }

    private void takeBack(Document page, String what) throws Exception {
        var form = page.selectFirst("tr:contains(" + what + ") form");
        assertThat(post(Cast.PRIYA, form.attr("action"))).hasStatus(303);
    }

    private void enter(Person by, String kind, String... fields) {
        assertThat(send(by, kind, fields)).hasStatus(303);
    }

    private MvcTestResult send(Person by, String kind, String... fields) {
        var request =
                mvc.post().uri("/hours").cookie(stage.cookie(by)).with(csrf()).param("kind", kind);
        if (!List.of(fields).contains("id"))
            request.param("id", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private MvcTestResult book(Course course, LocalDate day) {
        return book(course, day, "11:00");
    }

    private MvcTestResult book(Course course, LocalDate day, String time) {
        var place = "%s|%s|%s|%s".formatted(day, time, Cast.ROSA.id(), Cast.CEDAR.id());
        return mvc.post()
                .uri(path(course))
                .cookie(stage.cookie(Cast.PRIYA))
                .with(csrf())
                .param("booking", UUID.randomUUID().toString())
                .param("place", place)
                .exchange();
    }

    private static String path(Course course) {
        return "/patients/%s/prescriptions/%s/booking".formatted(course.file().patient(), course.id());
    }

    private MvcTestResult get(Person by, String path) {
        return mvc.get().uri(path).cookie(stage.cookie(by)).exchange();
    }

    private MvcTestResult post(Person by, String path) {
        return mvc.post().uri(path).cookie(stage.cookie(by)).with(csrf()).exchange();
    }

    private static Document read(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
