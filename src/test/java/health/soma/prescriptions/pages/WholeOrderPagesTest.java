package health.soma.prescriptions.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.Anchor;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.DirectedTechnique;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Laterality;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.SignedHow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What an order may say beside its counts and dates, typed, shown, corrected and compared; and codes looked up.
@SomaTest
class WholeOrderPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    CastOnStage stage;

    private OpenFile file;
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void a_patient() {
        file = stage.newPatient(Cast.ingrid());
    }

    @Test
    void every_field_is_stored_and_shown() throws Exception {
        assertThat(send("", whole())).hasStatus(303);
        var order = order();
        assertThat(order.everyWeeks()).isEqualTo(2);
        assertThat(order.validDays()).isEqualTo(60);
        assertThat(order.validAnchor()).isEqualTo(Anchor.FIRST_SESSION);
        assertThat(order.signedHow()).isEqualTo(SignedHow.INK);
        assertThat(order.rulePack()).isEqualTo("wa-li");
        assertThat(order.areas()).containsExactly(new DirectedArea("NECK", Laterality.BOTH, "neck both"));
        assertThat(order.techniques()).containsExactly(new DirectedTechnique("mfr", false, "no mfr"));
        assertThat(html(get(path("/" + id))).select("main").text())
                .contains(
                        "In 2 weeks 1–3",
                        "31 Jan 2027, at most 60 days from the first session",
                        "20 Nov 2026, by Jane Doe, MD, by hand",
                        "Claim number AB-12",
                        "Authorization number 99-7",
                        "Day of the injury 1 Oct 2026",
                        "Myofascial Release, excluded (“no mfr”)");
    }

    @Test
    void what_cannot_be_read_is_said_field_by_field_and_kept() throws Exception {
        var typed = whole();
        typed.put("course.everyWeeks", "every other");
        typed.put("course.validDays", "sixty");
        typed.put("papers.injuryDate", "2026-13-01");
        var refused = send("", typed);
        assertThat(refused).hasStatus(422);
        var page = html(refused);
        assertThat(page.select("[role=alert] li").eachText())
                .containsExactlyInAnyOrder(
                        "In so many weeks: “every other” is not a whole number.",
                        "Days it is valid: “sixty” is not a whole number.",
                        "The day of the injury: “2026-13-01” is not a date such as 2026-11-23.");
        assertThat(page.select("input[name=course.everyWeeks]").val()).isEqualTo("every other");
        assertThat(page.select("select[name=course.validAnchor] option[selected]")
                        .val())
                .isEqualTo("first-session");
        assertThat(page.select("select[name=papers.signedHow] option[selected]").val())
                .isEqualTo("ink");
        assertThat(page.select("input[name=techniques[0].words]").val()).isEqualTo("no mfr");
        assertThat(page.select("select[name=techniques[0].allowed] option[selected]")
                        .val())
                .isEqualTo("false");
    }

    @Test
    void days_are_counted_from_nothing_when_none_are_typed() {
        var typed = whole();
        typed.remove("course.validDays");
        assertThat(send("", typed)).hasStatus(303);
        assertThat(order().validAnchor()).isNull();
    }

    @Test
    void a_version_says_what_it_changed() throws Exception {
        send("", whole());
        var typed = whole();
        typed.put("basedOn", "1");
        typed.put("because", "read again");
        typed.put("course.sessions", "12");
        typed.put("areas[0].side", "left");
        assertThat(send("/" + id + "/versions", typed)).hasStatus(303);
        assertThat(html(get(path("/" + id)))
                        .select("ul[aria-label=What version 2 changed] li")
                        .eachText())
                .containsExactly("Removed area: neck, both sides", "Added area: left neck", "Sessions: 8 → 12");
    }

    @Test
    void a_heading_waits_with_the_codes_it_may_mean() throws Exception {
        var typed = whole();
        typed.put("diagnoses[0].code", "m54.5");
        assertThat(send("", typed)).hasStatus(303);
        assertThat(html(get(path("/" + id))).select(".open-points li").eachText())
                .containsExactly("M54.5 is a heading in the codes of fiscal year 2027 and needs at least one more"
                        + " character. Ask the prescriber for the whole code.");
        assertThat(html(get(path("/" + id + "/correction")))
                        .select(".meant span")
                        .eachText())
                .contains("M54.50 Low back pain, type not given (Low back pain, unspecified)");
    }

    @Test
    void without_a_script_words_typed_for_a_code_come_back_with_what_they_may_mean() throws Exception {
        var form = html(get(path("/new")));
        assertThat(form.select("input[name=diagnoses[0].code]").attr("list")).isEqualTo("common-codes");
        assertThat(form.select("datalist#common-codes option")).hasSizeGreaterThan(100);
        var typed = whole();
        typed.put("diagnoses[0].code", "cervicalgia");
        send("", typed);
        assertThat(html(get(path("/" + id + "/correction")))
                        .select(".meant span")
                        .eachText())
                .containsExactly("M54.2 Neck pain (Cervicalgia)");
    }

    @Test
    void offers_come_bare_and_fill_the_fields_of_a_row() throws Exception {
        var codes = offers("/diagnoses/offers?q=neck pain");
        assertThat(codes.select("html head link")).isEmpty();
        assertThat(codes.select("li[role=option]:contains(M54.2) data[data-fill=code]")
                        .val())
                .isEqualTo("M54.2");
        assertThat(offers("/prescriptions/offers/places?q=right shoulder")
                        .select("li")
                        .first()
                        .select("data")
                        .eachAttr("value"))
                .containsExactlyInAnyOrder("SHOULDER", "right");
        assertThat(offers("/prescriptions/offers/techniques?q=zzz").select("li"))
                .isEmpty();
    }

    @Test
    void the_list_of_codes_is_a_page_of_its_own() throws Exception {
        var page = html(get("/diagnoses?q=whiplash"));
        assertThat(page.select("tbody th").eachText()).containsExactly("S13.4XXA", "S13.4XXD", "S13.4XXS");
        assertThat(html(get("/diagnoses?q=zzz")).select("main").text()).contains("No code matches “zzz”.");
        assertThat(html(get("/diagnoses")).select("main").text()).contains("Fiscal year 2021: 128 codes, an excerpt");
    }

    private static Map<String, String> typed(UUID id) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("id", id.toString());
        typed.put("prescriber.npi", "1245319599");
        typed.put("prescriber.family", "Doe");
        typed.put("prescriber.given", "Jane");
        typed.put("prescriber.credentials", "MD");
        typed.put("diagnoses[0].code", "M54.2");
        typed.put("areas[0].words", "neck both");
        typed.put("areas[0].place", "NECK");
        typed.put("areas[0].side", "both");
        typed.put("techniques[0].words", "no mfr");
        typed.put("techniques[0].technique", "mfr");
        typed.put("techniques[0].allowed", "false");
        typed.put("techniques[1].allowed", "true");
        return typed;
    }

    private Map<String, String> whole() {
        var typed = typed(id);
        typed.put("course.sessions", "8");
        typed.put("course.perWeekMin", "1");
        typed.put("course.perWeekMax", "3");
        typed.put("course.everyWeeks", "2");
        typed.put("course.minutes", "30");
        typed.put("course.validUntil", "2027-01-31");
        typed.put("course.validDays", "60");
        typed.put("course.validAnchor", "first-session");
        typed.put("papers.issuedOn", "2026-11-20");
        typed.put("papers.signedOn", "2026-11-20");
        typed.put("papers.signedBy", "Jane Doe, MD");
        typed.put("papers.signedHow", "ink");
        typed.put("papers.payer", "Department of Labor & Industries");
        typed.put("papers.rulePack", "wa-li");
        typed.put("papers.claimNumber", "AB-12");
        typed.put("papers.authorizationNumber", "99-7");
        typed.put("papers.injuryDate", "2026-10-01");
        return typed;
    }

    private Directions order() {
        return prescriptions.find(file, new PrescriptionId(id)).orElseThrow().directions();
    }

    private MvcTestResult send(String where, Map<String, String> typed) {
        var request =
                browser.post().uri(path(where)).cookie(stage.cookie(Cast.PRIYA)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private Document offers(String path) throws Exception {
        var answer = browser.get()
                .uri(path)
                .header("HX-Request", "true")
                .cookie(stage.cookie(Cast.PRIYA))
                .exchange();
        return html(answer);
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).cookie(stage.cookie(Cast.PRIYA)).exchange();
    }

    private String path(String rest) {
        return "/patients/" + file.patient() + "/prescriptions" + rest;
    }

    private static Document html(MvcTestResult page) throws Exception {
        assertThat(page.getResponse().getStatus()).isIn(200, 422);
        return Jsoup.parse(page.getResponse().getContentAsString());
    }
}
