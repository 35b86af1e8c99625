package health.soma.fhir;

import static health.soma.scheduling.ACourse.rosa;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.patients.OpenChart;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.Source;
import health.soma.prescriptions.Verifying;
import health.soma.prescriptions.VersionKind;
import health.soma.scheduling.ACourse;
import health.soma.scheduling.ACourse.Course;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.Booking.Booked;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// An order's task as another system reads it, strictly, while the order goes its way.
@SomaTest
@Import(ACourse.class)
class TaskPagesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    CastOnStage stage;

    @Autowired
    ACourse courses;

    @Autowired
    Appointments appointments;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    TransactionTemplate transactions;

    /// One week for all, and a morning of it for each: weeks with valid certificates are few.
    private static final LocalDate WEEK = ACourse.ownWeek();

    private final LocalDate week = WEEK;

    @Test
    void says_what_is_to_be_fulfilled_for_whom_and_by_whom() {
        var course = course();
        var task = task(course);
        assertThat(task.getIdElement().getIdPart()).isEqualTo(course.id().toString());
        assertThat(task.getStatus()).isEqualTo(TaskStatus.ACCEPTED);
        assertThat(task.getIntent()).isEqualTo(TaskIntent.ORDER);
        assertThat(task.getCode().getCodingFirstRep().getSystem())
                .isEqualTo("http://hl7.org/fhir/CodeSystem/task-code");
        assertThat(task.getCode().getCodingFirstRep().getCode()).isEqualTo("fulfill");
        assertThat(task.getFocus().getType()).isEqualTo("ServiceRequest");
        assertThat(task.getFocus().getIdentifier().getValue()).isEqualTo("urn:uuid:" + course.id());
        assertThat(task.getFor().getIdentifier().getValue())
                .isEqualTo("urn:uuid:" + course.file().patient());
        assertThat(task.getRequester().getIdentifier().getValue()).isEqualTo("1234567893");
        assertThat(task.getOwner().getDisplay()).isEqualTo(Cast.PRACTICE.name());
        assertThat(task.getRestriction().getRepetitions()).isEqualTo(2);
        assertThat(task.getRestriction().getPeriod().getStartElement().getValueAsString())
                .isEqualTo(week.toString());
        assertThat(task.getRestriction().getPeriod().getEndElement().getValueAsString())
                .isEqualTo(week.plusDays(13).toString());
        assertThat(task.getBusinessStatus().getCodingFirstRep().getSystem())
                .isEqualTo("http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS");
        assertThat(task.getLastModifiedElement().getValueAsString()).isEqualTo("2026-11-23T10:00:00-08:00");
    }

    @Test
    void goes_along_with_the_course_until_every_session_is_given() {
        var course = course();
        assertThat(status(course)).isEqualTo("3.0");
        var first = book(course, 10);
        assertThat(status(course)).isEqualTo("5.1.1");
        appointments.cancel(course.file(), first.id(), "Snow");
        assertThat(status(course)).isEqualTo("5.1.3");
        appointments.missed(course.file(), book(course, 11).id(), "");
        assertThat(status(course)).isEqualTo("5.1.2");
        give(course, book(course, 12));
        assertThat(status(course)).isEqualTo("5.1.4");
        give(course, book(course, 13, 2));
        assertThat(status(course)).isEqualTo("7.0");
        var task = task(course);
        assertThat(task.getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(task.getNote())
                .extracting(each -> each.getText().split(" ")[0])
                .containsExactly(
                        "2.0", "3.0", "5.1.1", "5.1.3", "5.1.1", "5.1.2", "5.1.1", "5.1.4", "5.1.1", "5.1.4", "7.0");
    }

    @Test
    void a_stop_is_asked_for_until_it_is_verified() {
        var course = course();
        var order = prescriptions.find(course.file(), course.id()).orElseThrow().directions();
        prescriptions.addVersion(
                course.file(), course.id(), 1, VersionKind.STOP, Source.PAPER, order, "The pain is worse");
        assertThat(status(course)).isEqualTo("5.2");
        assertThat(prescriptions.verify(course.file(), course.id(), 2)).isInstanceOf(Verifying.Verified.class);
        var task = task(course);
        assertThat(code(task)).isEqualTo("6.0");
        assertThat(task.getStatus()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(task.hasRestriction()).isFalse();
    }

    @Test
    void the_prescription_s_page_says_it_in_words_and_leads_to_the_task() {
        var course = course();
        var page = Jsoup.parse(text(get(page(course))));
        var part = page.select("section:has(#referral)");
        assertThat(part.text()).contains("Service Request Accepted").contains("3.0");
        assertThat(get(part.select("a").attr("href"))).hasStatusOk();
    }

    @Test
    void of_another_patient_s_prescription_there_is_none() {
        var course = course();
        var other = course();
        assertThat(get("/patients/" + other.file().patient() + "/prescriptions/" + course.id() + "/task"))
                .hasStatus(404);
    }

    private Course course() {
        return courses.of(2, 2, week, week.plusDays(13));
    }

    private Appointment book(Course course, int hour) {
        return book(course, hour, 0);
    }

    private Appointment book(Course course, int hour, int days) {
        var booking = appointments.book(
                course.file(), UUID.randomUUID(), course.id(), List.of(rosa(week.plusDays(days), hour, 0)));
        assertThat(booking).isInstanceOf(Booked.class);
        return ((Booked) booking).appointments().getFirst();
    }

    private void give(Course course, Appointment one) {
        OpenChart chart = stage.chart(course.file(), Cast.ROSA);
        appointments.arrived(course.file(), one.id());
        appointments.inRoom(course.file(), one.id());
        transactions.execute(_ -> appointments.kept(chart, one.id()));
    }

    private static String page(Course course) {
        return "/patients/" + course.file().patient() + "/prescriptions/" + course.id();
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).cookie(stage.cookie(Cast.PRIYA)).exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }

    /// Read by a parser that refuses whatever R4 does not know, and written back the same.
    private Task task(Course course) {
        var result = get(page(course) + "/task");
        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getContentType()).startsWith("application/fhir+json");
        assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
        var parser = FhirContext.forR4Cached().newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        var task = parser.parseResource(Task.class, text(result));
        assertThat(parser.encodeResourceToString(task)).isEqualTo(text(result));
        return task;
    }

    private String status(Course course) {
        return code(task(course));
    }

    private static String code(Task task) {
        return task.getBusinessStatus().getCodingFirstRep().getCode();
    }
}
