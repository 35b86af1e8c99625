package health.soma.prescriptions;

import static health.soma.prescriptions.AnOrder.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.patients.Charts;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.Receiving.Received;
import health.soma.web.NotFound;
import health.soma.web.NotYours;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SomaTest
class PrescriptionStoreTest {

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    Prescribers prescribers;

    @Autowired
    Documents documents;

    @Autowired
    Inbox inbox;

    @Autowired
    Charts charts;

    @Autowired
    CastOnStage stage;

    private OpenFile file;
    private Prescriber prescriber;
    private final PrescriptionId id = new PrescriptionId(UUID.randomUUID());

    @BeforeEach
    void a_patient_and_a_prescriber() {
        file = stage.newPatient(Cast.ingrid());
        prescriber = prescribers
                .register(new NewPrescriber("1245319599", "Doe", "Jane", "MD", "+1 206 555 0199"), file.by())
                .orElseThrow();
    }

    @Test
    void reads_back_what_was_received() {
        var order = AnOrder.complete(prescriber.id())
                .prescriberText("J. Doe")
                .techniques(List.of(
                        new DirectedTechnique("mfr", true, "MFR"), new DirectedTechnique(null, false, "no deep work")))
                .areas(List.of(
                        new DirectedArea(null, null, "trap area"), new DirectedArea("NECK", Laterality.BOTH, "")))
                .precautions("osteoporosis")
                .goals("turn the head")
                .payer("Cascade Mutual")
                .claimNumber("C-1")
                .authorizationNumber("A-1")
                .injuryDate(MONDAY.minusDays(40))
                .note("report after six\nsessions")
                .unplaced(List.of(new Unplaced("priority", "routine")))
                .done();
        var received = receive(order);
        assertThat(received.directions()).isEqualTo(order);
        assertThat(received.number()).matches("RX-[0-9]{5}");
        assertThat(prescriptions.of(file)).containsExactly(received);
    }

    @Test
    void takes_an_empty_order_in_and_says_what_is_missing() {
        receive(Directions.draft().done());
        assertThat(prescriptions.findings(file, id)).hasSize(9);
    }

    @Test
    void receives_once_under_one_id() {
        var first = receive(AnOrder.complete(prescriber.id()).done());
        var again = receive(AnOrder.complete(prescriber.id()).sessions(12).done());
        assertThat(again).isEqualTo(first);
        assertThat(prescriptions.of(file)).hasSize(1);
    }

    @Test
    void does_not_receive_under_an_id_of_another_patient() {
        receive(AnOrder.complete(prescriber.id()).done());
        var other = stage.newPatient(Cast.marcus());
        assertThatThrownBy(() -> prescriptions.receive(
                        other, id, Source.PAPER, Directions.draft().done(), List.of()))
                .isInstanceOf(NotFound.class);
        assertThat(prescriptions.find(other, id)).isEmpty();
    }

    @Test
    void keeps_the_original_with_its_hash() {
        var scan = new Document("application/pdf", Scans.pdf(1));
        prescriptions.receive(file, id, Source.PAPER, Directions.draft().done(), List.of(scan));
        var kept = documents.of(file, id).getFirst();
        assertThat(kept.sha256()).hasSize(64);
        assertThat(documents.open(file, id, kept.id()).orElseThrow().bytes()).isEqualTo(scan.bytes());
    }

    @Test
    void stores_nothing_when_the_scan_is_not_what_it_claims() {
        var page = new Document("application/pdf", "<html>".getBytes(StandardCharsets.US_ASCII));
        assertThat(prescriptions.receive(
                        file, id, Source.PAPER, Directions.draft().done(), List.of(page)))
                .isEqualTo(new Receiving.Refused(List.of(DocumentFault.NOT_WHAT_IT_CLAIMS)));
        assertThat(prescriptions.of(file)).isEmpty();
    }

