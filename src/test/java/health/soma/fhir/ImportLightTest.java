package health.soma.fhir;

import static health.soma.fhir.WireFiles.bundle;
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
import health.soma.patients.OpenFile;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The light before an order that comes in as a file: before it is taken in, afterwards, and once it is verified.
@SomaTest
class ImportLightTest {

    private static final String NOT_VERIFIED = "Stop: The prescription is not verified, so it grants nothing yet.";
    private static final String NOT_READ =
            "Stop: A part that has no field here was not read yet: Provenance.signature.";
    private static final String NO_CONSENT =
            "Caution: No written consent to treatment stands on this day. Have it signed first.";

    @Autowired
    MockMvcTester http;

    @Autowired
    CastOnStage stage;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    ApplicationContext house;

    @TempDir
    Path directory;

    private final String family = "Light" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void says_before_and_after_the_order_is_taken_in_all_that_its_verification_says() {
        var at = received(bare());
        var before = light(at);
        assertThat(before)
                .startsWith(NOT_VERIFIED, "Stop: It is not signed: there is no day on which it was signed.")
                .contains("Stop: The minutes of a session are missing.")
                .endsWith(NO_CONSENT);
        take(at, "new");
        assertThat(light(at)).isEqualTo(before);
        var refused = send(prescription(at) + "/verification", "version", "1");
        assertThat(refused).hasStatus(422);
        var said = page(refused).select("[role=alert] li").eachText();
        assertThat(said).hasSizeGreaterThan(5);
        assertThat(before.subList(1, before.size() - 1))
                .isEqualTo(said.stream().map("Stop: "::concat).toList());
    }

    @Test
    void asks_no_consent_of_whom_it_can_only_be_meant_for_who_has_given_it() {
        somebody();
        assertThat(light(received(bare()))).contains(NO_CONSENT);
        var other = "Light" + UUID.randomUUID().toString().substring(0, 8);
        stage.newPatient(new NewPatient(other, "Ada", LocalDate.of(1979, 4, 2), "female", "206 555 0100", "", ""));
        assertThat(light(received(
                        json(bundle(patient("p", other, "Ada", "1979-04-02"), doctor(), request("rx", "Patient/p"))))))
                .contains(NOT_VERIFIED)
                .doesNotContain(NO_CONSENT);
    }

    @Test
    void is_that_of_the_verified_order_as_soon_as_it_is_one() throws IOException {
        var known = somebody();
        var at = received(whole("2026-11-23"));
        assertThat(light(at)).containsExactly(NOT_VERIFIED, NOT_READ, NO_CONSENT);
        take(at, known.patient().toString());
        readEveryPart(known, at);
        assertThat(light(at)).containsExactly(NOT_VERIFIED, NO_CONSENT);
        assertThat(send(prescription(at) + "/verification", "version", "2")).hasStatus(303);
        assertThat(light(at))
                .startsWith(NO_CONSENT)
                .last()
                .asString()
                .startsWith("6 sessions not booked; at the slowest pace it runs out on");
        assertThat(page(at).select("h3:contains(Pre-flight) .badge").text()).isEqualTo("Caution");
        assertThat(page(at).text()).doesNotContain("The prescription is not verified");
    }

    @Test
    void knows_what_day_it_is() throws IOException {
        var known = somebody();
        var at = received(whole("2026-11-24"));
        take(at, known.patient().toString());
        readEveryPart(known, at);
        assertThat(send(prescription(at) + "/verification", "version", "2")).hasStatus(303);
        assertThat(light(at)).contains("Stop: The prescription is in force from 24 Nov 2026 on.");
    }

    @Test
    void is_printed_on_the_command_line_without_what_the_sender_wrote() throws IOException {
        var order = request("rx", "Patient/p");
        order.addBodySite().setText("the ”trap” area of " + family);
        var file = Files.write(
                directory.resolve("order.json"),
                json(bundle(patient("p", family, "Ada", "1979-04-02"), doctor(), order)));
        assertThat(CommandLine.imports(house, file))
                .contains("  pre-flight: Stop", "    " + NOT_VERIFIED, "    " + NO_CONSENT)
                .contains("Stop: The area “…” is not matched to the body yet.")
                .doesNotContain(family)
                .doesNotContain("trap");
        assertThat(CommandLine.imports(house, file))
                .contains("received before", "pre-flight: Stop", "    " + NOT_VERIFIED);
    }

    private OpenFile somebody() {
        return stage.newPatientWithoutConsent(
                new NewPatient(family, "Ada", LocalDate.of(1979, 4, 2), "female", "206 555 0100", "", ""));
    }

    /// As the front desk does when it has read what no field holds.
    private void readEveryPart(OpenFile file, String at) {
        var path = prescription(at);
        var id = new PrescriptionId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        var said = prescriptions.find(file, id).orElseThrow().directions();
        prescriptions.addVersion(
                file, id, 1, said.corrected().unplaced(List.of()).done(), "read the whole file");
    }

    private byte[] bare() {
        return json(bundle(patient("p", family, "Ada", "1979-04-02"), doctor(), request("rx", "Patient/p")));
    }

    /// Six sessions for the neck, signed, with a diagnosis: nothing is missing.
    private byte[] whole(String from) throws IOException {
        try (var in = ImportLightTest.class.getResourceAsStream("/fhir/wild-order.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .replace("FAMILY", family)
                    .replace("BORN", "1979-04-02")
                    .replace("FROM", from)
                    .replace("UNTIL", "2027-01-29")
                    .replace("ISSUED", "2026-11-20")
                    .replace("\"count\": 0", "\"count\": 6")
                    .replace("\"reasonCode\":", """
                            "bodySite": [{"coding": [{"system": "http://snomed.info/sct", "code": "45048000"}],
                              "extension": [{
                                "url": "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-laterality-qualifier",
                                "valueCodeableConcept": {"coding": [
                                  {"system": "http://snomed.info/sct", "code": "51440002"}]}}]}],
                            "reasonCode":""")
                    .getBytes(UTF_8);
        }
    }

    private String received(byte[] bytes) {
        var sent = send("/prescriptions/import", "text", new String(bytes, UTF_8));
        assertThat(sent).hasStatus(303);
        return sent.getResponse().getHeader("Location");
    }

    private void take(String at, String choice) {
        assertThat(send(at + "/orders", "order-1", choice)).hasStatus(303);
    }

    private MvcTestResult send(String path, String name, String value) {
        return http.post()
                .uri(path)
                .param(name, value)
                .with(csrf())
                .cookie(stage.cookie(Cast.PRIYA))
                .exchange();
    }

    private List<String> light(String at) {
        return page(at).select("ul.import-light li").eachText();
    }

    private String prescription(String at) {
        return page(at).select("a:contains(Open the prescription)").attr("href");
    }

    private Document page(String at) {
        return page(http.get().uri(at).cookie(stage.cookie(Cast.PRIYA)).exchange());
    }

    private static Document page(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), UTF_8));
    }
}
