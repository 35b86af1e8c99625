package health.soma.fhir;

import health.soma.patients.PatientId;
import health.soma.prescriptions.PrescriptionId;
import health.soma.security.Actor;
import health.soma.security.PracticeId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Received files in PostgreSQL. Rows are added, never changed.
@Repository
class FileStore {

    private final JdbcClient db;

    FileStore(JdbcClient db) {
        this.db = db;
    }

    record Kept(FileId id, byte[] bytes, Instant receivedAt) {}

    /// False when the same bytes are there already.
    boolean add(Actor by, FileId id, byte[] sha256, byte[] bytes, Instant at) {
        return db.sql("""
                        insert into fhir.file (practice_id, id, sha256, bytes, received_at, received_by)
                        values (:practice, :id, :sha256, :bytes, :at, :by)
                        on conflict (practice_id, sha256) do nothing
                        """)
                        .param("practice", by.practice().value())
                        .param("id", id.value())
                        .param("sha256", sha256)
                        .param("bytes", bytes)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.id())
                        .update()
                == 1;
    }

    FileId withBytes(PracticeId practice, byte[] sha256) {
        return db.sql("select f.id from fhir.file f where f.practice_id = :practice and f.sha256 = :sha256")
                .param("practice", practice.value())
                .param("sha256", sha256)
                .query((row, _) -> new FileId(row.getObject("id", UUID.class)))
                .single();
    }

    Optional<Kept> find(PracticeId practice, FileId id) {
        return db.sql("""
                select f.id, f.bytes, f.received_at from fhir.file f
                 where f.practice_id = :practice and f.id = :id
                """)
                .param("practice", practice.value())
                .param("id", id.value())
                .query((row, _) -> new Kept(
                        new FileId(row.getObject("id", UUID.class)),
                        row.getBytes("bytes"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// One at a time for each file, so that a form sent twice takes its orders in once.
    void queue(FileId id) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('fhir' || :id, 0))")
                .param("id", id.toString())
                .query((_, _) -> true)
                .single();
    }

    List<TakenIn> takenIn(PracticeId practice, FileId id) {
        return db.sql("""
                select t.position, t.patient_id, t.prescription_id from fhir.taken_in t
                 where t.practice_id = :practice and t.file_id = :file
                 order by t.position
                """)
                .param("practice", practice.value())
                .param("file", id.value())
                .query((row, _) -> new TakenIn(
                        row.getInt("position"),
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        new PrescriptionId(row.getObject("prescription_id", UUID.class))))
                .list();
    }

    void addTakenIn(Actor by, FileId file, TakenIn taken, Instant at) {
        db.sql("""
                insert into fhir.taken_in (practice_id, file_id, position, patient_id, prescription_id, taken_at, taken_by)
                values (:practice, :file, :position, :patient, :prescription, :at, :by)
                """)
                .param("practice", by.practice().value())
                .param("file", file.value())
                .param("position", taken.position())
                .param("patient", taken.patient().value())
                .param("prescription", taken.prescription().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .update();
    }
}