    @Test
    void registers_a_prescriber_once_and_none_without_a_right_number() {
        var again = prescribers.register(new NewPrescriber("1245319599", "Do", "J", "", ""), file.by());
        assertThat(again).contains(prescriber);
        assertThat(prescribers.register(new NewPrescriber("1234567890", "Roe", "Ann", "DO", ""), file.by()))
                .isEmpty();
    }

    @Test
    void a_correction_is_another_version_with_its_reason() {
        receive(AnOrder.complete(prescriber.id()).sessions(null).done());
        var corrected = AnOrder.complete(prescriber.id()).done();
        assertThat(prescriptions.addVersion(file, id, 1, corrected, " ")).isEqualTo(new Amending.NoReasonGiven());
        assertThat(prescriptions.addVersion(file, id, 1, corrected, "the second page said 8"))
                .isInstanceOf(Amending.Amended.class);
        assertThat(prescriptions.addVersion(file, id, 1, corrected, "the second page said 8"))
                .isInstanceOf(Amending.Amended.class);
        assertThat(prescriptions.addVersion(
                        file,
                        id,
                        1,
                        AnOrder.complete(prescriber.id()).sessions(9).done(),
                        "no, 9"))
                .isEqualTo(new Amending.Outdated(2));
        assertThat(prescriptions.versions(file, id))
                .extracting(Version::number, Version::because, Version::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "the second page said 8", Cast.PRIYA.id()),
                        org.assertj.core.groups.Tuple.tuple(1, "", Cast.PRIYA.id()));
    }

    @Test
    void what_is_verified_is_not_corrected_any_more() {
        receive(AnOrder.complete(prescriber.id()).done());
        prescriptions.verify(file, id, 1);
        assertThat(prescriptions.addVersion(file, id, 1, Directions.draft().done(), "typing error"))
                .isEqualTo(new Amending.AlreadyVerified(1));
    }

    @Test
    void the_inbox_holds_what_waits_with_its_open_points_and_then_what_is_verified() {
        receive(AnOrder.complete(prescriber.id()).signedOn(null).sessions(null).done());
        assertThat(everyLine(page -> inbox.waiting(file.by(), page)))
                .filteredOn(line -> line.prescription().id().equals(id))
                .singleElement()
                .extracting(Inbox.Line::openPoints)
                .isEqualTo(2);
        prescriptions.addVersion(file, id, 1, AnOrder.complete(prescriber.id()).done(), "signed now");
        prescriptions.verify(file, id, 2);
        assertThat(everyLine(page -> inbox.waiting(file.by(), page)))
                .noneMatch(line -> line.prescription().id().equals(id));
        assertThat(everyLine(page -> inbox.verified(file.by(), page)))
                .anyMatch(line -> line.prescription().id().equals(id));
    }

    @Test
    void the_inbox_of_the_practice_is_not_for_therapists() {
        assertThatThrownBy(() -> inbox.waiting(CastOnStage.as(Cast.ROSA), 0)).isInstanceOf(NotYours.class);
    }

    @Test
    void a_therapist_reads_the_prescriptions_of_those_they_care_for_only() {
        receive(AnOrder.complete(prescriber.id()).done());
        assertThatThrownBy(() -> charts.openFile(file.patient(), CastOnStage.as(Cast.LENA)))
                .isInstanceOf(NotFound.class);
        stage.chart(file, Cast.LENA);
        assertThat(prescriptions.of(charts.openFile(file.patient(), CastOnStage.as(Cast.LENA))))
                .hasSize(1);
    }

    private static List<Inbox.Line> everyLine(java.util.function.IntFunction<Inbox.Page> pages) {
        var number = new AtomicInteger();
        return java.util.stream.Stream.iterate(
                        pages.apply(0),
                        java.util.Objects::nonNull,
                        page -> page.more() ? pages.apply(number.incrementAndGet()) : null)
                .flatMap(page -> page.lines().stream())
                .toList();
    }

    private Prescription receive(Directions order) {
        return ((Received) prescriptions.receive(file, id, Source.PAPER, order, List.of())).prescription();
    }
}
