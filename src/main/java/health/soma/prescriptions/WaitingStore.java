package health.soma.prescriptions;

import health.soma.patients.PatientId;
import health.soma.security.PracticeId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads which orders wait for verification, all of them in one query.
@Repository
class WaitingStore {

    private final JdbcClient db;

    WaitingStore(JdbcClient db) {
        this.db = db;
    }

    List<Waiting> since(PracticeId practice, LocalDate since) {
        return db.sql("""
                select p.id, p.number, p.patient_id, v.recorded_at::date as received, v.source,
                       v.signed_on is not null and v.signed_by <> '' as signed, v.version > 1 and exists (
                         select from prescriptions.verification e
                          where e.practice_id = p.practice_id and e.prescription_id = p.id) as again
                  from prescriptions.prescription p
                  join lateral (
                    select * from prescriptions.version o
                     where o.practice_id = p.practice_id and o.prescription_id = p.id
                     order by o.version desc limit 1) v on true
                 where p.practice_id = :practice
                   and (v.valid_until is null or v.valid_until >= :since)
                   and not exists (
                         select from prescriptions.verification c
                          where c.practice_id = p.practice_id and c.prescription_id = p.id and c.version = v.version)
                 order by p.received_at, p.number
                """)
                .param("practice", practice.value())
                .param("since", since)
                .query((row, n) -> new Waiting(
                        new PrescriptionId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        row.getObject("received", LocalDate.class),
                        row.getBoolean("signed"),
                        row.getBoolean("again"),
                        Source.of(row.getString("source"))))
                .list();
    }
}
