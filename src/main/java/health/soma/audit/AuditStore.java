package health.soma.audit;

import health.soma.security.Actor;
import health.soma.security.PracticeId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditStore {

    static final int PAGE = 50;

    private final JdbcClient db;

    AuditStore(JdbcClient db) {
        this.db = db;
    }

    void add(Actor by, String act, @Nullable UUID patient, @Nullable UUID subject, Instant at) {
        db.sql("""
                insert into audit.event (practice_id, at, person_id, person, role, act, patient_id, subject_id)
                values (:practice, :at, :person, :name, :role, :act, :patient, :subject)
                """)
                .param("practice", by.practice().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", by.id())
                .param("name", by.name())
                .param("role", by.role().name())
                .param("act", act)
                .param("patient", patient)
                .param("subject", subject)
                .update();
    }

    List<AuditEvent> newest(PracticeId practice, int page) {
        return db.sql("""
                select e.at, e.person, e.role, e.act, e.patient_id
                  from audit.event e
                 where e.practice_id = :practice
                 order by e.at desc, e.id desc limit :size offset :from
                """)
                .param("practice", practice.value())
                .param("size", PAGE + 1)
                .param("from", page * PAGE)
                .query((row, _) -> new AuditEvent(
                        row.getTimestamp("at").toInstant(),
                        row.getString("person"),
                        row.getString("role"),
                        row.getString("act"),
                        row.getObject("patient_id", UUID.class)))
                .list();
    }
}
