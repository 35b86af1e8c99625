package health.soma.treatment;

import health.soma.anatomy.AreaSide;
import health.soma.anatomy.Side;
import health.soma.patients.OpenChart;
import health.soma.prescriptions.PrescriptionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Parked findings; rows are only ever added.
@Repository
class ParkedFindingStore {

    private static final String FINDINGS = """
            select f.id, f.session_id, f.area, f.side, f.words, f.parked_name, f.parked_at
              from treatment.parked_finding f
              join treatment.session s on s.practice_id = f.practice_id and s.id = f.session_id
             where f.practice_id = :practice and s.patient_id = :patient
            """;

    private final JdbcClient db;

    ParkedFindingStore(JdbcClient db) {
        this.db = db;
    }

    void add(OpenChart chart, ParkedFinding finding) {
        db.sql("""
                insert into treatment.parked_finding
                       (practice_id, id, session_id, area, side, words, parked_by, parked_name, parked_at)
                values (:practice, :id, :session, :area, :side, :words, :by, :name, :at)
                """)
                .param("practice", chart.practice().value())
                .param("id", finding.id())
                .param("session", finding.session().value())
                .param("area", finding.place().area())
                .param("side", finding.place().side().code())
                .param("words", finding.words())
                .param("by", chart.by().id())
                .param("name", finding.by())
                .param("at", finding.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ParkedFinding> find(OpenChart chart, UUID id) {
        return wanted(chart, " and f.id = :wanted", id).stream().findFirst();
    }

    List<ParkedFinding> of(OpenChart chart, PrescriptionId prescription) {
        return wanted(chart, " and s.prescription_id = :wanted order by f.parked_at desc, f.id", prescription.value());
    }

    List<ParkedFinding> of(OpenChart chart, SessionId session) {
        return wanted(chart, " and f.session_id = :wanted order by f.parked_at, f.id", session.value());
    }

    private List<ParkedFinding> wanted(OpenChart chart, String which, UUID wanted) {
        return db.sql(FINDINGS + which)
                .param("practice", chart.practice().value())
                .param("patient", chart.patient().value())
                .param("wanted", wanted)
                .query(ParkedFindingStore::finding)
                .list();
    }

    private static ParkedFinding finding(ResultSet row, int n) throws SQLException {
        return new ParkedFinding(
                row.getObject("id", UUID.class),
                new SessionId(row.getObject("session_id", UUID.class)),
                new AreaSide(row.getString("area"), Side.of(row.getString("side"))),
                row.getString("words"),
                row.getString("parked_name"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }
}
