package health.soma.prescriptions.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.VersionKind;
import health.soma.scheduling.ACourse;
import health.soma.scheduling.ACourse.Course;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The ledger's page and the acts on it, and the forms by which the front desk types a change or a renewal.
@SomaTest
@Import(ACourse.class)
class LedgerPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    ACourse courses;

    @Autowired
    CastOnStage stage;

    private final LocalDate week = ACourse.farWeek();

    @Test
    void an_authorization_opens_visits_once_however_often_it_is_sent() throws Exception {
        var course = claim();
        assertThat(text(course)).contains("Claim", "6 visits open to it, 0 given, 0 booked, 6 left");
        var typed = authorization();
        assertThat(post(course, "/authorizations", typed)).hasStatus(303);
        assertThat(post(course, "/authorizations", typed)).hasStatus(303);
        assertThat(text(course)).contains("12 visits open to it", "A-77: 6 visits");
    }

    @Test
    void every_fault_of_an_authorization_is_said_and_nothing_typed_is_lost() throws Exception {
        var course = claim();
        var refused = post(
                course,
                "/authorizations",
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "number",
                        " ",
                        "visits",
                        "0",
                        "from",
                        "2027-03-02",
                        "until",
                        "2027-03-01"));
        assertThat(refused).hasStatus(422);
        var page = html(refused);
        assertThat(page.select("[role=alert] li").eachText())
                .containsExactly(
                        "Write down the authorization's number.",
                        "An authorization grants 1 to 200 visits.",
                        "It ends before it begins.");
        assertThat(page.select("input[name=from]").val()).isEqualTo("2027-03-02");
        var unread = post(course, "/authorizations", Map.of("visits", "six", "from", "soon", "until", ""));
        assertThat(html(unread).select("[role=alert] li")).hasSize(3);
        post(course, "/authorizations", authorization());
        var twice = authorization();
        var again = post(
                course,
                "/authorizations",
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "number",
                        "A-77",
                        "visits",
                        "1",
                        "from",
                        twice.get("from"),
                        "until",
                        twice.get("until")));
        assertThat(html(again).select("[role=alert] li").text())
                .isEqualTo("This number is recorded already on this claim.");
    }

    @Test
    void sessions_given_elsewhere_are_taken_out_of_the_count_with_their_reason() throws Exception {
        var course = courses.of(6, 2, week, week.plusWeeks(8));
        assertThat(post(course, "/adjustments", Map.of("sessions", "2", "because", "Given at Harbor Clinic in March")))
                .hasStatus(303);
        assertThat(now(course).left()).isEqualTo(4);
        assertThat(text(course)).contains("adjusted", "Given at Harbor Clinic in March", "4 left to book");
        var tooMany = post(course, "/adjustments", Map.of("sessions", "5", "because", "Elsewhere"));
        assertThat(html(tooMany).select("[role=alert] li").text())
                .isEqualTo("Not so many sessions are left that are neither given nor booked.");
        var none = post(course, "/adjustments", Map.of("sessions", "", "because", ""));
        assertThat(html(none).select("[role=alert] li")).hasSize(2);
        assertThat(now(course).left()).isEqualTo(4);
    }

    @Test
    void a_stop_takes_effect_at_once_and_needs_a_name_a_day_and_a_reason() throws Exception {
        var course = courses.of(6, 2, week, week.plusWeeks(8));
        assertThat(html(post(course, "/stop", Map.of())).select("[role=alert] li"))
                .hasSize(3);
        assertThat(now(course).left()).isEqualTo(6);
        assertThat(post(
                        course,
                        "/stop",
                        Map.of("signedBy", "Jane Doe, MD", "signedOn", "2026-11-23", "because", "Surgery planned")))
                .hasStatus(303);
        assertThat(now(course).kind()).isEqualTo(VersionKind.STOP);
        assertThat(now(course).left()).isZero();
        assertThat(get(course, "/ledger").select("form[action$=/stop]")).isEmpty();
    }

    @Test
    void a_change_is_typed_into_the_same_form_and_takes_effect_when_verified() throws Exception {
        var course = courses.of(6, 2, week, week.plusWeeks(8));
        var form = get(course, "/change");
        assertThat(form.select("h1").text()).isEqualTo("Change a prescription");
        assertThat(form.select("input[name=papers.signedOn]").val()).isEmpty();
        var typed = new java.util.HashMap<String, String>();
        form.select("main form.prescription-form input[type=hidden], main form.prescription-form input[value]").stream()
                .filter(each -> !each.attr("type").equals("checkbox") || each.hasAttr("checked"))
                .filter(each -> !each.attr("name").equals("_csrf"))
                .forEach(each -> typed.put(each.attr("name"), each.val()));
        form.select("select")
                .forEach(each -> typed.put(
                        each.attr("name"), each.select("option[selected]").val()));
        typed.put("because", "The doctor wants three more");
        typed.put("course.sessions", "9");
        typed.put("papers.issuedOn", "2026-11-23");
        typed.put("papers.signedOn", "2026-11-23");
        typed.put("papers.signedBy", "Jane Doe, MD");
        typed.put(
                "prescriber.known",
                form.select("select[name=prescriber.known] option[selected]").val());
        assertThat(post(course, "/versions", typed)).hasStatus(303);
        assertThat(get(course, "").select("main").text()).contains("Version 2 waits to be verified");
        assertThat(now(course).sessions()).isEqualTo(6);
        assertThat(post(course, "/verification", Map.of("version", "2"))).hasStatus(303);
        assertThat(now(course).sessions()).isEqualTo(9);
        assertThat(now(course).kind()).isEqualTo(VersionKind.AMENDMENT);
        assertThat(get(course, "").select(".changes").text()).contains("6", "9");
    }

    @Test
    void nothing_is_changed_that_is_not_verified() throws Exception {
        var course = courses.of(6, 2, week, week.plusWeeks(8));
        assertThat(get(course, "/renewal").select("h1").text()).isEqualTo("Renew a prescription");
        assertThat(get(course, "/renewal")
                        .select("input[name=course.validUntil]")
                        .val())
                .isEmpty();
    }

    private Course claim() {
        return courses.under("wa-li", "C-" + UUID.randomUUID(), order -> order, week);
    }

    private Map<String, String> authorization() {
        return Map.of(
                "id",
                        "00000000-0000-7000-8000-0000000077aa"
                                .replace("77aa", String.format("%04x", week.getDayOfYear())),
                "number", "A-77",
                "visits", "6",
                "from", week.toString(),
                "until", week.plusWeeks(8).toString());
    }

    private Compiled now(Course course) {
        return prescriptions.allCompiled(course.file(), course.id()).getLast();
    }

    private String text(Course course) throws Exception {
        return get(course, "/ledger").select("main").text();
    }

    private Document get(Course course, String rest) throws Exception {
        return html(browser.get()
                .uri(path(course) + rest)
                .cookie(stage.cookie(Cast.PRIYA))
                .exchange());
    }

    private MvcTestResult post(Course course, String rest, Map<String, String> typed) {
        var request = browser.post()
                .uri(path(course) + rest)
                .cookie(stage.cookie(Cast.PRIYA))
                .with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private static String path(Course course) {
        return "/patients/" + course.file().patient() + "/prescriptions/" + course.id();
    }

    private static Document html(MvcTestResult page) throws Exception {
        return Jsoup.parse(page.getResponse().getContentAsString());
    }
}
