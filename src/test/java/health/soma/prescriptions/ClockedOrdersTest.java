package health.soma.prescriptions;

import static health.soma.prescriptions.AnOrder.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.patients.OpenFile;
import health.soma.payers.Changing;
import health.soma.payers.PackDraft;
import health.soma.payers.RulePacks;
import health.soma.prescriptions.Verifying.Refused;
import health.soma.prescriptions.Verifying.Verified;
import health.soma.terms.HouseClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// an order without a last day ends with the days that it, or its payer, counts; in Java and in the database on
/// the same day.
@SomaTest
class ClockedOrdersTest {

    /// The tenth day from Monday, Monday being the first.
    private static final LocalDate TENTH = MONDAY.plusDays(9);

    @Autowired
    CastOnStage stage;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    RulePacks packs;

    @Autowired
    Prescribers prescribers;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    private OpenFile file;
    private UUID prescriber = UUID.randomUUID();

    @BeforeEach
    void a_patient_and_a_prescriber() {
        file = stage.newPatient(Cast.marcus());
        prescriber = prescribers
                .register(new NewPrescriber("1245319599", "Doe", "Jane", "MD", ""), file.by())
                .orElseThrow()
                .id();
    }

    @Test
    void ten_days_of_the_payer_from_the_issue_or_the_receipt_end_on_the_tenth() {
        for (var anchor : List.of("issue", "receipt")) {
            var id = received(endless().rulePack(clocked(anchor)));
            assertThat(verified(id).validUntil()).isEqualTo(TENTH);
            assertThat(lastDayOfTheDatabase(id)).isEqualTo(TENTH);
            assertThat(verified(id).inForceOn(TENTH)).isTrue();
            assertThat(verified(id).inForceOn(TENTH.plusDays(1))).isFalse();
        }
    }

    @Test
    void ten_days_of_the_order_from_its_receipt_too() {
        var id = received(endless().validDays(10).validAnchor(Anchor.RECEIPT));
        assertThat(verified(id).validUntil()).isEqualTo(TENTH);
        assertThat(lastDayOfTheDatabase(id)).isEqualTo(TENTH);
    }

    @Test
    void it_is_verified_on_the_tenth_and_not_on_the_eleventh() {
        for (var order : List.of(
                endless().validDays(10).validAnchor(Anchor.RECEIPT), endless().rulePack(clocked("receipt")))) {
            var early = received(order);
            assertThat(on(TENTH, () -> prescriptions.verify(file, early, 1))).isInstanceOf(Verified.class);
            var late = received(order);
            assertThat(on(TENTH.plusDays(1), () -> prescriptions.verify(file, late, 1)))
                    .isEqualTo(new Refused(List.of(new Finding.Expired(TENTH))));
            assertThatThrownBy(() -> verifyBySql(late, TENTH.plusDays(1)))
                    .hasStackTraceContaining("verified_before_it_ends");
            verifyBySql(late, TENTH);
            assertThat(lastDayOfTheDatabase(late)).isEqualTo(TENTH);
        }
    }

    @Test
    void what_was_read_wrong_and_is_corrected_later_came_in_before() {
        var order = endless().validDays(10).validAnchor(Anchor.RECEIPT);
        var id = received(order.sessions(80));
        on(
                MONDAY.plusDays(5),
                () -> prescriptions.addVersion(file, id, 1, order.sessions(8).done(), "eight"));
        assertThat(on(TENTH.plusDays(1), () -> prescriptions.verify(file, id, 2)))
                .isEqualTo(new Refused(List.of(new Finding.Expired(TENTH))));
        var granted = on(TENTH, () -> prescriptions.verify(file, id, 2));
        assertThat(((Verified) granted).compiled().validUntil()).isEqualTo(TENTH);
    }

    @Test
    void what_was_ordered_anew_came_in_when_it_was_written_down() {
        var order = endless().validDays(10).validAnchor(Anchor.RECEIPT);
        var id = received(order);
        verified(id);
        var fifth = MONDAY.plusDays(5);
        on(
                fifth,
                () -> prescriptions.addVersion(
                        file,
                        id,
                        1,
                        VersionKind.RENEWAL,
                        Source.PAPER,
                        order.sessions(4).done(),
                        "four more"));
        on(
                fifth.plusDays(2),
                () -> prescriptions.addVersion(file, id, 2, order.sessions(6).done(), "six, not four"));
        var renewed = (Verified) on(fifth.plusDays(3), () -> prescriptions.verify(file, id, 3));
        assertThat(renewed.compiled().validUntil()).isEqualTo(fifth.plusDays(9));
    }

    @Test
    void a_clock_from_the_first_session_waits_for_it_and_no_clock_at_all_is_no_end() {
        var id = received(endless().rulePack(clocked("first-session")));
        assertThat(verified(id).term().lastDay(MONDAY)).isEqualTo(TENTH);
        var without = received(endless());
        assertThat(prescriptions.verify(file, without, 1)).isEqualTo(new Refused(List.of(new Finding.EndMissing())));
        assertThatThrownBy(() -> verifyBySql(without, MONDAY)).hasStackTraceContaining("valid_until");
    }

    private DirectionsDraft endless() {
        return AnOrder.complete(prescriber).validUntil(null);
    }

    /// Ten days, counted from there.
    private String clocked(String anchor) {
        var by = CastOnStage.as(Cast.MARGARET);
        var shipped = packs.find(Cast.SOMA, "self-pay", 1).orElseThrow();
        var copy = ((Changing.Changed) packs.copy(shipped, UUID.randomUUID(), "Ten " + UUID.randomUUID(), by)).pack();
        var draft = PackDraft.of(copy).with("clock.anchor", anchor).with("clock.days", "10");
        return ((Changing.Changed) packs.change(copy, draft, by)).pack().id();
    }

    private PrescriptionId received(DirectionsDraft order) {
        var id = new PrescriptionId(UUID.randomUUID());
        prescriptions.receive(file, id, Source.PAPER, order.done(), List.of());
        return id;
    }

    private Compiled verified(PrescriptionId id) {
        return ((Verified) prescriptions.verify(file, id, 1)).compiled();
    }

    private LocalDate lastDayOfTheDatabase(PrescriptionId id) {
        return transactions.execute(
                _ -> db.sql("select max(day) from prescriptions.day_in_force where prescription_id = :id")
                        .param("id", id.value())
                        .query(LocalDate.class)
                        .single());
    }

    private void verifyBySql(PrescriptionId id, LocalDate day) {
        stage.sql(
                "insert into prescriptions.verification (practice_id, prescription_id, version, verified_at)"
                        + " values (?, ?, 1, ?)",
                Cast.SOMA.value(),
                id.value(),
                day.atTime(LocalTime.NOON).atZone(Cast.SEATTLE).toInstant().atOffset(ZoneOffset.UTC));
    }

    private static <T> T on(LocalDate day, Supplier<T> act) {
        var answer = new ArrayList<T>();
        HouseClock.at(day.atTime(LocalTime.NOON).atZone(Cast.SEATTLE).toInstant(), () -> answer.add(act.get()));
        return answer.getFirst();
    }
}
