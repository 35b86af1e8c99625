package health.soma.prescriptions.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.DirectedTechnique;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Documents;
import health.soma.prescriptions.Laterality;
import health.soma.prescriptions.Prescription;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.Scans;
import health.soma.prescriptions.Source;
import health.soma.prescriptions.Unplaced;
import health.soma.security.Person;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SomaTest
class PrescriptionPagesTest {

    private static final byte[] PDF = Scans.pdf(1);

    @Autowired
    MockMvcTester browser;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    Documents documents;

    @Autowired
    CastOnStage stage;

    private OpenFile file;
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void a_patient() {
        file = stage.newPatient(Cast.ingrid());
    }

    @Test
    void a_blank_form_works_without_a_script_and_draws_its_own_id() throws Exception {
        var page = html(get(Cast.PRIYA, path("/new")));
        assertThat(page.select("main form.prescription-form[method=post] input[name=id]")
                        .val())
                .hasSize(36);
        assertThat(page.select("select[name=areas[0].place] option")).hasSizeGreaterThan(60);
        assertThat(page.select("input[type=checkbox][name=places]")).hasSizeGreaterThan(60);
        assertThat(page.select("main label").eachText()).doesNotContain("");
    }

    @Test
    void what_is_typed_is_stored_shown_and_verified() throws Exception {
        var stored = send("", complete());
        assertThat(stored).hasStatus(303);
        assertThat(stored.getResponse().getHeader("Location")).isEqualTo(path("/" + id));
        var page = html(get(Cast.PRIYA, path("/" + id)));
        assertThat(page.select(".open-points")).isEmpty();
        assertThat(page.select("main").text())
                .contains("Doe, MD, NPI 1245319599", "Neck, both sides", "Shoulder, right");
        assertThat(verify(1)).hasStatus(303);
        var granted = html(get(Cast.PRIYA, path("/" + id)));
        assertThat(granted.select(".granted .lead").text())
                .isEqualTo("8 sessions · 1–2 a week · 30 min · neck, both sides; right shoulder · until 31 Jan 2027");
        assertThat(granted.select("#used").text()).startsWith("0 of 8 used");
        assertThat(granted.select(".entitlements li")).hasSize(8);
        assertThat(granted.select("a.button").eachAttr("href")).contains(path("/" + id + "/booking"));
    }

