package health.soma.outcomes;

import health.soma.patients.OpenChart;
import health.soma.prescriptions.PrescriptionId;
import health.soma.security.PracticeId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Scores, activities and goals in PostgreSQL. Rows are only added.
@Repository
class ScoreStore {

    private final JdbcClient db;

    ScoreStore(JdbcClient db) {
        this.db = db;
    }

    void add(OpenChart chart, @Nullable PrescriptionId prescription, Score score) {
        db.sql("""
                insert into outcomes.score (practice_id, id, patient_id, prescription_id, occasion_id, instrument, moment,
                                            value, day, recorded_by, recorded_at)
                values (:practice, :id, :patient, :prescription, :occasion, :instrument, :moment, :value, :day, :by, :at)
                """)
                .param("practice", chart.practice().value())
                .param("id", score.id())
                .param("patient", chart.patient().value())
                .param("prescription", prescription == null ? null : prescription.value())
                .param("occasion", score.occasion())
                .param("instrument", score.instrument().code())
                .param("moment", score.moment().code())
                .param("value", score.value())
                .param("day", score.day())
                .param("by", chart.by().id())
                .param("at", score.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void addRating(OpenChart chart, ActivityRating rating) {
        db.sql("""
                insert into outcomes.psfs_rating (practice_id, score_id, activity_id, points)
                values (:practice, :score, :activity, :points)
                """)
                .param("practice", chart.practice().value())
                .param("score", rating.score())
                .param("activity", rating.activity())
                .param("points", rating.points())
                .update();
    }

    /// The first to name a position's activity names it for the whole course.
    void addActivity(OpenChart chart, PrescriptionId prescription, Activity activity) {
        db.sql("""
                insert into outcomes.psfs_activity (practice_id, id, prescription_id, patient_id, position, name)
                values (:practice, :id, :prescription, :patient, :position, :name)
                on conflict (practice_id, prescription_id, position) do nothing
                """)
                .param("practice", chart.practice().value())
                .param("id", activity.id())
                .param("prescription", prescription.value())
                .param("patient", chart.patient().value())
                .param("position", activity.position())
                .param("name", activity.name())
                .update();
    }

    void addGoal(OpenChart chart, PrescriptionId prescription, Goal goal, Instant at) {
        db.sql("""
                insert into outcomes.goal (practice_id, id, patient_id, prescription_id, instrument, target, due_on, set_by, set_at)
                values (:practice, :id, :patient, :prescription, :instrument, :target, :due, :by, :at)
                on conflict (practice_id, id) do nothing
                """)
                .param("practice", chart.practice().value())
                .param("id", goal.id())
                .param("patient", chart.patient().value())
                .param("prescription", prescription.value())
                .param("instrument", goal.instrument().code())
                .param("target", goal.target())
                .param("due", goal.dueOn())
                .param("by", chart.by().id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Score> scores(OpenChart chart, PrescriptionId prescription) {
        return db.sql("""
                select id, occasion_id, instrument, moment, value, day, recorded_at
                  from outcomes.score
                 where practice_id = :practice and patient_id = :patient and prescription_id = :prescription
                 order by recorded_at, id
                """)
                .param("practice", chart.practice().value())
                .param("patient", chart.patient().value())
                .param("prescription", prescription.value())
                .query(ScoreStore::score)
                .list();
    }

    List<Activity> activities(OpenChart chart, PrescriptionId prescription) {
        return db.sql("""
                select id, position, name
                  from outcomes.psfs_activity
                 where practice_id = :practice and patient_id = :patient and prescription_id = :prescription
                 order by position
                """)
                .param("practice", chart.practice().value())
                .param("patient", chart.patient().value())
                .param("prescription", prescription.value())
                .query((row, _) ->
                        new Activity(row.getObject("id", UUID.class), row.getInt("position"), row.getString("name")))
                .list();
    }

    List<ActivityRating> ratings(OpenChart chart, PrescriptionId prescription) {
        return db.sql("""
                select r.score_id, r.activity_id, r.points
                  from outcomes.psfs_rating r
                  join outcomes.score s on s.practice_id = r.practice_id and s.id = r.score_id
                 where s.practice_id = :practice and s.patient_id = :patient and s.prescription_id = :prescription
                """)
                .param("practice", chart.practice().value())
                .param("patient", chart.patient().value())
                .param("prescription", prescription.value())
                .query((row, _) -> new ActivityRating(
                        row.getObject("score_id", UUID.class),
                        row.getObject("activity_id", UUID.class),
                        row.getInt("points")))
                .list();
    }

    List<Goal> goals(OpenChart chart, PrescriptionId prescription) {
        return db.sql("""
                select id, instrument, target, due_on
                  from outcomes.goal
                 where practice_id = :practice and patient_id = :patient and prescription_id = :prescription
                 order by set_at, id
                """)
                .param("practice", chart.practice().value())
                .param("patient", chart.patient().value())
                .param("prescription", prescription.value())
                .query((row, _) -> new Goal(
                        row.getObject("id", UUID.class),
                        Instrument.of(row.getString("instrument")),
                        row.getObject("target", BigDecimal.class),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    Map<PrescriptionId, LocalDate> functionRatedOn(PracticeId practice, Collection<PrescriptionId> prescriptions) {
        return db
                .sql("""
                select s.prescription_id, max(s.day) as day
                  from outcomes.score s
                 where s.practice_id = :practice and s.prescription_id = any(:ids::uuid[]) and s.instrument = :psfs
                 group by s.prescription_id
                """)
                .param("practice", practice.value())
                .param("ids", prescriptions.stream().map(PrescriptionId::value).toArray(UUID[]::new))
                .param("psfs", Instrument.PSFS.code())
                .query(ScoreStore::dayOf)
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<PrescriptionId, LocalDate> functionRatedSince(PracticeId practice, LocalDate day) {
        return db
                .sql("""
                select s.prescription_id, max(s.day) as day
                  from outcomes.score s
                 where s.practice_id = :practice and s.day >= :day and s.instrument = 'psfs'
                   and s.prescription_id is not null
                 group by s.prescription_id
                """)
                .param("practice", practice.value())
                .param("day", day)
                .query(ScoreStore::dayOf)
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<PrescriptionId, LocalDate> dayOf(ResultSet row, int n) throws SQLException {
        return Map.entry(
                new PrescriptionId(row.getObject("prescription_id", UUID.class)),
                row.getObject("day", LocalDate.class));
    }

    private static Score score(ResultSet row, int n) throws SQLException {
        return new Score(
                row.getObject("id", UUID.class),
                row.getObject("occasion_id", UUID.class),
                Instrument.of(row.getString("instrument")),
                Moment.of(row.getString("moment")),
                row.getObject("value", BigDecimal.class),
                row.getObject("day", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
