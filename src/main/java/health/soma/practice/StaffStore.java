package health.soma.practice;

import health.soma.security.PracticeId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffStore {

    private final JdbcClient db;

    StaffStore(JdbcClient db) {
        this.db = db;
    }

    /// @param certificates of each therapist, by id
    List<Therapist> therapists(PracticeId practice, Map<UUID, List<Certificate>> certificates) {
        return db.sql("""
                select t.id, t.name, t.credentials, t.about, t.gender
                  from practice.therapist t
                 where t.practice_id = :practice
                 order by t.name
                """)
                .param("practice", practice.value())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Therapist(
                            id,
                            row.getString("name"),
                            row.getString("credentials"),
                            row.getString("about"),
                            certificates.getOrDefault(id, List.of()),
                            gender(row.getString("gender")));
                })
                .list();
    }

    void add(PracticeId practice, Therapist therapist) {
        db.sql("""
                insert into practice.therapist (practice_id, id, name, credentials, about, gender)
                values (:practice, :id, :name, :credentials, :about, :gender)
                """)
                .param("practice", practice.value())
                .param("id", therapist.id())
                .param("name", therapist.name())
                .param("credentials", therapist.credentials())
                .param("about", therapist.about())
                .param("gender", name(therapist.gender()))
                .update();
    }

    void state(PracticeId practice, UUID therapist, @Nullable Gender own) {
        db.sql("update practice.therapist set gender = :gender where practice_id = :practice and id = :id")
                .param("practice", practice.value())
                .param("id", therapist)
                .param("gender", name(own))
                .update();
    }

    private static @Nullable Gender gender(@Nullable String name) {
        return name == null ? null : Gender.valueOf(name);
    }

    private static @Nullable String name(@Nullable Gender gender) {
        return gender == null ? null : gender.name();
    }
}
