package health.soma.courses;

import health.soma.patients.OpenChart;
import health.soma.prescriptions.PrescriptionId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was proposed; rows are only ever added, and the newest counts.
@Repository
class ProposalStore {

    private final JdbcClient db;

    ProposalStore(JdbcClient db) {
        this.db = db;
    }

    /// False when there is a proposal of this id already.
    boolean add(OpenChart chart, PrescriptionId prescription, int version, UUID id, Proposal of, Instant at) {
        return db.sql("""
                insert into courses.proposal (practice_id, id, patient_id, prescription_id, version, sessions, per_week_min,
                                              per_week_max, minutes, valid_days, goals, made_by, made_name, made_at)
                values (:practice, :id, :patient, :prescription, :version, :sessions, :least, :most, :minutes, :days,
                        :goals, :by, :name, :at)
                on conflict (practice_id, id) do nothing
                """)
                        .param("practice", chart.practice().value())
                        .param("id", id)
                        .param("patient", chart.patient().value())
                        .param("prescription", prescription.value())
                        .param("version", version)
                        .param("sessions", of.sessions())
                        .param("least", of.perWeekMin())
                        .param("most", of.perWeekMax())
                        .param("minutes", of.minutes())
                        .param("days", of.validDays())
                        .param("goals", of.goals())
                        .param("by", chart.by().id())
                        .param("name", chart.by().name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Proposal> newest(OpenChart chart, PrescriptionId prescription, int version, Instant until) {
        return db.sql("""
                select p.sessions, p.per_week_min, p.per_week_max, p.minutes, p.valid_days, p.goals
                  from courses.proposal p
                 where p.practice_id = :practice and p.patient_id = :patient and p.prescription_id = :prescription
                   and p.version = :version and p.made_at <= :until
                 order by p.made_at desc, p.number desc limit 1
                """)
                .param("practice", chart.practice().value())
                .param("patient", chart.patient().value())
                .param("prescription", prescription.value())
                .param("version", version)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Proposal(
                        row.getInt("sessions"),
                        row.getInt("per_week_min"),
                        row.getInt("per_week_max"),
                        row.getInt("minutes"),
                        row.getInt("valid_days"),
                        row.getString("goals")))
                .optional();
    }
}
