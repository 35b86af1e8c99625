package health.soma.fhir;

import static health.soma.fhir.WireFiles.bundle;
import static health.soma.fhir.WireFiles.course;
import static health.soma.fhir.WireFiles.doctor;
import static health.soma.fhir.WireFiles.json;
import static health.soma.fhir.WireFiles.patient;
import static health.soma.fhir.WireFiles.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.patients.NewPatient;
import health.soma.security.Practices;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// A file handed in at the front desk or on the command line, through to prescriptions that wait to be verified.
@SomaTest
class ImportPagesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    CastOnStage stage;

    @Autowired
    Imports imports;

    @Autowired
    Lights lights;

    @Autowired
    Practices practices;

    @Autowired
    RecordNumbers records;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient db;

    @TempDir
    Path directory;

    /// A family name that no other test uses.
    private final String family = "Family" + UUID.randomUUID().toString().substring(0, 8);

    private byte[] file(String given) {
        return json(bundle(patient("p", family, given, "1979-04-02"), doctor(), request("rx", "Patient/p")));
    }

    private MvcTestResult upload(byte[] bytes) {
        return http.post()
                .uri("/prescriptions/import")
                .multipart()
                .file(new MockMultipartFile("file", "scan.pdf", "application/pdf", bytes))
                .with(csrf())
                .cookie(stage.cookie(Cast.PRIYA))
                .exchange();
    }

    private String received(byte[] bytes) {
        var result = upload(bytes);
        assertThat(result).hasStatus(303);
        return result.getResponse().getHeader("Location");
    }

    private MvcTestResult decide(String at, String... choices) {
        var post = http.post().uri(at + "/orders").with(csrf()).cookie(stage.cookie(Cast.PRIYA));
        for (int i = 0; i < choices.length; i++) {
            if (!choices[i].isEmpty()) post = post.param("order-" + (i + 1), choices[i]);
        }
        return post.exchange();
    }

    private Document page(String at) {
        return page(http.get().uri(at).cookie(stage.cookie(Cast.PRIYA)).exchange());
    }

    private static Document page(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), UTF_8));
    }

    private int count(String sql, Object... parameters) {
        return transactions.execute(
                _ -> db.sql(sql).params(parameters).query(Integer.class).single());
    }

    private int patientsOfThisName() {
        return count("select count(*) from patients.patient where family = ?", family);
    }

    @Test
    void a_file_is_shown_before_anybody_is_registered_and_then_taken_in() {
        var at = received(file("Ada"));
        assertThat(page(at).text())
                .contains(family.toUpperCase(java.util.Locale.ROOT), "Nothing has been taken in yet");
        assertThat(patientsOfThisName()).isZero();
        assertThat(decide(at, "new")).hasStatus(303);
        assertThat(patientsOfThisName()).isEqualTo(1);
        var link = page(at).select("a[href*=/prescriptions/]:contains(Open the prescription)")
                .attr("href");
        assertThat(http.get().uri(link).cookie(stage.cookie(Cast.PRIYA))).hasStatusOk();
    }

    @Test
    void sent_twice_it_is_taken_in_once() {
        var at = received(file("Ada"));
        decide(at, "new");
        assertThat(decide(at, "new")).hasStatus(303);
        assertThat(received(file("Ada"))).isEqualTo(at);
        assertThat(patientsOfThisName()).isEqualTo(1);
        assertThat(count(
                        "select count(*) from fhir.taken_in where file_id = ?",
                        UUID.fromString(at.substring(at.lastIndexOf('/') + 1))))
                .isEqualTo(1);
    }

    @Test
    void somebody_of_the_same_name_and_birth_date_is_never_merged_unasked() {
        var known = stage.newPatient(
                new NewPatient(family, "Ada", LocalDate.of(1979, 4, 2), "female", "206 555 0100", "", ""));
        var at = received(file("ada"));
        var asked = decide(at, "");
        assertThat(asked).hasStatus(422);
        assertThat(page(asked).select("[role=alert] li").eachText())
                .containsExactly("Say for prescription 1 who the patient is.");
        assertThat(page(at).select("input[type=radio][checked]")).isEmpty();
        assertThat(decide(at, known.patient().toString())).hasStatus(303);
        assertThat(patientsOfThisName()).isEqualTo(1);
        assertThat(count(
                        "select count(*) from prescriptions.prescription where patient_id = ?",
                        known.patient().value()))
                .isEqualTo(1);
    }

    @Test
    void a_patient_of_another_name_cannot_be_slipped_in() {
        var other = stage.newPatient(Cast.aisha());
        assertThat(decide(received(file("Ada")), other.patient().toString())).hasStatus(422);
        assertThat(patientsOfThisName()).isZero();
    }

    @Test
    void two_prescriptions_for_one_new_patient_register_one() {
        var at = received(json(bundle(
                patient("p", family, "Ada", "1979-04-02"),
                doctor(),
                request("rx", "Patient/p"),
                request("rx2", "Patient/p"))));
        assertThat(decide(at, "new", "new")).hasStatus(303);
        assertThat(patientsOfThisName()).isEqualTo(1);
        assertThat(page(at).select(".badge-ok")).hasSize(2);
    }

    @Test
    void five_megabytes_of_notes_are_taken_in_whole() {
        var note = "Pain since the fall. ".repeat(250_000);
        var long_ = request("rx", "Patient/p");
        long_.addNote().setText(note);
        var at = received(json(bundle(patient("p", family, "Ada", "1979-04-02"), doctor(), long_)));
        assertThat(decide(at, "new")).hasStatus(303);
        assertThat(count(
                        "select max(length(d.bytes)) from prescriptions.document d join prescriptions.prescription p on p.id = d.prescription_id join patients.patient q on q.id = p.patient_id where q.family = ?",
                        family))
                .isGreaterThan(5_000_000);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_in_a_sentence_and_nothing_is_kept() {
        int before = count("select count(*) from fhir.file");
        for (var wrong : List.of("%PDF-1.7", "{\"resourceType\": \"Bundle\", ", "<html></html>", " ")) {
            var result = upload(wrong.getBytes(UTF_8));
            assertThat(result).hasStatus(422);
            assertThat(page(result).select("[role=alert] li").last().text()).isEqualTo("Nothing has been stored.");
        }
        assertThat(count("select count(*) from fhir.file")).isEqualTo(before);
    }

    @Test
    void pasted_text_is_read_whatever_character_set_it_declares() {
        var text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                + WireFiles.xml(
                        bundle(patient("p", family, "Zoë", "1979-04-02"), doctor(), request("rx", "Patient/p")));
        var result = http.post()
                .uri("/prescriptions/import")
                .param("text", text)
                .with(csrf())
                .cookie(stage.cookie(Cast.PRIYA))
                .exchange();
        assertThat(result).hasStatus(303);
        assertThat(page(result.getResponse().getHeader("Location")).text()).contains("Zoë");
    }

    @Test
    void another_practice_does_not_see_the_file() {
        var at = received(file("Ada"));
        assertThat(http.get()
                        .uri("http://" + CastOnStage.OTHER_HOST + at)
                        .header("Host", CastOnStage.OTHER_HOST)
                        .cookie(stage.otherCookie()))
                .hasStatus(404);
    }

    @Test
    void the_command_line_says_a_line_for_each_order_and_names_nobody() throws Exception {
        var good = Files.write(directory.resolve("good.json"), file("Ada"));
        var broken = Files.writeString(directory.resolve("broken.xml"), "<Bundle xmlns=\"http://hl7.org/fhir\">");
        assertThat(command(good, broken))
                .startsWith("1|")
                .contains("registered as new, record")
                .doesNotContain(family);
        assertThat(command(good)).startsWith("0|").contains("received before");
        var again = Files.write(
                directory.resolve("again.json"),
                json(bundle(patient("p", family, "Ada", "1979-04-02"), doctor(), request("another", "Patient/p"))));
        assertThat(command(again)).startsWith("0|").contains("whose name and birth date are the same");
        assertThat(patientsOfThisName()).isEqualTo(1);
        assertThat(command(directory.resolve("missing.json"))).startsWith("1|").contains("cannot be opened");
    }

    @Test
    void the_worked_course_comes_in_from_the_command_line() throws Exception {
        assertThat(command(Files.write(directory.resolve("course.json"), course())))
                .startsWith("0|");
    }

    private String command(Path... files) {
        var said = new ByteArrayOutputStream();
        var code = new ImportCommand(imports, lights, practices, records, new PrintStream(said, true, UTF_8))
                .take(List.of(files));
        return code + "|" + said.toString(UTF_8);
    }
}