    @Test
    void what_is_missing_is_stored_and_said_all_at_once() throws Exception {
        assertThat(send("", Map.of("id", id.toString()))).hasStatus(303);
        var page = html(get(Cast.PRIYA, path("/" + id)));
        assertThat(page.select(".open-points li").eachText())
                .containsExactly(
                        "It is not signed: there is no day on which it was signed.",
                        "No prescriber is named.",
                        "There is no diagnosis. It has to come from the prescriber.",
                        "No area of the body is named.",
                        "The number of sessions is missing.",
                        "How many sessions a week at most is missing.",
                        "The minutes of a session are missing.",
                        "It has no first day and no day on which it was issued.",
                        "The last day on which it is valid is missing.");
        assertThat(page.select("form[action$=/verification]")).isEmpty();
        var refused = verify(1);
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("[role=alert] li")).hasSize(9);
        assertThat(prescriptions.compiled(file, new PrescriptionId(id))).isEmpty();
    }

    @Test
    void an_npi_with_a_wrong_check_digit_is_kept_in_words_and_said() throws Exception {
        var typed = complete();
        typed.put("prescriber.npi", "1234567890");
        assertThat(send("", typed)).hasStatus(303);
        assertThat(html(get(Cast.PRIYA, path("/" + id)))
                        .select(".open-points li")
                        .eachText())
                .containsExactly("The check digit of the NPI 1234567890 is wrong, so a digit was misread or mistyped.");
    }

    @Test
    void a_form_that_cannot_be_read_comes_back_with_everything_typed_and_every_reason() throws Exception {
        var typed = complete();
        typed.put("course.sessions", "eight");
        typed.put("papers.signedOn", "yesterday");
        var refused = send("", typed);
        assertThat(refused).hasStatus(422);
        var page = html(refused);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("[role=alert] li").eachText())
                .containsExactly(
                        "Sessions: “eight” is not a whole number.",
                        "The day it was signed: “yesterday” is not a date such as 2026-11-23.");
        assertThat(page.select("input[name=course.sessions]").val()).isEqualTo("eight");
        assertThat(page.select("input[name=diagnoses[0].words]").val()).isEqualTo("Pain, neck");
        assertThat(page.select("select[name=areas[0].place] option[selected]").val())
                .isEqualTo("SHOULDER");
        assertThat(page.select("input[name=places][checked]").eachAttr("value"))
                .containsExactly("NECK.left", "NECK.right");
        assertThat(page.select("input[name=prescriber.family]").val()).isEqualTo("Doe");
        assertThat(prescriptions.of(file)).isEmpty();
    }

    @Test
    void a_form_sent_twice_stores_one_prescription() {
        assertThat(send("", complete())).hasStatus(303);
        assertThat(send("", complete())).hasStatus(303);
        assertThat(prescriptions.of(file)).hasSize(1);
    }

    @Test
    void without_the_token_of_the_form_nothing_is_stored() {
        var request = browser.post().uri(path("")).cookie(stage.cookie(Cast.PRIYA));
        complete().forEach(request::param);
        assertThat(request.exchange()).hasStatus(403);
        assertThat(prescriptions.of(file)).isEmpty();
    }

    @Test
    void a_scan_is_kept_and_handed_out_to_be_saved_only() throws Exception {
        assertThat(upload("rx.pdf", "text/html", PDF)).hasStatus(303);
        var kept = documents.of(file, new PrescriptionId(id)).getFirst();
        var answer = get(Cast.PRIYA, path("/" + id + "/documents/" + kept.id())).getResponse();
        assertThat(answer.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getHeaders("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(get(Cast.ROSA, path("/" + id + "/documents/" + kept.id()))).hasStatus(404);
    }

    @Test
    void a_page_dressed_up_as_a_scan_is_refused_and_kept_nowhere() throws Exception {
        var refused = upload("rx.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.US_ASCII));
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("[role=alert] li").eachText())
                .containsExactly("The scan is neither a PDF nor a PNG or JPEG picture.");
        assertThat(prescriptions.of(file)).isEmpty();
    }

    @Test
    void a_scan_that_is_too_large_is_refused_with_the_form_kept() throws Exception {
        var refused = upload("rx.pdf", "application/pdf", Arrays.copyOf(PDF, 20 * 1024 * 1024 + 1));
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("[role=alert] li").eachText())
                .containsExactly("The scan is larger than 20 MB.");
        assertThat(html(refused).select("input[name=prescriber.family]").val()).isEqualTo("Doe");
    }

    @Test
    void words_nobody_has_matched_wait_with_suggestions_that_are_not_chosen() throws Exception {
        receive(Directions.draft()
                .areas(List.of(new DirectedArea(null, null, "rt shoulder")))
                .techniques(List.of(new DirectedTechnique(null, true, "MFR")))
                .unplaced(List.of(new Unplaced("priority", "stat")))
                .done());
        var page = html(get(Cast.PRIYA, path("/" + id)));
        assertThat(page.select("main").text())
                .contains(
                        "“rt shoulder”, side not said: not matched", "It may mean: Shoulder, right", "priority: stat");
        var form = html(get(Cast.PRIYA, path("/" + id + "/correction")));
        assertThat(form.select("select[name=areas[0].place] optgroup").first().attr("label"))
                .isEqualTo("It may mean");
        assertThat(form.select("select[name=areas[0].place] option[selected]")).isEmpty();
        assertThat(form.select("select[name=techniques[0].technique] option[selected]"))
                .isEmpty();
        assertThat(form.select("input[name=unplaced[0].words]").val()).isEqualTo("stat");
    }

    @Test
    void a_correction_resolves_them_in_another_version_and_loses_nothing() {
        receive(Directions.draft()
                .areas(List.of(new DirectedArea(null, null, "rt shoulder")))
                .unplaced(List.of(new Unplaced("priority", "stat"), new Unplaced("asNeeded", "yes")))
                .note("from the doctor")
                .done());
        var typed = Map.ofEntries(
                Map.entry("id", id.toString()),
                Map.entry("basedOn", "1"),
                Map.entry("because", "read the words"),
                Map.entry("areas[0].words", "rt shoulder"),
                Map.entry("areas[0].place", "SHOULDER"),
                Map.entry("areas[0].side", "right"),
                Map.entry("papers.note", "from the doctor"),
                Map.entry("unplaced[0].part", "priority"),
                Map.entry("unplaced[0].words", "stat"),
                Map.entry("unplaced[0].read", "true"),
                Map.entry("unplaced[1].part", "asNeeded"),
                Map.entry("unplaced[1].words", "yes"));
        assertThat(send("/" + id + "/versions", typed)).hasStatus(303);
        var corrected = found();
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.directions().areas())
                .containsExactly(new DirectedArea("SHOULDER", Laterality.RIGHT, "rt shoulder"));
        assertThat(corrected.directions().unplaced()).containsExactly(new Unplaced("asNeeded", "yes"));
        assertThat(corrected.directions().note()).isEqualTo("from the doctor\npriority: stat");
    }

    @Test
    void a_correction_form_sent_back_unchanged_says_the_same_order() throws Exception {
        send("", complete());
        var before = found();
        var page = html(get(Cast.PRIYA, path("/" + id + "/correction")));
        var typed = new LinkedHashMap<String, List<String>>();
        for (var field :
                page.select("form.prescription-form").forms().getFirst().formData()) {
            typed.computeIfAbsent(field.key(), key -> new ArrayList<>()).add(field.value());
        }
        typed.put("because", List.of("looked again"));
        var request = browser.post()
                .uri(path("/" + id + "/versions"))
                .cookie(stage.cookie(Cast.PRIYA))
                .with(csrf());
        typed.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        assertThat(request.exchange()).hasStatus(303);
        assertThat(found().version()).isEqualTo(2);
        assertThat(found().directions().areas())
                .containsExactlyInAnyOrderElementsOf(before.directions().areas());
        assertThat(found().directions().corrected().areas(List.of()).done())
                .isEqualTo(before.directions().corrected().areas(List.of()).done());
    }

    @Test
    void a_correction_without_a_reason_or_on_an_older_version_is_refused() throws Exception {
        send("", complete());
        var typed = complete();
        typed.put("basedOn", "1");
        typed.put("course.sessions", "6");
        var refused = send("/" + id + "/versions", typed);
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("[role=alert] li").eachText())
                .containsExactly("Say why there is another version.");
        typed.put("because", "six");
        assertThat(send("/" + id + "/versions", typed)).hasStatus(303);
        typed.put("course.sessions", "7");
        assertThat(send("/" + id + "/versions", typed)).hasStatus(422);
        assertThat(verify(1)).hasStatus(422);
        assertThat(verify(2)).hasStatus(303);
        assertThat(send("/" + id + "/versions", typed)).hasStatus(422);
    }

    @Test
    void the_inbox_names_the_patient_and_the_open_points() throws Exception {
        assertThat(send("", Map.of("id", id.toString()))).hasStatus(303);
        for (int number = 0; number < 50; number++) {
            var page = html(get(Cast.PRIYA, "/prescriptions?page=" + number));
            var row = page.select("tr:has(a[href=" + path("/" + id) + "])");
            if (!row.isEmpty()) {
                assertThat(row.text()).contains("LINDQVIST, Ingrid", "9 open points");
                return;
            }
        }
        throw new AssertionError("it is on no page of the inbox");
    }

    @Test
    void a_therapist_of_the_patient_reads_and_changes_nothing() throws Exception {
        send("", complete());
        assertThat(get(Cast.LENA, path("/" + id))).hasStatus(404);
        stage.chart(file, Cast.LENA);
        var page = html(get(Cast.LENA, path("/" + id)));
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("a[href$=/correction]")).isEmpty();
        assertThat(html(get(Cast.LENA, "/patients/" + file.patient()))
                        .select("h2")
                        .eachText())
                .contains("Prescriptions");
    }

    @Test
    void a_new_patient_is_registered_on_the_way_to_their_prescription() throws Exception {
        var chosen = html(get(Cast.PRIYA, "/prescriptions/new"));
        assertThat(chosen.select("a.button-quiet").eachAttr("href")).contains("/patients/new?then=prescription");
        var form = html(get(Cast.PRIYA, "/patients/new?then=prescription"));
        assertThat(form.select("input[name=then]").val()).isEqualTo("prescription");
        var registered = browser.post()
                .uri("/patients")
                .cookie(stage.cookie(Cast.PRIYA))
                .with(csrf())
                .param("id", id.toString())
                .param("then", "prescription")
                .param("family", "Arrival-" + id)
                .param("given", "New")
                .param("birthDay", "2")
                .param("birthMonth", "4")
                .param("birthYear", "1979")
                .param("sex", "unknown")
                .exchange();
        assertThat(registered.getResponse().getHeader("Location")).isEqualTo("/patients/" + id + "/prescriptions/new");
    }

    private Map<String, String> complete() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("id", id.toString());
        typed.put("prescriber.npi", "1245319599");
        typed.put("prescriber.family", "Doe");
        typed.put("prescriber.given", "Jane");
        typed.put("prescriber.credentials", "MD");
        typed.put("diagnoses[0].code", "m54.2");
        typed.put("diagnoses[0].words", "Pain, neck");
        typed.put("areas[0].place", "SHOULDER");
        typed.put("areas[0].side", "right");
        typed.put("course.sessions", "8");
        typed.put("course.perWeekMin", "1");
        typed.put("course.perWeekMax", "2");
        typed.put("course.minutes", "30");
        typed.put("course.validUntil", "2027-01-31");
        typed.put("papers.issuedOn", "2026-11-20");
        typed.put("papers.signedOn", "2026-11-20");
        typed.put("papers.signedBy", "Jane Doe, MD");
        return typed;
    }

    private MvcTestResult send(String where, Map<String, String> typed) {
        var request =
                browser.post().uri(path(where)).cookie(stage.cookie(Cast.PRIYA)).with(csrf());
        typed.forEach(request::param);
        if (typed.containsKey("areas[0].place") && typed.containsKey("course.sessions")) {
            request.param("places", "NECK.left", "NECK.right");
        }
        return request.exchange();
    }

    private MvcTestResult upload(String name, String claimed, byte[] bytes) {
        var request = browser.post()
                .uri(path(""))
                .multipart()
                .file(new MockMultipartFile("scan", name, claimed, bytes))
                .cookie(stage.cookie(Cast.PRIYA))
                .with(csrf());
        complete().forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult verify(int version) {
        return browser.post()
                .uri(path("/" + id + "/verification"))
                .cookie(stage.cookie(Cast.PRIYA))
                .with(csrf())
                .param("version", String.valueOf(version))
                .exchange();
    }

    private void receive(Directions order) {
        prescriptions.receive(file, new PrescriptionId(id), Source.FHIR, order, List.of());
    }

    private Prescription found() {
        return prescriptions.find(file, new PrescriptionId(id)).orElseThrow();
    }

    private MvcTestResult get(Person who, String path) {
        return browser.get().uri(path).cookie(stage.cookie(who)).exchange();
    }

    private String path(String rest) {
        return "/patients/" + file.patient() + "/prescriptions" + rest;
    }

    private static Document html(MvcTestResult page) throws Exception {
        assertThat(page.getResponse().getStatus()).isIn(200, 422);
        return Jsoup.parse(page.getResponse().getContentAsString());
    }
}
