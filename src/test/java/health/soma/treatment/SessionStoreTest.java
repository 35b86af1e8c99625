package health.soma.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.anatomy.AreaSide;
import health.soma.demo.Cast;
import health.soma.practice.Certificate;
import health.soma.practice.Staff;
import health.soma.scheduling.ACourse;
import health.soma.treatment.Refusal.AlreadySigned;
import health.soma.treatment.Refusal.AreaNotPrescribed;
import health.soma.treatment.Refusal.NoCertificate;
import health.soma.treatment.Refusal.NotInForce;
import health.soma.treatment.Refusal.TechniqueNotGranted;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What the database refuses to the application's own login, whatever the pages would have allowed.
@SomaTest
@Import(ACourse.class)
class SessionStoreTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    CastOnStage stage;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    ATable table;
    SessionId session;
    LocalDate day;

    @BeforeEach
    void a_session_is_open() {
        table = ATable.of(house, 1);
        session = table.opened(0);
        day = table.booked().getFirst().day();
    }

    @Test
    void what_is_granted_and_certified_is_charted() {
        assertThat(insert(row())).isEqualTo(1);
        assertThat(table.read(session).counted()).hasSize(1);
    }

    @Test
    void another_area_is_refused() {
        refused(row("area", "back-low"), new AreaNotPrescribed(AreaSide.of("neck-back.left"), day));
    }

    @Test
    void another_side_is_refused_where_only_one_is_prescribed() {
        // The neck is prescribed on both sides; the shoulder on neither.
        refused(
                row("area", "shoulder-front", "side", "right"),
                new AreaNotPrescribed(AreaSide.of("neck-back.left"), day));
        refused(row("side", "middle"), new AreaNotPrescribed(AreaSide.of("neck-back.left"), day));
    }

    @Test
    void a_technique_that_was_not_granted_is_refused() {
        var certificate = certificate(Cast.ROSA.id(), "prt");
        refused(row("technique", "prt", "certificate_id", certificate.id()), new TechniqueNotGranted("mfr"));
    }

    @Test
    void a_day_out_of_force_is_refused() {
        // The session itself is of a day in force, so the day of the entry is held to the session's.
        var outside = day.plusDays(300);
        assertThatThrownBy(() -> insert(row("day", outside, "week", monday(outside))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void another_therapists_certificate_is_refused() {
        refused(
                row("certificate_id", certificate(Cast.TOMAS.id(), "trp").id(), "technique", "trp"),
                new NoCertificate("mfr", day));
    }

    @Test
    void an_expired_certificate_is_refused() {
        var expired = new Certificate(
                UUID.randomUUID(), Cast.ROSA.id(), "mfr", "Old School", "", day.minusYears(2), day.minusDays(1));
        staff.add(Cast.SOMA, expired);
        refused(
                row(
                        "certificate_id",
                        expired.id(),
                        "certified_from",
                        expired.from(),
                        "certified_until",
                        expired.until()),
                new NoCertificate("mfr", day));
        // Nor can it be made to look longer than it is.
        refused(
                row(
                        "certificate_id",
                        expired.id(),
                        "certified_from",
                        expired.from(),
                        "certified_until",
                        day.plusDays(1)),
                new NoCertificate("mfr", day));
    }

    @Test
    void a_constraint_that_stands_for_no_rule_is_no_refusal_and_the_day_in_force_has_its_own() {
        var names = transactions.execute(
                _ -> db.sql("select conname from pg_constraint where conrelid = 'treatment.intervention'::regclass")
                        .query(String.class)
                        .list());
        assertThat(names)
                .filteredOn(
                        name -> RefusedByDatabase.reasons(name, wanted(), day).contains(new NotInForce(day)))
                .hasSize(1);
        assertThat(RefusedByDatabase.reasons("intervention_pkey", wanted(), day))
                .isEmpty();
    }

    @Test
    void nothing_is_added_to_a_signed_session() {
        var first = row();
        insert(first);
        sign();
        refused(row(), new AlreadySigned());
        closed(() -> stage.sql(
                "insert into treatment.struck (practice_id, intervention_id, session_id, struck_by, struck_at) values (?, ?, ?, ?, now())",
                Cast.SOMA.value(),
                first.get("id"),
                session.value(),
                Cast.ROSA.id()));
        closed(() -> stage.sql(
                "insert into treatment.note (practice_id, session_id, words, saved_by, saved_at) values (?, ?, 'late', ?, now())",
                Cast.SOMA.value(),
                session.value(),
                Cast.ROSA.id()));
        assertThatThrownBy(this::sign).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void only_the_therapist_of_the_session_signs() {
        assertThatThrownBy(() -> sign(Cast.TOMAS.id())).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nothing_is_changed_or_deleted() {
        insert(row());
        sign();
        for (var name : List.of("session", "intervention", "struck", "note", "signature", "addendum")) {
            for (var statement : List.of(
                    "update treatment.%s set practice_id = practice_id".formatted(name),
                    "delete from treatment.%s".formatted(name))) {
                assertThatThrownBy(() -> stage.sql(statement))
                        .as(statement)
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private void closed(Runnable late) {
        var refusal = catchThrowableOfType(DataIntegrityViolationException.class, late::run);
        assertThat(RefusedByDatabase.constraint(refusal)).contains(RefusedByDatabase.CLOSED);
    }

    private void refused(LinkedHashMap<String, Object> row, Refusal expected) {
        var refusal = catchThrowableOfType(DataIntegrityViolationException.class, () -> insert(row));
        assertThat(refusal).isNotNull();
        var constraint = RefusedByDatabase.constraint(refusal).orElseThrow();
        assertThat(RefusedByDatabase.reasons(constraint, wanted(), day))
                .as(constraint)
                .containsExactly(expected);
    }

    private static Treatment wanted() {
        return new Treatment(UUID.randomUUID(), Set.of(AreaSide.of("neck-back.left")), "mfr", 10, Response.BETTER);
    }

    private void sign() {
        sign(Cast.ROSA.id());
    }

    private void sign(UUID by) {
        stage.sql(
                "insert into treatment.signature (practice_id, session_id, signed_by, signed_name, signed_at, content, sha256)"
                        + " values (?, ?, ?, 'Somebody', now(), 'words', ?)",
                Cast.SOMA.value(),
                session.value(),
                by,
                Signature.digest("words"));
    }

    /// An entry that is all right but for these columns, named in pairs.
    private LinkedHashMap<String, Object> row(Object... other) {
        var certificate = certificate(Cast.ROSA.id(), "mfr");
        var row = new LinkedHashMap<String, Object>();
        row.put("practice_id", Cast.SOMA.value());
        row.put("id", UUID.randomUUID());
        row.put("session_id", session.value());
        row.put("therapist_id", Cast.ROSA.id());
        row.put("prescription_id", table.compiled().id().value());
        row.put("version", 1);
        row.put("day", day);
        row.put("week", monday(day));
        row.put("area", "neck-back");
        row.put("side", "left");
        row.put("technique", "mfr");
        row.put("minutes", 10);
        row.put("response", "better");
        row.put("certificate_id", certificate.id());
        row.put("certified_from", certificate.from());
        row.put("certified_until", certificate.until());
        row.put("charted_by", Cast.ROSA.id());
        row.put("charted_at", day.atTime(10, 0).atOffset(java.time.ZoneOffset.UTC));
        for (var i = 0; i < other.length; i += 2) row.put((String) other[i], other[i + 1]);
        return row;
    }

    private int insert(LinkedHashMap<String, Object> row) {
        var columns = String.join(", ", row.keySet());
        var marks = row.keySet().stream().map(_ -> "?").collect(Collectors.joining(", "));
        return stage.sql(
                "insert into treatment.intervention (%s) values (%s)".formatted(columns, marks),
                row.values().toArray());
    }

    private Certificate certificate(UUID therapist, String technique) {
        return staff.therapists(Cast.SOMA).stream()
                .filter(each -> each.id().equals(therapist))
                .flatMap(each -> each.certificates().stream())
                .filter(each -> each.isFor(technique) && each.validOn(day))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
