package health.soma.prescriptions;

import static health.soma.prescriptions.AnOrder.END;
import static health.soma.prescriptions.AnOrder.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import health.soma.demo.Cast;
import health.soma.patients.OpenFile;
import health.soma.techniques.Techniques;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What the database compiles, what it refuses, and that the rules in Java say the same.
@SomaTest
class CompileTest {

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    Prescribers prescribers;

    @Autowired
    Entitlements entitlements;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    CastOnStage stage;

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
    void verifying_grants_what_the_order_says() {
        var id = received(AnOrder.complete(prescriber));
        var granted = ((Verifying.Verified) prescriptions.verify(file, id, 1)).compiled();
        assertThat(CompiledWords.of(granted))
                .isEqualTo("8 sessions · 1–2 a week · 30 min · neck, both sides; right shoulder · until 31 Jan 2027");
        assertThat(granted.entitlements()).hasSize(8).allMatch(each -> each.state() == Entitlement.State.GRANTED);
        assertThat(granted.techniques()).hasSize(Techniques.standard().all().size());
        assertThat(granted.inForceOn(END)).isTrue();
        assertThat(granted.inForceOn(END.plusDays(1))).isFalse();
        assertThat(granted.inForceOn(MONDAY.minusDays(1))).isFalse();
        assertThat(prescriptions.verify(file, id, 1)).isEqualTo(new Verifying.Verified(granted));
    }

    @Test
    void verifying_is_refused_with_every_finding_and_writes_nothing() {
        var id = received(AnOrder.complete(prescriber).signedOn(null).minutes(null));
        assertThat(prescriptions.verify(file, id, 1))
                .isEqualTo(new Verifying.Refused(List.of(new Finding.Unsigned(), new Finding.MinutesMissing())));
        assertThat(prescriptions.compiled(file, id)).isEmpty();
    }

    @Test
    void only_the_latest_version_is_verified() {
        var id = received(AnOrder.complete(prescriber));
        prescriptions.addVersion(
                file, id, 1, AnOrder.complete(prescriber).sessions(6).done(), "six");
        assertThat(prescriptions.verify(file, id, 1))
                .isEqualTo(new Verifying.Refused(List.of(new Finding.Outdated(2))));
    }

    @Test
    void java_and_the_database_compile_every_group_and_area_on_every_side_alike() {
        var anatomy = Anatomy.standard();
        var compared = 0;
        for (var place : everyPlace()) {
            for (var side : Laterality.values()) {
                var order = AnOrder.complete(prescriber)
                        .areas(List.of(new DirectedArea(place, side, "")))
                        .done();
                var id = received(order.corrected());
                Set<AreaSide> granted =
                        Granted.by(order, anatomy, Techniques.standard()).scope();
                if (granted.isEmpty()) {
                    assertThatThrownBy(() -> verifyBySql(id, 1)).hasStackTraceContaining("nothing would be granted");
                    assertThat(GrantSomethingToDo.findings(order, anatomy, Techniques.standard()))
                            .isNotEmpty();
                } else {
                    verifyBySql(id, 1);
                    assertThat(prescriptions.compiled(file, id).orElseThrow().scope())
                            .as(place + " " + side)
                            .isEqualTo(granted);
                }
                compared++;
            }
        }
        assertThat(compared).isEqualTo(3 * (16 + 49));
    }

    @Test
    void java_and_the_database_grant_the_same_techniques() {
        var all = Techniques.standard().all();
        var orders = new ArrayList<List<DirectedTechnique>>();
        orders.add(List.of());
        for (var each : all) {
            orders.add(List.of(new DirectedTechnique(each.id(), true, "")));
            orders.add(List.of(new DirectedTechnique(each.id(), false, "")));
            orders.add(List.of(
                    new DirectedTechnique(each.id(), true, ""),
                    new DirectedTechnique("mfr", true, ""),
                    new DirectedTechnique("cst", false, "")));
        }
        for (var techniques : orders) {
            var order = AnOrder.complete(prescriber).techniques(techniques);
            var expected = Granted.techniques(order.done(), Techniques.standard());
            var id = received(order);
            verifyBySql(id, 1);
            assertThat(new HashSet<>(
                            prescriptions.compiled(file, id).orElseThrow().techniques()))
                    .isEqualTo(expected);
        }
    }

    @Nested
    class The_applications_login {

        @Test
        void cannot_verify_an_unsigned_order() {
            var id = received(AnOrder.complete(prescriber).signedOn(null));
            assertThatThrownBy(() -> verifyBySql(id, 1))
                    .hasStackTraceContaining("an unsigned prescription cannot be verified");
        }

        @Test
        void cannot_verify_an_order_with_an_area_that_is_not_resolved() {
            for (var area : List.of(
                    new DirectedArea(null, null, "trap area"),
                    new DirectedArea("NECK", null, ""),
                    new DirectedArea("ELBOWS", Laterality.LEFT, ""))) {
                var id = received(AnOrder.complete(prescriber)
                        .areas(List.of(new DirectedArea("NECK", Laterality.LEFT, ""), area)));
                assertThatThrownBy(() -> verifyBySql(id, 1)).hasStackTraceContaining("not resolved");
            }
        }

        @Test
        void cannot_verify_two_versions() {
            var id = received(AnOrder.complete(prescriber));
            prescriptions.addVersion(
                    file, id, 1, AnOrder.complete(prescriber).sessions(6).done(), "six");
            verifyBySql(id, 2);
            assertThatThrownBy(() -> verifyBySql(id, 1)).hasStackTraceContaining("verification");
        }

