package health.soma.prescriptions;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import health.soma.anatomy.Side;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.Entitlement.State;
import health.soma.security.PracticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Verifications and what the database compiled from them. Only the verification itself and postings are written here;
/// scope, techniques, entitlements and days are the database's own work.
@Repository
class CompiledStore {

    private static final String STATE = """
            (select p.kind from prescriptions.posting p
              where p.practice_id = e.practice_id and p.prescription_id = e.prescription_id and p.version = e.version
                and p.number = e.number
              order by p.id desc limit 1)
            """;

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

    Optional<Compiled> find(OpenFile file, PrescriptionId id) {
        return db.sql("""
                select c.prescription_id, c.version, c.sessions, c.minutes, c.per_week_min, c.weekly_cap, c.valid_from,
                       c.valid_until
                  from prescriptions.verification c
                  join prescriptions.prescription p on p.practice_id = c.practice_id and p.id = c.prescription_id
                 where p.practice_id = :practice and p.patient_id = :patient and p.id = :id
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("id", id.value())
                .query((row, n) -> compiled(file, id, row))
                .optional();
    }

    Map<PrescriptionId, Integer> sessionsGranted(PracticeId practice, Collection<PrescriptionId> ids) {
        return db
                .sql("""
                select c.prescription_id, c.sessions
                  from prescriptions.verification c
                 where c.practice_id = :practice and c.prescription_id = any(:ids::uuid[])
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
    boolean post(
            OpenFile file, PrescriptionId id, int version, int number, Posting posting, UUID occasion, Instant at) {
        return db.sql("""
                insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, occasion,
                                                   posted_by, posted_at)
                select e.practice_id, e.prescription_id, e.version, e.number, :kind, :occasion, :by, :at
                  from prescriptions.entitlement e
                  join prescriptions.prescription o on o.practice_id = e.practice_id and o.id = e.prescription_id
                 where e.practice_id = :practice and o.patient_id = :patient and e.prescription_id = :id
                   and e.version = :version and e.number = :number and
                """ + STATE + " = any(:from::text[])")
                        .param("practice", file.practice().value())
                        .param("patient", file.patient().value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("number", number)
                        .param("kind", posting.kind())
                        .param("occasion", occasion)
                        .param("by", file.by().id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("from", posting.from().toArray(String[]::new))
                        .update()
                == 1;
    }

    private Compiled compiled(OpenFile file, PrescriptionId id, ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return new Compiled(
                id,
                version,
                row.getInt("sessions"),
                row.getInt("minutes"),
                row.getInt("per_week_min"),
                row.getInt("weekly_cap"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                scope(file, id, version),
                techniques(file, id, version),
                entitlements(file, id, version));
    }

    private Set<AreaSide> scope(OpenFile file, PrescriptionId id, int version) {
        return Anatomy.standard()
                .inOrder(granted("""
                select s.area, s.side from prescriptions.scope s
                 where s.practice_id = :practice and s.prescription_id = :id and s.version = :version
                """, file, id, version)
                        .query((row, n) -> new AreaSide(row.getString("area"), Side.of(row.getString("side"))))
                        .list());
    }

    private Set<String> techniques(OpenFile file, PrescriptionId id, int version) {
        return granted("""
                select g.technique from prescriptions.granted_technique g
                 where g.practice_id = :practice and g.prescription_id = :id and g.version = :version
                 order by g.technique
                """, file, id, version).query(String.class).list().stream()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Entitlement> entitlements(OpenFile file, PrescriptionId id, int version) {
        return granted("select e.number, " + STATE + """
                 as kind
                  from prescriptions.entitlement e
                 where e.practice_id = :practice and e.prescription_id = :id and e.version = :version
                 order by e.number
                """, file, id, version)
                .query((row, n) -> new Entitlement(row.getInt("number"), state(row.getString("kind"))))
                .list();
    }

    private JdbcClient.StatementSpec granted(String sql, OpenFile file, PrescriptionId id, int version) {
        return db.sql(sql)
                .param("practice", file.practice().value())
                .param("id", id.value())
                .param("version", version);
    }

    private static State state(String lastPosting) {
        return Map.of("reserved", State.RESERVED, "used", State.USED).getOrDefault(lastPosting, State.GRANTED);
    }
}
