package health.soma.scheduling;

import health.soma.security.Actor;
import health.soma.security.PracticeId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WeightStore {

    private final JdbcClient db;

    WeightStore(JdbcClient db) {
        this.db = db;
    }

    Optional<WeightVersion> newest(PracticeId practice) {
        return db.sql("""
                select version, day_later, out_of_rhythm, other_therapist, lacking, quarter_off
                  from scheduling.weights
                 where practice_id = :practice
                 order by version desc
                 limit 1
                """)
                .param("practice", practice.value())
                .query((row, _) -> new WeightVersion(
                        row.getInt("version"),
                        new Weights(
                                row.getInt("day_later"),
                                row.getInt("out_of_rhythm"),
                                row.getInt("other_therapist"),
                                row.getInt("lacking"),
                                row.getInt("quarter_off"))))
                .optional();
    }

    /// False when that version has been set already.
    boolean add(Actor by, WeightVersion next, Instant at) {
        var weights = next.weights();
        return db.sql("""
                insert into scheduling.weights (practice_id, version, day_later, out_of_rhythm, other_therapist,
                                                lacking, quarter_off, set_by, set_at)
                values (:practice, :version, :dayLater, :outOfRhythm, :otherTherapist, :lacking, :quarterOff, :by, :at)
                on conflict do nothing
                """)
                        .param("practice", by.practice().value())
                        .param("version", next.version())
                        .param("dayLater", weights.dayLater())
                        .param("outOfRhythm", weights.outOfRhythm())
                        .param("otherTherapist", weights.otherTherapist())
                        .param("lacking", weights.lacking())
                        .param("quarterOff", weights.quarterOff())
                        .param("by", by.id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