        @Test
        void cannot_say_itself_what_a_verification_grants() {
            var id = received(AnOrder.complete(prescriber));
            denied("""
                    insert into prescriptions.verification (practice_id, prescription_id, version, verified_at, sessions)
                    values (?, ?, 1, now(), 99)
                    """, Cast.SOMA.value(), id.value());
        }

        @Test
        void cannot_widen_what_was_granted() {
            var id = received(AnOrder.complete(prescriber));
            prescriptions.verify(file, id, 1);
            var practice = Cast.SOMA.value();
            denied("insert into prescriptions.scope values (?, ?, 1, 'jaw', 'left')", practice, id.value());
            denied("insert into prescriptions.entitlement values (?, ?, 1, 9)", practice, id.value());
            denied("insert into prescriptions.granted_technique values (?, ?, 1, 'mfr')", practice, id.value());
            denied(
                    "insert into prescriptions.day_in_force values (?, ?, 1, '2027-02-01', '2027-02-01')",
                    practice,
                    id.value());
            denied("insert into prescriptions.weekly_place values (?, ?, 1, '2026-11-23', 3)", practice, id.value());
        }

        @Test
        void cannot_change_or_delete_a_version() {
            var id = received(AnOrder.complete(prescriber));
            denied("update prescriptions.version set sessions = 99 where prescription_id = ?", id.value());
            denied("delete from prescriptions.version where prescription_id = ?", id.value());
            denied("update prescriptions.directed_area set place = 'jaw' where prescription_id = ?", id.value());
            denied("delete from prescriptions.document where prescription_id = ?", id.value());
            denied("delete from prescriptions.posting where prescription_id = ?", id.value());
        }

        @Test
        void cannot_register_a_prescriber_whose_number_is_wrong() {
            for (var npi : List.of("1234567890", "0123456789", "123456789")) {
                assertThatThrownBy(() -> stage.sql(
                                "insert into prescriptions.prescriber (practice_id, id, npi, family) values (?, ?, ?, 'Roe')",
                                Cast.SOMA.value(),
                                UUID.randomUUID(),
                                npi))
                        .hasStackTraceContaining("npi");
            }
        }

        @Test
        void uses_a_session_once() {
            var id = received(AnOrder.complete(prescriber));
            prescriptions.verify(file, id, 1);
            post(id, "reserved");
            post(id, "used");
            assertThatThrownBy(() -> post(id, "used")).hasStackTraceContaining("spent_once");
            assertThatThrownBy(() -> post(id, "released")).hasStackTraceContaining("posting_in_order");
        }

        private void post(PrescriptionId id, String kind) {
            stage.sql("""
                    insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, day, posted_at)
                    values (?, ?, 1, 3, ?, date '2026-11-23', now())
                    """, Cast.SOMA.value(), id.value(), kind);
        }

        private void denied(String sql, Object... parameters) {
            assertThatThrownBy(() -> stage.sql(sql, parameters)).hasStackTraceContaining("permission denied");
        }
    }

    @Nested
    class An_entitlement {

        private PrescriptionId id = new PrescriptionId(UUID.randomUUID());
        private final UUID occasion = UUID.randomUUID();

        @BeforeEach
        void is_granted() {
            id = received(AnOrder.complete(prescriber).sessions(2));
            prescriptions.verify(file, id, 1);
        }

        @Test
        void is_reserved_released_reserved_again_and_used() {
            reserve(1);
            assertThat(compiled().left()).isEqualTo(1);
            transactions.executeWithoutResult(_ -> entitlements.release(file, id, 1, 1, occasion));
            assertThat(compiled().left()).isEqualTo(2);
            reserve(1);
            transactions.executeWithoutResult(_ -> entitlements.use(file, id, 1, 1, occasion));
            assertThat(compiled().used()).isEqualTo(1);
            assertThat(compiled().left()).isEqualTo(1);
        }

        @Test
        void is_not_reserved_twice_nor_beyond_the_count() {
            reserve(1);
            assertThatThrownBy(() -> reserve(1)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> reserve(3)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void is_not_given_back_once_used() {
            reserve(1);
            transactions.executeWithoutResult(_ -> entitlements.use(file, id, 1, 1, occasion));
            assertThatThrownBy(() ->
                            transactions.executeWithoutResult(_ -> entitlements.release(file, id, 1, 1, occasion)))
                    .isInstanceOf(IllegalStateException.class);
        }

        private void reserve(int number) {
            transactions.executeWithoutResult(_ -> entitlements.reserve(
                    file, id, 1, Map.of(number, new Entitlements.Occasion(occasion, AnOrder.MONDAY))));
        }

        private Compiled compiled() {
            return prescriptions.compiled(file, id).orElseThrow();
        }
    }

    private static List<String> everyPlace() {
        var places = new ArrayList<String>();
        Anatomy.standard().groups().forEach(group -> places.add(group.code()));
        Anatomy.standard().areas().forEach(area -> places.add(area.code()));
        return places;
    }

    private PrescriptionId received(DirectionsDraft order) {
        var id = new PrescriptionId(UUID.randomUUID());
        prescriptions.receive(file, id, Source.PAPER, order.done(), List.of());
        return id;
    }

    private void verifyBySql(PrescriptionId id, int version) {
        stage.sql("""
                insert into prescriptions.verification (practice_id, prescription_id, version, verified_at)
                values (?, ?, ?, now())
                """, Cast.SOMA.value(), id.value(), version);
    }
}
