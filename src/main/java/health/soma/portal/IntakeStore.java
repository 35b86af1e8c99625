package health.soma.portal;

import health.soma.patients.OpenFile;
import health.soma.patients.PatientId;
import health.soma.prescriptions.Document;
import health.soma.prescriptions.PrescriptionId;
import health.soma.security.Actor;
import health.soma.security.PracticeId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Codes of printed orders, and scans that wait to be typed.
@Repository
class IntakeStore {

    private final JdbcClient db;

    IntakeStore(JdbcClient db) {
        this.db = db;
    }

    /// The code of this patient's form, the same as last time when there is one.
    IntakeCode code(OpenFile file, Optional<PrescriptionId> renews, IntakeCode drawn, Instant at) {
        db.sql("""
                insert into portal.intake_code (practice_id, code, patient_id, prescription_id, made_by, made_at)
                values (:practice, :code, :patient, :prescription, :by, :at)
                on conflict (practice_id, patient_id, prescription_id) do nothing
                """)
                .param("practice", file.practice().value())
                .param("code", drawn.text())
                .param("patient", file.patient().value())
                .param("prescription", renews.map(PrescriptionId::value).orElse(null))
                .param("by", file.by().id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return db.sql("""
                select c.code from portal.intake_code c
                 where c.practice_id = :practice and c.patient_id = :patient
                   and c.prescription_id is not distinct from :prescription::uuid
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("prescription", renews.map(PrescriptionId::value).orElse(null))
                .query((row, _) -> new IntakeCode(row.getString("code")))
                .single();
    }

    Optional<Intake.Whose> whose(PracticeId practice, IntakeCode code) {
        return db.sql("""
                select c.patient_id, c.prescription_id from portal.intake_code c
                 where c.practice_id = :practice and c.code = :code
                """)
                .param("practice", practice.value())
                .param("code", code.text())
                .query((row, _) -> new Intake.Whose(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        Optional.ofNullable(row.getObject("prescription_id", UUID.class))
                                .map(PrescriptionId::new)))
                .optional();
    }

    void hold(Actor by, UUID id, Document scan, Instant at, Instant until) {
        db.sql("""
                insert into portal.waiting_scan (practice_id, id, media_type, bytes, taken_by, taken_at, ends_at)
                values (:practice, :id, :type, :bytes, :by, :at, :until)
                """)
                .param("practice", by.practice().value())
                .param("id", id)
                .param("type", scan.mediaType())
                .param("bytes", scan.bytes())
                .param("by", by.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Document> scan(PracticeId practice, UUID id, Instant now) {
        return db.sql("""
                select s.media_type, s.bytes from portal.waiting_scan s
                 where s.practice_id = :practice and s.id = :id and s.gone_at is null and s.ends_at > :now
                """)
                .param("practice", practice.value())
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Document(row.getString("media_type"), row.getBytes("bytes")))
                .optional();
    }

    /// False when it is kept with this prescription already.
    boolean kept(OpenFile file, UUID id, PrescriptionId prescription, Instant at) {
        return db.sql("""
                insert into portal.scan_kept (practice_id, scan_id, prescription_id, kept_by, kept_at)
                values (:practice, :id, :prescription, :by, :at) on conflict do nothing
                """)
                        .param("practice", file.practice().value())
                        .param("id", id)
                        .param("prescription", prescription.value())
                        .param("by", file.by().id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Empties the scans whose time is over, and says how many.
    int sweep(PracticeId practice, Instant now) {
        return db.sql("""
                update portal.waiting_scan set bytes = null, gone_at = :now
                 where practice_id = :practice and gone_at is null and ends_at <= :now
                """)
                .param("practice", practice.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
