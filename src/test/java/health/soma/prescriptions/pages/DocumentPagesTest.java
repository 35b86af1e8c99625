package health.soma.prescriptions.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Documents;
import health.soma.prescriptions.KeptDocument;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A scan that comes after its prescription.
@SomaTest
class DocumentPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    Documents documents;

    @Autowired
    CastOnStage stage;

    private OpenFile file;
    private final PrescriptionId id = new PrescriptionId(UUID.randomUUID());

    @BeforeEach
    void a_prescription_without_a_scan() {
        file = stage.newPatient(Cast.ingrid());
        prescriptions.receive(file, id, Source.PAPER, Directions.draft().done(), List.of());
    }

    @Test
    void is_kept_beside_what_is_there_and_once_when_sent_twice() throws Exception {
        var first = pdf(300);
        assertThat(upload(first)).hasStatus(303);
        assertThat(upload(first)).hasStatus(303);
        assertThat(kept()).hasSize(1);
        assertThat(upload(pdf(400))).hasStatus(303);
        assertThat(kept()).hasSize(2).extracting(KeptDocument::mediaType).containsOnly("application/pdf");
    }

    @Test
    void is_refused_when_it_is_none_and_kept_nowhere() throws Exception {
        refuses("<html>".getBytes(StandardCharsets.US_ASCII), "The scan is neither a PDF nor a PNG or JPEG picture.");
        refuses(new byte[0], "The scan is an empty file.");
        refuses(Arrays.copyOf(pdf(300), 20 * 1024 * 1024 + 1), "The scan is larger than 20 MB.");
        assertThat(kept()).isEmpty();
    }

    @Test
    void is_asked_for_on_a_page_of_its_own() throws Exception {
        var page = browser.get()
                .uri(path() + "/new")
                .cookie(stage.cookie(Cast.PRIYA))
                .exchange();
        assertThat(Jsoup.parse(page.getResponse().getContentAsString()).select("input[type=file][name=scan]"))
                .hasSize(1);
    }

    @Test
    void belongs_to_a_prescription_of_this_patient() throws Exception {
        file = stage.newPatient(Cast.ingrid());
        assertThat(upload(pdf(300))).hasStatus(404);
    }

    private void refuses(byte[] bytes, String sentence) throws Exception {
        var refused = upload(bytes);
        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(refused.getResponse().getContentAsString())
                        .select("[role=alert] li")
                        .eachText())
                .containsExactly(sentence);
    }

    private List<KeptDocument> kept() {
        return documents.of(file, id);
    }

    private MvcTestResult upload(byte[] bytes) {
        return browser.post()
                .uri(path())
                .multipart()
                .file(new MockMultipartFile("scan", "later.pdf", "application/pdf", bytes))
                .cookie(stage.cookie(Cast.PRIYA))
                .with(csrf())
                .exchange();
    }

    private String path() {
        return "/patients/" + file.patient() + "/prescriptions/" + id.value() + "/documents";
    }

    private static byte[] pdf(int height) throws IOException {
        try (var paper = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            paper.addPage(new PDPage(new PDRectangle(200, height)));
            paper.save(bytes);
            return bytes.toByteArray();
        }
    }
}
