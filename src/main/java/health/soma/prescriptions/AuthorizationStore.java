package health.soma.prescriptions;

import health.soma.patients.OpenFile;
import health.soma.prescriptions.Authorizations.Authorization;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Authorizations in PostgreSQL; a trigger opens the visits they grant.
@Repository
class AuthorizationStore {

    private final JdbcClient db;

    AuthorizationStore(JdbcClient db) {
        this.db = db;
    }

    /// The claim of the newest version that stands on one for which a payer's yes is ever asked.
    Optional<UUID> claim(OpenFile file, PrescriptionId id) {
        return db.sql("""
                select c.id
                  from prescriptions.verification v
                  join prescriptions.claim c on c.practice_id = v.practice_id and c.id = v.claim_id
                 where v.practice_id = :practice and v.prescription_id = :id and c.patient_id = :patient
                   and c.free_visits is not null
                 order by v.version desc limit 1
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    List<Authorization> of(OpenFile file, PrescriptionId id) {
        return db.sql("""
                select a.id, a.number, a.visits, a.valid_from, a.valid_until
                  from prescriptions.payer_authorization a
                  join prescriptions.claim c on c.practice_id = a.practice_id and c.id = a.claim_id
                 where a.practice_id = :practice and c.patient_id = :patient
                   and exists (select from prescriptions.verification v
                                where v.practice_id = c.practice_id and v.prescription_id = :id and v.claim_id = c.id)
                 order by a.recorded_at desc, a.number
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("id", id.value())
                .query((row, _) -> new Authorization(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getInt("visits"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    void add(OpenFile file, UUID claim, Authorization granted, Instant at) {
        db.sql("""
                insert into prescriptions.payer_authorization
                  (practice_id, id, claim_id, number, visits, valid_from, valid_until, recorded_by, recorded_at)
                values (:practice, :id, :claim, :number, :visits, :from, :until, :by, :at)
                """)
                .param("practice", file.practice().value())
                .param("id", granted.id())
                .param("claim", claim)
                .param("number", granted.number().strip())
                .param("visits", granted.visits())
                .param("from", granted.from())
                .param("until", granted.until())
                .param("by", file.by().id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
