package health.soma.prescriptions;

import health.soma.patients.OpenFile;
import health.soma.prescriptions.DirectionsStore.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who wrote which version of a prescription, and why.
@Repository
class VersionStore {

    private final JdbcClient db;
    private final DirectionsStore directions;

    VersionStore(JdbcClient db, DirectionsStore directions) {
        this.db = db;
        this.directions = directions;
    }

    List<Version> of(OpenFile file, PrescriptionId id) {
        return db.sql("""
                select v.version, v.kind, v.source, v.because, v.recorded_by, v.recorded_at
                  from prescriptions.version v
                  join prescriptions.prescription p on p.practice_id = v.practice_id and p.id = v.prescription_id
                 where p.practice_id = :practice and p.patient_id = :patient and p.id = :id
                 order by v.version desc
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("id", id.value())
                .query(VersionStore::version)
                .list();
    }

    List<Verification> verifications(OpenFile file, PrescriptionId id) {
        return db.sql("""
                select v.version, v.verified_at, v.verified_by
                  from prescriptions.verification v
                  join prescriptions.prescription p on p.practice_id = v.practice_id and p.id = v.prescription_id
                 where p.practice_id = :practice and p.patient_id = :patient and p.id = :id
                 order by v.version
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("id", id.value())
                .query((row, _) -> new Verification(
                        row.getInt("version"),
                        row.getObject("verified_at", OffsetDateTime.class).toInstant(),
                        row.getObject("verified_by", UUID.class)))
                .list();
    }

    /// What each version says, by its number, the first first.
    SortedMap<Integer, Directions> directions(OpenFile file, PrescriptionId id) {
        var lists = directions.read(file.practice(), List.of(id.value()));
        var said = new TreeMap<Integer, Directions>();
        db.sql("""
                select v.version, v.prescriber_id, v.prescriber_text, v.issued_on, v.sessions, v.per_week_min,
                       v.per_week_max, v.every_weeks, v.minutes, v.valid_from, v.valid_until, v.valid_days,
                       v.valid_anchor, v.signed_on, v.signed_by, v.signed_how, v.precautions, v.goals, v.payer,
                       v.rule_pack, v.claim_number, v.authorization_number, v.injury_date, v.note
                  from prescriptions.version v
                  join prescriptions.prescription p on p.practice_id = v.practice_id and p.id = v.prescription_id
                 where p.practice_id = :practice and p.patient_id = :patient and p.id = :id
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("id", id.value())
                .query(row -> {
                    int number = row.getInt("version");
                    said.put(number, lists.fill(new Key(id.value(), number), PrescriptionStore.order(row)));
                });
        return said;
    }

    private static Version version(ResultSet row, int n) throws SQLException {
        return new Version(
                row.getInt("version"),
                VersionKind.of(row.getString("kind")),
                Source.of(row.getString("source")),
                row.getString("because"),
                row.getObject("recorded_by", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
