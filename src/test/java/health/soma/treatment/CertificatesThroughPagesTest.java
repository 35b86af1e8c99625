package health.soma.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.practice.Certificate;
import health.soma.practice.Staff;
import health.soma.practice.Subject;
import health.soma.practice.Withdrawal;
import health.soma.scheduling.ACourse;
import health.soma.security.Person;
import health.soma.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// as people meet them: at the booking page, in the treatment room, and under Staff.
@SomaTest
@Import({ACourse.class, TrainingTables.class})
class CertificatesThroughPagesTest {

    /// A Wednesday after Lena's licence has ended and while her other certificates still count.
    static final LocalDate UNLICENSED = LocalDate.of(2028, 5, 3);

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CastOnStage stage;

    @Autowired
    Staff staff;

    @Autowired
    TrainingTables tables;

    @Autowired
    ACourse courses;

    @Autowired
    TransactionTemplate transactions;

    /// The last day of Lena's licence, one on which she works.
    LocalDate last;

    @BeforeEach
    void lenas_licence_ends_on_a_wednesday() {
        last = staff.therapist(Cast.SOMA, Cast.LENA.id())
                .flatMap(lena -> lena.licensed(LocalDate.of(2026, 11, 23)))
                .orElseThrow()
                .until();
        assertThat(last).isEqualTo(LocalDate.of(2028, 3, 29));
    }

