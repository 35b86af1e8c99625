package health.soma.prescriptions;

import health.soma.patients.OpenFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Originals, byte for byte, with their hash.
@Repository
class DocumentStore {

    private final JdbcClient db;

    DocumentStore(JdbcClient db) {
        this.db = db;
    }

    /// Holds off everybody else who would add to this prescription's documents, until the transaction ends.
    void hold(PrescriptionId prescription) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('documents ' || :id::text, 0))")
                .param("id", prescription.value())
                .query((row, n) -> true)
                .single();
    }

    void add(OpenFile file, PrescriptionId prescription, UUID id, Document document, byte[] sha256, Instant at) {
        db.sql("""
                insert into prescriptions.document (practice_id, id, prescription_id, media_type, bytes, sha256, stored_by,
                                                    stored_at)
                values (:practice, :id, :prescription, :mediaType, :bytes, :sha256, :by, :at)
                """)
                .param("practice", file.practice().value())
                .param("id", id)
                .param("prescription", prescription.value())
                .param("mediaType", document.mediaType())
                .param("bytes", document.bytes())
                .param("sha256", sha256)
                .param("by", file.by().id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<KeptDocument> of(OpenFile file, PrescriptionId prescription) {
        return db.sql("""
                select d.id, d.media_type, length(d.bytes) as size, d.sha256, d.stored_at
                  from prescriptions.document d
                  join prescriptions.prescription p on p.practice_id = d.practice_id and p.id = d.prescription_id
                 where p.practice_id = :practice and p.patient_id = :patient and p.id = :prescription
                 order by d.stored_at, d.id
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("prescription", prescription.value())
                .query(DocumentStore::kept)
                .list();
    }

    Optional<Document> find(OpenFile file, PrescriptionId prescription, UUID id) {
        return db.sql("""
                select d.media_type, d.bytes
                  from prescriptions.document d
                  join prescriptions.prescription p on p.practice_id = d.practice_id and p.id = d.prescription_id
                 where p.practice_id = :practice and p.patient_id = :patient and p.id = :prescription and d.id = :id
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("prescription", prescription.value())
                .param("id", id)
                .query((row, n) -> new Document(row.getString("media_type"), row.getBytes("bytes")))
                .optional();
    }

    private static KeptDocument kept(ResultSet row, int n) throws SQLException {
        return new KeptDocument(
                row.getObject("id", UUID.class),
                row.getString("media_type"),
                row.getInt("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }
}
