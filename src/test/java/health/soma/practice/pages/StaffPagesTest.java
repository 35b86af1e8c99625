package health.soma.practice.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.TestGround;
import health.soma.demo.Cast;
import health.soma.practice.Certificate;
import health.soma.practice.Staff;
import health.soma.security.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The owner's page of the staff and the therapist's page of their own certificates.
@SomaTest
class StaffPagesTest {

    static final String LENA = "/staff/" + Cast.LENA.id();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CastOnStage stage;

    @Autowired
    Staff staff;

    @Test
    void the_owner_reads_what_comes_and_what_everybody_holds() throws Exception {
        var page = read(get(Cast.MARGARET, "/staff"));
        assertThat(page.select("h2").eachText())
                .startsWith("The next 180 days")
                .contains("Rosa Okafor, LMT, CNMT", "Tomás Herrera, LMT", "Lena Fischer, LMT");
        assertThat(page.select("section[aria-labelledby=forecast] li").eachText())
                .contains("From 14 Dec 2026 only Rosa Okafor is left for Myofascial Release on Mondays and Tuesdays.")
                .anyMatch(line -> line.startsWith("From 3 Mar 2027 nobody may do Strain-Counterstrain on Fridays."));
        var tomas = page.select("section.card:has(h2:contains(Tomás))");
        assertThat(tomas.select("tr:has(th:contains(Myofascial Release)) .badge")
                        .text())
                .isEqualTo("21 days left");
        assertThat(tomas.select("tbody th").first().text()).isEqualTo("Licence");
        assertThat(page.select("tr:has(th:contains(Breast tissue, 20 hours)) .badge")
                        .hasClass("badge-ok"))
                .isTrue();
    }

