package health.soma.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.anatomy.AreaSide;
import health.soma.anatomy.Side;
import health.soma.demo.Cast;
import health.soma.patients.Patients;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.Laterality;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.VersionKind;
import health.soma.scheduling.ACourse;
import health.soma.security.Person;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// House rule R-68: what lies outside the prescription is noted for the prescriber, who then decides by a link.
@SomaTest
@Import(ACourse.class)
class ParkedFindingsTest {

    private static final AreaSide LOW_BACK = new AreaSide("back-low", Side.LEFT);

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CastOnStage stage;

    @Autowired
    ParkedFindings findings;

    @Autowired
    Prescriptions prescriptions;

    ATable table;
    SessionId session;

    @BeforeEach
    void anOpenSession() {
        table = ATable.of(house, 2);
        session = table.opened(0);
    }

    @Test
    void a_finding_outside_is_noted_once() {
        var id = UUID.randomUUID();
        for (int sent = 0; sent < 2; sent++) {
            assertThat(findings.park(table.chart(), session, id, LOW_BACK, " Tight, and it refers upwards. "))
                    .isInstanceOf(Parking.Parked.class);
        }
        assertThat(findings.of(table.chart(), session)).singleElement().satisfies(found -> {
            assertThat(found.place()).isEqualTo(LOW_BACK);
            assertThat(found.words()).isEqualTo("Tight, and it refers upwards.");
            assertThat(found.by()).isEqualTo(Cast.ROSA.name());
            assertThat(found).hasToString("ParkedFinding[" + id + "]");
        });
        assertThat(findings.of(table.chart(), table.compiled().id())).hasSize(1);
    }

    @Test
    void what_is_prescribed_is_charted_and_not_parked() {
        assertThat(reasons(new AreaSide("neck-back", Side.LEFT), "Tight"))
                .containsExactly("Back of neck, left is prescribed: chart it above.");
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        assertThat(reasons(null, " ")).hasSize(2);
        assertThat(reasons(new AreaSide("tail", Side.LEFT), "Tight"))
                .containsExactly("Say where the finding is: an area with its side.");
    }

    @Test
    void a_thousand_letters_and_not_one_more() {
        assertThat(reasons(LOW_BACK, "x".repeat(1001))).containsExactly("The words are longer than 1000 letters.");
        assertThat(findings.park(table.chart(), session, UUID.randomUUID(), LOW_BACK, "x".repeat(1000)))
                .isInstanceOf(Parking.Parked.class);
    }

    @Test
    void nobody_but_the_therapist_of_the_session_notes_one() {
        var chart = stage.chart(table.chart().file(), Cast.LENA);
        assertThat(findings.park(chart, session, UUID.randomUUID(), LOW_BACK, "Tight"))
                .isEqualTo(new Parking.Refused(
                        List.of("Only the therapist who gives the session notes a finding in it.")));
    }

    @Test
    void the_signed_note_says_it_and_then_takes_no_other() {
        findings.park(table.chart(), session, UUID.randomUUID(), LOW_BACK, "Tight");
        var sheet = table.sessions().find(table.chart(), session).orElseThrow();
        var therapist = house.getBean(Sheets.class).therapist(table.chart(), sheet.session());
        var patient = house.getBean(Patients.class).of(table.chart().file());
        var parked = findings.of(table.chart(), session);
        assertThat(SignedNote.html(patient, sheet, parked, therapist, table.moment(0)))
                .contains("Outside the prescription, noted for the prescriber")
                .contains("Low back (lumbar), left: Tight");
        stage.sql("""
                insert into treatment.signature (practice_id, session_id, signed_by, signed_name, signed_at, content, sha256)
                select s.practice_id, s.id, s.therapist_id, 'Rosa', s.opened_at, 'x', sha256('x') from treatment.session s
                 where s.id = ?
                """, session.value());
        assertThat(reasons(LOW_BACK, "Tight")).containsExactly("The session is signed. Write an addendum instead.");
        assertThatThrownBy(() -> stage.sql("""
                insert into treatment.parked_finding
                select f.practice_id, gen_random_uuid(), f.session_id, f.area, f.side, f.words, f.parked_by, f.parked_name,
                       f.parked_at from treatment.parked_finding f where f.session_id = ?
                """, session.value())).hasStackTraceContaining("a signed session is closed");
    }

