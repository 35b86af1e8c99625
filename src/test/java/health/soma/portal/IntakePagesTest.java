package health.soma.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.TestGround;
import health.soma.database.InPractice;
import health.soma.demo.Cast;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.DirectedDiagnosis;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Documents;
import health.soma.prescriptions.Laterality;
import health.soma.prescriptions.NewPrescriber;
import health.soma.prescriptions.Prescribers;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.Scans;
import health.soma.prescriptions.Source;
import health.soma.prescriptions.VersionKind;
import health.soma.security.Actor;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// A printed order comes back as a scan and finds its way home, or is refused and kept nowhere. House rule R-69: it
/// waits for one day.
@SomaTest
class IntakePagesTest {

    private static final Instant NOW =
            TestGround.MONDAY.atTime(TestGround.TEN).atZone(Cast.SEATTLE).toInstant();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CastOnStage stage;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    Prescribers prescribers;

    @Autowired
    Documents documents;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    OpenFile file;
    Cookie priya;

    @BeforeEach
    void aPatient() {
        file = stage.newPatient(Cast.marcus());
        priya = stage.cookie(Cast.PRIYA);
    }

    @Test
    void a_printed_form_leads_to_the_typing_form_of_its_patient_with_the_scan_in_hand() throws Exception {
        var scan = form("/order-form.pdf");
        var taken = take(scan);
        assertThat(taken).hasStatus(303);
        var typing = taken.getResponse().getHeader("Location");
        assertThat(typing).startsWith("/patients/" + file.patient() + "/prescriptions/new?waiting=");
        var page = html(get(typing));
        var id =
                new PrescriptionId(UUID.fromString(page.select("input[name=id]").val()));
        var waiting = page.select("input[name=waiting]").val();
        for (int sent = 0; sent < 2; sent++) {
            assertThat(mvc.post()
                            .uri("/patients/" + file.patient() + "/prescriptions")
                            .param("id", id.toString())
                            .param("waiting", waiting)
                            .cookie(priya)
                            .with(csrf()))
                    .hasStatus(303);
        }
        var kept = documents.of(file, id);
        assertThat(kept).hasSize(1);
        assertThat(documents.open(file, id, kept.getFirst().id()).orElseThrow().bytes())
                .isEqualTo(scan);
    }