    @Test
    void the_booking_page_takes_the_last_day_of_a_licence_and_refuses_the_day_after() throws Exception {
        assertThat(book(last, "|17:30|", "NECK")).hasStatus(303);
        var refused = book(last.plusDays(1), "|17:30|", "NECK");
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).select(".problems li").eachText())
                .containsExactly("Lena Fischer holds no licence that is valid on 30 Mar 2028.");
    }

    @Test
    void the_booking_page_offers_breast_tissue_only_with_somebody_who_is_trained() throws Exception {
        var course = courses.of(
                stage.newPatient(Cast.ingrid()),
                List.of("breast"),
                1,
                1,
                last.minusDays(60),
                last.minusDays(30),
                "mfr");
        var path =
                "/patients/%s/prescriptions/%s/booking".formatted(course.file().patient(), course.id());
        var offered = read(get(Cast.PRIYA, path)).select("ol.places option").eachAttr("value");
        assertThat(offered)
                .isNotEmpty()
                .allMatch(place -> place.contains(Cast.ROSA.id().toString()));
        assertThat(read(get(Cast.PRIYA, path + "?therapist=" + Cast.LENA.id())).text())
                .contains("Lena Fischer does not have the training that breast tissue asks for (16 hours, WAC"
                        + " 246-830-555).");
        var both = courses.of(
                stage.newPatient(Cast.ingrid()),
                List.of("breast", "NECK"),
                1,
                1,
                last.minusDays(60),
                last.minusDays(30),
                "mfr");
        var wishing = "/patients/%s/prescriptions/%s/booking?therapist=%s"
                .formatted(both.file().patient(), both.id(), Cast.LENA.id());
        assertThat(read(get(Cast.PRIYA, wishing)).select("ol.places .hint").eachText())
                .containsExactly("Lena Fischer is not certified in: Breast tissue");
        var refused = book(last.minusDays(7), "|17:30|", "breast");
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).select(".problems li").eachText())
                .containsExactly(
                        "Lena Fischer holds no certificate, valid on 22 Mar 2028, with the training that breast"
                                + " tissue asks for (16 hours, WAC 246-830-555).");
    }

    @Test
    void the_book_itself_takes_the_last_day_of_a_licence_and_refuses_the_day_after() {
        var booked = tables.lena(last.minusDays(14), "NECK").booked().getFirst();
        var copy = """
                insert into scheduling.appointment (practice_id, id, booking_id, patient_id, therapist_id, room_id, service_id,
                  prescribed, day, week, begins, zone, during)
                select practice_id, gen_random_uuid(), gen_random_uuid(), patient_id, therapist_id, room_id, ?, false,
                       day + ?, date_trunc('week', (day + ?)::timestamp)::date, time '11:00', zone,
                       tstzrange(((day + ?) + time '11:00') at time zone zone, ((day + ?) + time '11:20') at time zone zone)
                  from scheduling.appointment where id = ?
                """;
        assertThat(stage.sql(copy, Cast.CHAIR.id(), 14, 14, 14, 14, booked.id().value()))
                .isOne();
        assertThatThrownBy(() -> stage.sql(
                        copy, Cast.CHAIR.id(), 15, 15, 15, 15, booked.id().value()))
                .hasStackTraceContaining("the therapist holds no licence valid on the day of the appointment");
    }

    @Test
    void who_is_not_trained_is_not_offered_breast_tissue_in_the_treatment_room_and_cannot_chart_it() throws Exception {
        var table = tables.lena(last.minusDays(21), "breast", "NECK");
        var path = path(table, table.opened(0));
        var page = read(get(Cast.LENA, path));
        assertThat(page.select("input[name=areas][value^=neck-back]")).isNotEmpty();
        assertThat(page.select("input[name=areas][value^=breast]")).isEmpty();
        assertThat(page.text())
                .contains(
                        "Breast tissue is prescribed and asks for 16 hours of training (WAC 246-830-555), but you hold"
                                + " no certificate of them valid on " + Words.day(last.minusDays(21)));
        var refused = chart(Cast.LENA, path, "breast.left");
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).select(".problems li").eachText())
                .containsExactly("Breast tissue asks for 16 hours of training (WAC 246-830-555), and you hold no"
                        + " certificate of them that is valid on %s.".formatted(Words.day(last.minusDays(21))));
        assertThat(chart(Cast.LENA, path, "neck-back.left")).hasStatus(303);
    }

    @Test
    void a_certificate_covers_breast_tissue_on_its_last_day_and_not_the_day_after() throws Exception {
        var day = last.minusDays(28);
        add(new Subject.Area("breast", 16), day, day);
        var on = tables.lena(day, "breast", "NECK");
        var path = path(on, on.opened(0));
        assertThat(read(get(Cast.LENA, path)).select("input[name=areas][value^=breast]"))
                .hasSize(2);
        assertThat(chart(Cast.LENA, path, "breast.left")).hasStatus(303);
        var after = tables.lena(day.plusDays(1), "breast", "NECK");
        assertThat(chart(Cast.LENA, path(after, after.opened(0)), "breast.left"))
                .hasStatus(422);
    }

    @Test
    void what_was_booked_before_a_licence_was_withdrawn_is_listed_and_cannot_be_opened() throws Exception {
        var licence = add(new Subject.Licence(), UNLICENSED, UNLICENSED.plusDays(1));
        var before = tables.lena(UNLICENSED, "NECK");
        var from = tables.lena(UNLICENSED.plusDays(1), "NECK");
        assertThat(uncovered(Cast.MARGARET, "/staff"))
                .noneMatch(line -> line.startsWith("Wed 3 May") || line.startsWith("Thu 4 May"));

        withdraw(licence, UNLICENSED.plusDays(1));

        var line = "Thu 4 May 2028, 17:00, Lena Fischer: no licence that day";
        assertThat(uncovered(Cast.MARGARET, "/staff")).contains(line).noneMatch(other -> other.startsWith("Wed 3 May"));
        assertThat(uncovered(Cast.LENA, "/my-certificates")).contains("Thu 4 May 2028, 17:00: no licence that day");
        assertThat(uncovered(Cast.ROSA, "/my-certificates")).noneMatch(other -> other.contains("4 May 2028"));
        assertThat(open(before)).hasStatus(303);
        var refused = open(from);
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).select(".problems li").eachText())
                .containsExactly("You hold no licence that is valid on 4 May 2028.");
    }

    @Test
    void a_session_that_is_open_charts_nothing_more_once_its_licence_is_withdrawn() throws Exception {
        var day = UNLICENSED.plusDays(7);
        var licence = add(new Subject.Licence(), day, day);
        var table = tables.lena(day, "NECK");
        var path = path(table, table.opened(0));
        assertThat(chart(Cast.LENA, path, "neck-back.left")).hasStatus(303);
        withdraw(licence, day);
        var refused = chart(Cast.LENA, path, "neck-back.right");
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).select(".problems li").eachText())
                .containsExactly("You hold no licence that is valid on 10 May 2028.");
    }

    /// A withdrawal under way holds a treatment back until it is decided, and the treatment then sees it.
    @Test
    void a_treatment_waits_for_a_withdrawal_that_is_under_way_and_sees_it() throws Exception {
        var day = UNLICENSED.plusDays(8);
        var licence = add(new Subject.Licence(), day, day);
        var table = tables.lena(day, "NECK");
        var session = table.opened(0);
        var answers = new ArrayList<Charting>();
        var charting = new ArrayList<CompletableFuture<Void>>();
        transactions.executeWithoutResult(_ -> {
            withdraw(licence, day);
            charting.add(CompletableFuture.runAsync(() -> health.soma.database.InPractice.run(
                    Cast.SOMA.value(),
                    () -> table.onTheDay(
                            0,
                            () -> answers.add(table.sessions()
                                    .chart(table.chart(), session, TrainingTables.wanted("mfr", "neck-back.left")))))));
            pause();
            assertThat(charting.getFirst()).isNotDone();
        });
        charting.getFirst().get();
        assertThat(answers).containsExactly(new Charting.Refused(List.of(new Refusal.NoLicence(day))));
        assertThat(table.read(session).counted()).isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private MvcTestResult book(LocalDate day, String time, String... areas) {
        var course = courses.of(stage.newPatient(Cast.ingrid()), List.of(areas), 1, 1, day, day.plusDays(30), "mfr");
        return mvc.post()
                .uri("/patients/%s/prescriptions/%s/booking"
                        .formatted(course.file().patient(), course.id()))
                .cookie(stage.cookie(Cast.PRIYA))
                .with(csrf())
                .param("booking", UUID.randomUUID().toString())
                .param("place", day + time + Cast.LENA.id() + "|" + Cast.HERON.id())
                .exchange();
    }

    private MvcTestResult open(ATable table) {
        var answer = new ArrayList<MvcTestResult>();
        table.onTheDay(
                0,
                () -> answer.add(post(
                        Cast.LENA,
                        "/patients/%s/sessions".formatted(table.chart().patient()),
                        "appointment",
                        table.booked().getFirst().id().toString(),
                        "id",
                        UUID.randomUUID().toString())));
        return answer.getFirst();
    }

    private MvcTestResult chart(Person who, String path, String area) {
        return post(
                who,
                path + "/interventions",
                "id",
                UUID.randomUUID().toString(),
                "areas",
                area,
                "technique",
                "mfr",
                "minutes",
                "5",
                "response",
                "same");
    }

    private List<String> uncovered(Person who, String path) throws Exception {
        return read(get(who, path))
                .select("section[aria-labelledby=uncovered] li")
                .eachText();
    }

    private Certificate add(Subject subject, LocalDate from, LocalDate until) {
        var one = new Certificate(UUID.randomUUID(), Cast.LENA.id(), subject, "Somebody", "", from, until);
        staff.add(Cast.SOMA, one);
        return one;
    }

    private void withdraw(Certificate one, LocalDate from) {
        staff.withdraw(CastOnStage.as(Cast.MARGARET), one, new Withdrawal(from, "Suspended"));
    }

    private static String path(ATable table, SessionId session) {
        return "/patients/%s/sessions/%s".formatted(table.chart().patient(), session);
    }

    private MvcTestResult get(Person who, String path) {
        return mvc.get().uri(path).cookie(stage.cookie(who)).exchange();
    }

    private MvcTestResult post(Person who, String path, String... fields) {
        var request = mvc.post().uri(path).cookie(stage.cookie(who)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private static Document read(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