    @Test
    void the_form_keeps_what_was_typed_and_says_what_is_missing() throws Exception {
        var refused = park("", "Tight");
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("[role=alert] li").eachText())
                .containsExactly("Say where the finding is: an area with its side.");
        assertThat(html(refused).select("#finding-words").text()).isEqualTo("Tight");
        assertThat(park("back-low.left", "Tight")).hasStatus(303);
        assertThat(html(get(path(), Cast.ROSA)).select("#parked li").text())
                .isEqualTo("Low back (lumbar), left: Tight");
    }

    @Test
    void the_front_desk_neither_reads_nor_sends_it() throws Exception {
        park("back-low.left", "Tight");
        var own = "/patients/" + table.chart().patient() + "/prescriptions/"
                + table.compiled().id();
        assertThat(html(get(own, Cast.PRIYA)).text()).doesNotContain("Tight");
        assertThat(html(get(own, Cast.ROSA)).text()).contains("Low back (lumbar), left: Tight");
        var finding = findings.of(table.chart(), session).getFirst().id().toString();
        var answer = post(
                own + "/links",
                stage.cookie(Cast.PRIYA),
                "link",
                UUID.randomUUID().toString(),
                "purpose",
                "finding",
                "finding",
                finding);
        assertThat(answer).hasStatus(422);
    }

    @Test
    void the_doctor_adds_the_area_and_it_becomes_another_version() throws Exception {
        var reading = asked();
        var page = html(mvc.get().uri(reading.path).cookie(reading.cookie).exchange());
        assertThat(page.text())
                .contains("Found outside your order", "Low back (lumbar), left: Tight", "0 of 2 sessions given");
        assertThat(answered(reading, page, "add")).hasStatus(303);
        var after =
                prescriptions.find(table.chart().file(), table.compiled().id()).orElseThrow();
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.kind()).isEqualTo(VersionKind.AMENDMENT);
        assertThat(after.directions().areas()).contains(new DirectedArea("back-low", Laterality.LEFT, ""));
    }

    @Test
    void or_wants_to_see_the_patient_first_and_the_order_stays() throws Exception {
        var reading = asked();
        var page = html(mvc.get().uri(reading.path).cookie(reading.cookie).exchange());
        assertThat(answered(reading, page, "see")).hasStatus(303);
        assertThat(prescriptions
                        .find(table.chart().file(), table.compiled().id())
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
        var own = "/patients/" + table.chart().patient() + "/prescriptions/"
                + table.compiled().id();
        assertThat(html(get(own, Cast.ROSA)).text()).contains("wants to see the patient first by “Jane Doe”");
    }

    private record Asked(String path, Cookie cookie) {}

    private Asked asked() throws Exception {
        park("back-low.left", "Tight");
        var own = "/patients/" + table.chart().patient() + "/prescriptions/"
                + table.compiled().id();
        var finding = findings.of(table.chart(), session).getFirst().id().toString();
        var made = post(
                own + "/links",
                stage.cookie(Cast.ROSA),
                "link",
                UUID.randomUUID().toString(),
                "purpose",
                "finding",
                "finding",
                finding);
        var path = html(made).select("#address").val().replaceFirst("^https?://[^/]+", "");
        var confirmed = post(path + "/confirmation", null, "birthDate", "09171964");
        assertThat(confirmed).hasStatus(303);
        return new Asked(path, confirmed.getResponse().getCookie("soma-doctor"));
    }

    private MvcTestResult answered(Asked reading, Document page, String act) {
        return post(
                reading.path + "/answer",
                reading.cookie,
                "act",
                act,
                "name",
                "Jane Doe",
                "intends",
                "true",
                "agrees",
                "true",
                "shown",
                page.select("input[name=shown]").first().val());
    }

    private List<String> reasons(AreaSide place, String words) {
        return ((Parking.Refused) findings.park(table.chart(), session, UUID.randomUUID(), place, words)).reasons();
    }

    private String path() {
        return "/patients/" + table.chart().patient() + "/sessions/" + session;
    }

    private MvcTestResult park(String place, String words) {
        return post(
                path() + "/parked-findings",
                stage.cookie(Cast.ROSA),
                "finding",
                UUID.randomUUID().toString(),
                "place",
                place,
                "words",
                words);
    }

    private MvcTestResult get(String path, Person by) {
        return mvc.get().uri(path).cookie(stage.cookie(by)).exchange();
    }

    private MvcTestResult post(String path, Cookie cookie, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).with(each -> {
            each.setRemoteAddr("198.51.100." + (session.value().getMostSignificantBits() & 127));
            return each;
        });
        if (cookie != null) request = request.cookie(cookie);
        for (int at = 0; at < fields.length; at += 2) request = request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }

    private static Document html(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