    @Test
    void a_form_of_a_prescription_leads_to_that_prescription() throws Exception {
        var id = new PrescriptionId(UUID.randomUUID());
        prescriptions.receive(
                file, id, Source.PAPER, Directions.draft().sessions(8).done(), List.of());
        var typing = take(form("/" + id + "/order-form.pdf")).getResponse().getHeader("Location");
        assertThat(typing).startsWith("/patients/" + file.patient() + "/prescriptions/" + id + "/correction?waiting=");
        var page = html(get(typing));
        assertThat(page.select("[name='course.sessions']").val()).isEqualTo("8");
        for (int sent = 0; sent < 2; sent++) {
            assertThat(mvc.post()
                            .uri("/patients/" + file.patient() + "/prescriptions/" + id + "/versions")
                            .param("id", id.toString())
                            .param("basedOn", "1")
                            .param("because", "The paper came")
                            .param("course.sessions", "6")
                            .param("waiting", page.select("input[name=waiting]").val())
                            .cookie(priya)
                            .with(csrf()))
                    .hasStatus(303);
        }
        assertThat(documents.of(file, id)).hasSize(1);
        assertThat(prescriptions.find(file, id).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void a_form_of_a_verified_prescription_becomes_its_renewal() throws Exception {
        var id = new PrescriptionId(UUID.randomUUID());
        var order = Directions.draft()
                .prescriber(prescribers
                        .register(
                                new NewPrescriber("1003000126", "Hale", "Jonathan", "MD", ""),
                                CastOnStage.as(Cast.PRIYA))
                        .orElseThrow()
                        .id())
                .issuedOn(TestGround.MONDAY)
                .diagnoses(List.of(new DirectedDiagnosis("M54.2", "Cervicalgia")))
                .areas(List.of(new DirectedArea("NECK", Laterality.BOTH, "")))
                .sessions(8)
                .perWeekMin(1)
                .perWeekMax(2)
                .minutes(30)
                .validUntil(TestGround.MONDAY.plusDays(60))
                .signedOn(TestGround.MONDAY)
                .signedBy("Jonathan Hale, MD")
                .done();
        prescriptions.receive(file, id, Source.PAPER, order, List.of());
        prescriptions.verify(file, id, 1);
        var page =
                html(get(take(form("/" + id + "/order-form.pdf")).getResponse().getHeader("Location")));
        assertThat(page.select("[name='papers.signedBy']").val()).isEmpty();
        var fields = mvc.post()
                .uri("/patients/" + file.patient() + "/prescriptions/" + id + "/versions")
                .param("because", "Renewed on paper")
                .param("course.sessions", "6");
        for (var name : List.of("id", "basedOn", "kind", "waiting"))
            fields = fields.param(name, page.select("[name=" + name + "]").val());
        assertThat(fields.cookie(priya).with(csrf()).exchange()).hasStatus(303);
        assertThat(prescriptions.find(file, id).orElseThrow().kind()).isEqualTo(VersionKind.RENEWAL);
        assertThat(documents.of(file, id)).hasSize(1);
    }

    @Test
    void the_same_patient_has_the_same_code_and_another_one_another() throws Exception {
        var once = ScanReader.code(pdf(form("/order-form.pdf")));
        assertThat(once).isPresent().isEqualTo(ScanReader.code(pdf(form("/order-form.pdf"))));
        file = stage.newPatient(Cast.aisha());
        assertThat(ScanReader.code(pdf(form("/order-form.pdf")))).isPresent().isNotEqualTo(once);
    }

    @Test
    void paper_without_a_code_asks_whose_it_is() throws Exception {
        var taken = take(Scans.pdf(1));
        assertThat(taken).hasStatus(303);
        var choose = taken.getResponse().getHeader("Location");
        assertThat(text(get(choose))).contains("Whose order is it?");
        var found = mvc.post()
                .uri(choose + "/patient")
                .param("text", "Bell")
                .cookie(priya)
                .with(csrf())
                .exchange();
        assertThat(html(found).select("th a").attr("href")).contains("/prescriptions/new?waiting=");
        var wrong = mvc.post()
                .uri(choose + "/code")
                .param("code", "nonsense")
                .cookie(priya)
                .with(csrf())
                .exchange();
        assertThat(wrong).hasStatus(422);
        assertThat(html(wrong).select("#code").val()).isEqualTo("nonsense");
        var code = ScanReader.code(pdf(form("/order-form.pdf"))).orElseThrow();
        assertThat(mvc.post()
                        .uri(choose + "/code")
                        .param("code", code.inGroups())
                        .cookie(priya)
                        .with(csrf())
                        .exchange())
                .hasStatus(303);
    }

    @Test
    void a_code_of_another_practice_says_nothing() throws Exception {
        var scan = form("/order-form.pdf");
        var theirs = InPractice.call(CastOnStage.OTHER.value(), () -> intake.take(olga(), pdf(scan)));
        assertThat(theirs)
                .isInstanceOfSatisfying(
                        Intake.Taking.Taken.class,
                        taken -> assertThat(taken.whose()).isEmpty());
        var waiting = ((Intake.Taking.Taken) theirs).scan();
        assertThat(get("/intake/" + waiting)).hasStatus(404);
        assertThat(get("/intake/" + waiting + "/scan")).hasStatus(404);
    }

    @Test
    void what_is_no_scan_is_refused_and_kept_nowhere() throws Exception {
        refused("The scan is neither a PDF nor a PNG or JPEG picture.", "<html>".getBytes(StandardCharsets.US_ASCII));
        refused("The scan has more than 20 pages. Please scan the order by itself.", Scans.pdf(21));
        refused(
                "The scan cannot be opened. It may be torn or locked; please scan the paper again.",
                "%PDF-1.7 torn".getBytes(StandardCharsets.US_ASCII));
        refused(
                "The picture is too large to be unpacked safely. Please scan it at 300 dpi or less.",
                Scans.picture("png", 10_000, 5_001));
        refused("Choose the scan first.", new byte[0]);
    }

    @Test
    void a_scan_waits_for_a_day_and_then_its_bytes_are_gone() throws Exception {
        assertThat(KeepAScanForADay.end(NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
        var stays = waiting(NOW.plusSeconds(1));
        var goes = waiting(NOW);
        assertThat(get("/intake/" + stays)).hasStatus(200);
        assertThat(get("/intake/" + goes)).hasStatus(404);
        intake.sweep(Cast.SOMA);
        assertThat(bytes(stays)).isTrue();
        assertThat(bytes(goes)).isFalse();
        var late = mvc.post()
                .uri("/patients/" + file.patient() + "/prescriptions")
                .param("id", UUID.randomUUID().toString())
                .param("waiting", goes.toString())
                .param("course.sessions", "8")
                .cookie(priya)
                .with(csrf())
                .exchange();
        assertThat(late).hasStatus(422);
        assertThat(html(late).select("[role=alert] li").text()).contains("waited for too long");
        assertThat(html(late).select("[name='course.sessions']").val()).isEqualTo("8");
        assertThat(html(late).select("input[type=file]")).isNotEmpty();
    }

    private UUID waiting(Instant end) {
        var id = UUID.randomUUID();
        stage.sql(
                """
                insert into portal.waiting_scan (practice_id, id, media_type, bytes, taken_by, taken_at, ends_at)
                values (?, ?, 'application/pdf', ?, ?, ?, ?)
                """,
                Cast.SOMA.value(),
                id,
                Scans.pdf(1),
                Cast.PRIYA.id(),
                end.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC),
                end.atOffset(ZoneOffset.UTC));
        return id;
    }

    private boolean bytes(UUID id) {
        return transactions.execute(_ -> db.sql("select bytes is not null from portal.waiting_scan where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single());
    }

    private void refused(String sentence, byte[] bytes) throws Exception {
        var before = scans();
        var answer = take(bytes);
        assertThat(answer).hasStatus(422);
        assertThat(html(answer).select("[role=alert] li").eachText()).containsExactly(sentence);
        assertThat(scans()).isEqualTo(before);
    }

    private int scans() {
        return transactions.execute(_ -> db.sql("select count(*) from portal.waiting_scan")
                .query(Integer.class)
                .single());
    }

    private byte[] form(String path) {
        var answer = get("/patients/" + file.patient() + "/prescriptions" + path);
        assertThat(answer).hasStatus(200);
        return answer.getResponse().getContentAsByteArray();
    }

    private MvcTestResult take(byte[] bytes) {
        return mvc.post()
                .uri("/intake")
                .multipart()
                .file(new MockMultipartFile("scan", "x.bin", "application/octet-stream", bytes))
                .cookie(priya)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).cookie(priya).exchange();
    }

    private static Actor olga() {
        return CastOnStage.OTHER_OWNER.in(CastOnStage.OTHER);
    }

    private static health.soma.prescriptions.Document pdf(byte[] bytes) {
        return new health.soma.prescriptions.Document("application/pdf", bytes);
    }

    private static Document html(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static String text(MvcTestResult answer) throws Exception {
        return html(answer).text();
    }
}
