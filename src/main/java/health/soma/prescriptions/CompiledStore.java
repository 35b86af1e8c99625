package health.soma.prescriptions;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import health.soma.anatomy.Side;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.Entitlement.State;
import health.soma.security.PracticeId;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Verifications and what the database compiled from them. Only the verification itself and postings are written here;
/// scope, techniques, entitlements and days are the database's own work.
@Repository
class CompiledStore {

    private final JdbcClient db;

    CompiledStore(JdbcClient db) {
        this.db = db;
    }

    void verify(OpenFile file, PrescriptionId id, int version, Instant at) {
        db.sql("""
                insert into prescriptions.verification (practice_id, prescription_id, version, verified_by, verified_at)
                values (:practice, :id, :version, :by, :at)
                """)
                .param("practice", file.practice().value())
                .param("id", id.value())
                .param("version", version)
                .param("by", file.by().id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Every verified version, the oldest first.
    List<Compiled> all(OpenFile file, PrescriptionId id) {
        var bare = db.sql("""
                select c.version, c.kind, c.series, c.applies_from, c.sessions, c.minutes, c.per_week_min, c.weekly_cap,
                       c.every_weeks, c.valid_from, c.ordered_until, c.valid_until, c.clock_days, c.grace_days, c.start_by,
                       c.gap_days, c.rule_pack, c.rule_pack_version, c.claim_id,
                       array(select w.week from prescriptions.weekly_place w
                              where w.practice_id = c.practice_id and w.prescription_id = c.prescription_id
                                and w.version = c.version and w.place > c.weekly_cap
                              order by w.week) as opened_weeks
                  from prescriptions.verification c
                  join prescriptions.prescription p on p.practice_id = c.practice_id and p.id = c.prescription_id
                 where p.practice_id = :practice and p.patient_id = :patient and p.id = :id
                 order by c.version
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("id", id.value())
                .query((row, n) -> VerifiedRow.of(id, row))
                .list();
        return bare.isEmpty()
                ? List.of()
                : VerifiedRow.together(bare, scopes(file, id), techniques(file, id), ledger(file, id));
    }

    Map<PrescriptionId, Integer> sessionsGranted(PracticeId practice, Collection<PrescriptionId> ids) {
        return db
                .sql("""
                select distinct on (c.prescription_id) c.prescription_id, c.sessions
                  from prescriptions.verification c
                 where c.practice_id = :practice and c.prescription_id = any(:ids::uuid[]) and c.kind <> 'stop'
                 order by c.prescription_id, c.version desc
                """)
                .param("practice", practice.value())
                .param("ids", ids.stream().map(PrescriptionId::value).distinct().toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        new PrescriptionId(row.getObject("prescription_id", UUID.class)), row.getInt("sessions")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// False when the entitlement is not in one of these states; then nothing is written.
    boolean post(OpenFile file, PrescriptionId id, int version, int number, Entry entry, Instant at) {
        return db.sql("""
                insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, occasion, day,
                                                   because, posted_by, posted_at)
                select e.practice_id, e.prescription_id, e.version, e.number, :kind, :occasion, :day, :because, :by, :at
                  from prescriptions.entitlement e
                  join prescriptions.prescription o on o.practice_id = e.practice_id and o.id = e.prescription_id
                 where e.practice_id = :practice and o.patient_id = :patient and e.prescription_id = :id
                   and e.version = :version and e.number = :number
                   and (prescriptions.last_posting(e.practice_id, e.prescription_id, e.series, e.number)).kind
                       = any(:from::text[])
                """)
                        .param("practice", file.practice().value())
                        .param("patient", file.patient().value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("number", number)
                        .param("kind", entry.posting().kind())
                        .param("occasion", entry.occasion(), Types.OTHER)
                        .param("day", entry.day(), Types.DATE)
                        .param("because", entry.because())
                        .param("by", file.by().id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("from", entry.posting().from().toArray(String[]::new))
                        .update()
                == 1;
    }

    /// Every posting, the newest first.
    List<LedgerEntry> postings(OpenFile file, PrescriptionId id) {
        return db.sql("""
                select g.version, g.number, g.kind, g.day, g.visit, g.because, g.posted_by, g.posted_at
                  from prescriptions.posting g
                  join prescriptions.prescription p on p.practice_id = g.practice_id and p.id = g.prescription_id
                 where g.practice_id = :practice and p.patient_id = :patient and g.prescription_id = :id
                 order by g.id desc
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("id", id.value())
                .query((row, _) -> new LedgerEntry(
                        row.getInt("version"),
                        row.getInt("number"),
                        row.getString("kind"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("visit", Integer.class),
                        row.getString("because"),
                        Optional.ofNullable(row.getObject("posted_by", UUID.class)),
                        row.getObject("posted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// What is posted: what for, on which day the session is, and for an adjustment why.
    record Entry(
            Posting posting,
            @Nullable UUID occasion,
            @Nullable LocalDate day,
            String because) {}

    private Map<Integer, Set<AreaSide>> scopes(OpenFile file, PrescriptionId id) {
        var found = new HashMap<Integer, List<AreaSide>>();
        of("""
                select s.version, s.area, s.side from prescriptions.scope s
                 where s.practice_id = :practice and s.prescription_id = :id
                """, file, id)
                .query((row, n) -> found.computeIfAbsent(row.getInt("version"), _ -> new ArrayList<>())
                        .add(new AreaSide(row.getString("area"), Side.of(row.getString("side")))))
                .list();
        var scopes = new HashMap<Integer, Set<AreaSide>>();
        found.forEach(
                (version, places) -> scopes.put(version, Anatomy.standard().inOrder(places)));
        return scopes;
    }

    private Map<Integer, Set<String>> techniques(OpenFile file, PrescriptionId id) {
        var found = new HashMap<Integer, Set<String>>();
        of("""
                select g.version, g.technique from prescriptions.granted_technique g
                 where g.practice_id = :practice and g.prescription_id = :id
                 order by g.technique
                """, file, id)
                .query((row, n) -> found.computeIfAbsent(row.getInt("version"), _ -> new LinkedHashSet<>())
                        .add(row.getString("technique")))
                .list();
        return found;
    }

    /// Every number that any version grants, with what was posted to it last.
    private List<LedgerLine> ledger(OpenFile file, PrescriptionId id) {
        return of("""
                select e.version, e.series, e.number, p.kind, p.version as posted_under, p.day
                  from prescriptions.entitlement e
                  cross join lateral prescriptions.last_posting(e.practice_id, e.prescription_id, e.series, e.number) p
                 where e.practice_id = :practice and e.prescription_id = :id
                 order by e.number
                """, file, id)
                .query((row, n) -> new LedgerLine(
                        row.getInt("version"),
                        row.getInt("series"),
                        new Entitlement(row.getInt("number"), State.after(row.getString("kind"))),
                        row.getInt("posted_under"),
                        Optional.ofNullable(row.getObject("day", LocalDate.class))))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, OpenFile file, PrescriptionId id) {
        return db.sql(sql).param("practice", file.practice().value()).param("id", id.value());
    }
}
