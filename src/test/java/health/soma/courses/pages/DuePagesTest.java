package health.soma.courses.pages;

import static health.soma.TestGround.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.courses.Due;
import health.soma.courses.DueKind;
import health.soma.database.InPractice;
import health.soma.demo.Cast;
import health.soma.patients.PatientId;
import health.soma.patients.Patients;
import health.soma.scheduling.ACourse;
import health.soma.security.Actor;
import health.soma.security.Person;
import health.soma.security.Practice;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.security.Role;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// What needs somebody, as the front desk and the owner see it, and what it costs to find out.
@SomaTest
@Import(ACourse.class)
class DuePagesTest {

    private static final PracticeId BUSY = new PracticeId(Cast.id("d0e5"));

    @Autowired
    MockMvcTester http;

    @Autowired
    CastOnStage stage;

    @Autowired
    ACourse courses;

    @Autowired
    Due due;

    @Autowired
    Practices practices;

    @Autowired
    Patients patients;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient db;

    @Test
    void an_order_that_will_not_fit_leads_the_front_desk_to_its_booking() throws Exception {
        var course = courses.of(20, 1, MONDAY, MONDAY.plusDays(6));
        assertThat(line(Cast.PRIYA, "over-run", course))
                .isPresent()
                .get()
                .satisfies(li -> assertThat(li.text())
                        .contains(
                                Cast.marcus().family().toUpperCase(java.util.Locale.ROOT),
                                "19 sessions are not booked"))
                .satisfies(li -> assertThat(li.select("a.button").attr("href"))
                        .isEqualTo("/patients/%s/prescriptions/%s/booking"
                                .formatted(course.file().patient(), course.id())));
    }

    @Test
    void an_order_that_fits_is_not_in_the_list() throws Exception {
        var course = courses.of(1, 1, MONDAY, MONDAY.plusDays(15));
        assertThat(line(Cast.PRIYA, "", course)).isEmpty();
    }

    @Test
    void only_the_owner_hears_of_certificates() throws Exception {
        assertThat(page(Cast.MARGARET, "certificate").select(".due li"))
                .isNotEmpty()
                .allSatisfy(li -> assertThat(li.select("a.button").attr("href")).isEqualTo("/staff"));
        assertThat(page(Cast.PRIYA, "certificate").text()).contains("Nothing of this kind");
    }

    @Test
    void the_kinds_say_how_much_there_is_and_one_that_there_is_not_shows_all() throws Exception {
        courses.of(20, 1, MONDAY, MONDAY.plusDays(6));
        var all = page(Cast.PRIYA, "").select(".due-kinds a").eachText();
        assertThat(all.getFirst()).startsWith("All ");
        assertThat(all).anyMatch(each -> each.startsWith("Does not fit "));
        assertThat(page(Cast.PRIYA, "nonsense")
                        .select(".due-kinds a[aria-current]")
                        .text())
                .startsWith("All ");
    }

    /// Waiting orders are one query however many; what they cost is counted where Spring says what it executes.
    @Test
    void twenty_and_two_thousand_orders_are_asked_for_in_as_many_queries() {
        practices.found(new Practice(BUSY, "Busy Practice", Cast.SEATTLE, false), "busy.example");
        InPractice.run(BUSY.value(), () -> {
            var by = new Actor(BUSY, UUID.randomUUID(), "Olga Ott", Role.FRONT_DESK);
            var patient = patients.register(new PatientId(UUID.randomUUID()), Cast.marcus(), by);
            arrive(patient, 1, 20);
            var few = queries(by);
            assertThat(due.of(by, Optional.of(DueKind.UNVERIFIED), 0).all()).isEqualTo(20);
            arrive(patient, 21, 2_000);
            assertThat(due.of(by, Optional.of(DueKind.UNVERIFIED), 0).all()).isEqualTo(2_000);
            assertThat(queries(by)).isEqualTo(few).isBetween(1L, 8L);
            var last = due.of(by, Optional.empty(), 79);
            assertThat(last.matters()).hasSize(25);
            assertThat(last.more()).isFalse();
            assertThat(due.of(by, Optional.empty(), 78).more()).isTrue();
        });
    }

    private void arrive(PatientId patient, int first, int last) {
        transactions.executeWithoutResult(_ -> {
            db.sql("""
                    insert into prescriptions.prescription (practice_id, id, number, patient_id, received_at)
                    select :practice, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'RX-' || n, :patient,
                           timestamptz '2026-11-20 10:00Z'
                      from generate_series(:first, :last) n
                    """)
                    .param("practice", BUSY.value())
                    .param("patient", patient.value())
                    .param("first", first)
                    .param("last", last)
                    .update();
            db.sql("""
                    insert into prescriptions.version (practice_id, prescription_id, version, kind, source, signed_on,
                           signed_by, recorded_at)
                    select p.practice_id, p.id, 1, 'original', 'paper', date '2026-11-20', 'Dr Hale', p.received_at
                      from prescriptions.prescription p
                     where p.practice_id = :practice and substring(p.number from 4)::int between :first and :last
                    """)
                    .param("practice", BUSY.value())
                    .param("first", first)
                    .param("last", last)
                    .update();
        });
    }

    private long queries(Actor by) {
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = log.getLevel();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        log.addAppender(heard);
        log.setLevel(Level.DEBUG);
        try {
            due.of(by, Optional.empty(), 0);
        } finally {
            log.setLevel(before);
            log.detachAppender(heard);
        }
        var here = Thread.currentThread().getName();
        return heard.list.stream()
                .filter(each -> here.equals(each.getThreadName()))
                .filter(each -> each.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }

    private Optional<org.jsoup.nodes.Element> line(Person person, String kind, ACourse.Course course) throws Exception {
        for (var number = 0; ; number++) {
            var page = page(person, kind + "&page=" + number);
            var found = page.select(".due li:has(a[href*=" + course.file().patient() + "])");
            if (!found.isEmpty()) return Optional.of(found.first());
            if (page.select("a:contains(Next)").isEmpty()) return Optional.empty();
        }
    }

    private Document page(Person person, String kind) throws Exception {
        var answer =
                http.get().uri("/due?kind=" + kind).cookie(stage.cookie(person)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
