package health.soma.prescriptions;

import health.soma.patients.OpenFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who wrote which version of a prescription, and why.
@Repository
class VersionStore {

    private final JdbcClient db;

    VersionStore(JdbcClient db) {
        this.db = db;
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