    @Test
    void a_therapist_reads_their_own_and_changes_nothing() throws Exception {
        var page = read(get(Cast.TOMAS, "/my-certificates"));
        assertThat(page.select("h2").eachText()).contains("Tomás Herrera, LMT").noneMatch(h -> h.contains("Rosa"));
        assertThat(page.select("main form, main a[href*=renewal], main a[href*=withdrawal]"))
                .isEmpty();
        assertThat(get(Cast.TOMAS, "/staff").getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void a_renewal_is_filled_in_with_the_next_period_and_recorded_once() throws Exception {
        var today = TestGround.MONDAY;
        var one = add("rehab_stretch", LocalDate.of(2051, 1, 1), LocalDate.of(2052, 12, 31));
        var page = read(get(Cast.MARGARET, LENA + "/certificates/" + one.id() + "/renewal"));
        assertThat(page.selectFirst("h1").text()).isEqualTo("Certificate for a technique: Lena Fischer");
        assertThat(page.selectFirst("#from").val()).isEqualTo("2053-01-01");
        assertThat(page.selectFirst("#until").val()).isEqualTo("2054-12-31");
        assertThat(page.selectFirst("#technique option[selected]").val()).isEqualTo("rehab_stretch");
        assertThat(page.selectFirst("#issuedBy").val()).isEqualTo("School");
        var id = page.selectFirst("[name=id]").val();
        for (var twice = 0; twice < 2; twice++) {
            var sent = send(page);
            assertThat(sent).hasStatus(303);
            assertThat(sent.getResponse().getHeader("Location")).isEqualTo("/staff");
        }
        assertThat(held(UUID.fromString(id))).hasSize(1);
        // One that has long ended is renewed from today.
        var ended =
                add("rehab_stretch", today.minusYears(2), today.minusYears(1).minusDays(1));
        var late = read(get(Cast.MARGARET, LENA + "/certificates/" + ended.id() + "/renewal"));
        assertThat(late.selectFirst("#from").val()).isEqualTo("2026-11-23");
        assertThat(late.selectFirst("#until").val()).isEqualTo("2027-11-22");
    }

    @Test
    void a_refused_certificate_says_everything_and_keeps_what_was_typed() throws Exception {
        var page = read(get(Cast.MARGARET, LENA + "/certificates/new?kind=area"));
        assertThat(page.selectFirst("#area").text()).isEqualTo("Breast tissue: at least 16 hours (WAC 246-830-555)");
        var id = page.selectFirst("[name=id]").val();
        var sent = post(
                LENA + "/certificates",
                "id",
                id,
                "kind",
                "area",
                "area",
                "breast",
                "hours",
                "15",
                "number",
                "N-1",
                "from",
                "2026-01-01",
                "until",
                "2026-11-22");
        assertThat(sent).hasStatus(422);
        var refused = read(sent);
        assertThat(refused.title()).startsWith("Error: ");
        assertThat(refused.select(".problems li").eachText())
                .containsExactly(
                        "Say who issued it.",
                        "It ended on 22 Nov 2026. Only what counts today or later is recorded.",
                        "Breast tissue asks for 16 hours of training (WAC 246-830-555); the certificate says 15.");
        assertThat(refused.selectFirst("#hours").val()).isEqualTo("15");
        assertThat(refused.selectFirst("#number").val()).isEqualTo("N-1");
        assertThat(refused.selectFirst("[name=id]").val()).isEqualTo(id);
        assertThat(held(UUID.fromString(id))).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_said_together_with_what_is_wrong_besides() throws Exception {
        var sent = post(
                LENA + "/certificates",
                "id",
                UUID.randomUUID().toString(),
                "kind",
                "area",
                "area",
                "breast",
                "hours",
                "many",
                "from",
                "soon",
                "until",
                "2027-01-01");
        assertThat(sent).hasStatus(422);
        assertThat(read(sent).select(".problems li").eachText())
                .containsExactly(
                        "Say the hours of training as a whole number, up to 2000.",
                        "Say the first day, like 2026-11-30.",
                        "Say who issued it.");
        for (var field : List.of("id=x", "kind=magic", "technique=magic", "from=", "until=9999-99-99", "issuedBy="))
            assertThat(nonsense(field)).as(field).hasStatus(422);
        assertThat(read(nonsense("until=2026-11-01")).select(".problems li").eachText())
                .contains("The last day lies before the first.");
    }

    @Test
    void a_withdrawal_needs_one_of_its_days_and_a_reason_and_stands_in_the_list() throws Exception {
        var one = add("rehab_stretch", LocalDate.of(2061, 1, 1), LocalDate.of(2061, 12, 31));
        var path = LENA + "/certificates/" + one.id() + "/withdrawal";
        assertThat(get(Cast.MARGARET, path)).hasStatus(200);
        var outside = post(path, "from", "2062-01-01", "because", " ");
        assertThat(outside).hasStatus(422);
        assertThat(read(outside).select(".problems li").eachText())
                .containsExactly(
                        "It is withdrawn from one of its days on, from 1 Jan 2061 until 31 Dec 2061.",
                        "Say why it is withdrawn.");
        assertThat(read(outside).selectFirst("#from").val()).isEqualTo("2062-01-01");
        assertThat(post(path, "from", "2061-07-01", "because", "x".repeat(501))).hasStatus(422);
        assertThat(post(path, "from", "2061-07-01", "because", "The school closed"))
                .hasStatus(303);
        var row = read(get(Cast.MARGARET, "/staff")).select("tr:contains(The school closed)");
        assertThat(row.select(".badge").text()).isEqualTo("withdrawn from 1 Jul 2061");
        assertThat(row.select("a[href$=renewal]")).hasSize(1);
        assertThat(row.select("a[href$=withdrawal]")).isEmpty();
        assertThat(post(path, "from", "2061-07-01", "because", "Again")).hasStatus(422);
    }

    @Test
    void a_stranger_or_somebody_elses_certificate_is_not_found() {
        var one = add("rehab_stretch", LocalDate.of(2071, 1, 1), LocalDate.of(2071, 12, 31));
        var rosa = "/staff/" + Cast.ROSA.id() + "/certificates/" + one.id();
        assertThat(get(Cast.MARGARET, rosa + "/renewal")).hasStatus(404);
        assertThat(get(Cast.MARGARET, rosa + "/withdrawal")).hasStatus(404);
        assertThat(post(rosa + "/withdrawal", "from", "2071-01-01", "because", "Mine"))
                .hasStatus(404);
        assertThat(get(Cast.MARGARET, "/staff/" + Cast.PRIYA.id() + "/certificates/new"))
                .hasStatus(404);
        assertThat(held(one.id())).containsExactly(one);
    }

    private MvcTestResult nonsense(String field) {
        var pair = field.split("=", -1);
        return post(
                LENA + "/certificates",
                "id",
                pair[0].equals("id") ? pair[1] : UUID.randomUUID().toString(),
                "kind",
                pair[0].equals("kind") ? pair[1] : "technique",
                "technique",
                pair[0].equals("technique") ? pair[1] : "mfr",
                "issuedBy",
                pair[0].equals("issuedBy") ? pair[1] : "School",
                "from",
                pair[0].equals("from") ? pair[1] : "2026-11-23",
                "until",
                pair[0].equals("until") ? pair[1] : "2027-11-23");
    }

    private Certificate add(String technique, LocalDate from, LocalDate until) {
        var one = new Certificate(UUID.randomUUID(), Cast.LENA.id(), technique, "School", "", from, until);
        staff.add(Cast.SOMA, one);
        return one;
    }

    private List<Certificate> held(UUID id) {
        return staff.therapist(Cast.SOMA, Cast.LENA.id()).orElseThrow().certificates().stream()
                .filter(one -> one.id().equals(id))
                .toList();
    }

    private MvcTestResult send(Document page) {
        var form = page.selectFirst("form.card");
        var fields = form.select("input[name], select[name]").stream()
                .filter(field -> !field.attr("name").equals("_csrf"))
                .flatMap(field -> List.of(
                        field.attr("name"),
                        field.tagName().equals("select")
                                ? field.select("option[selected]").val()
                                : field.val())
                        .stream())
                .toArray(String[]::new);
        return post(form.attr("action"), fields);
    }

    private MvcTestResult get(Person who, String path) {
        return mvc.get().uri(path).cookie(stage.cookie(who)).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).cookie(stage.cookie(Cast.MARGARET)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private static Document read(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
