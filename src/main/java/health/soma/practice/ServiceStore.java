package health.soma.practice;

import health.soma.security.PracticeId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ServiceStore {

    private final JdbcClient db;

    ServiceStore(JdbcClient db) {
        this.db = db;
    }

    List<Service> services(PracticeId practice) {
        return db.sql("""
                select s.id, s.name, s.about, s.minutes, s.prescribed, s.minutes_before, s.minutes_after, s.equipment
                  from practice.service s
                 where s.practice_id = :practice
                 order by s.prescribed desc, s.minutes, s.name
                """)
                .param("practice", practice.value())
                .query((row, _) -> new Service(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("about"),
                        row.getInt("minutes"),
                        row.getBoolean("prescribed"),
                        row.getInt("minutes_before"),
                        row.getInt("minutes_after"),
                        Set.of((String[]) row.getArray("equipment").getArray())))
                .list();
    }

    void add(PracticeId practice, Service service) {
        db.sql("""
                insert into practice.service (practice_id, id, name, about, minutes, prescribed, minutes_before,
                  minutes_after, equipment)
                values (:practice, :id, :name, :about, :minutes, :prescribed, :before, :after, :equipment)
                """)
                .param("practice", practice.value())
                .param("id", service.id())
                .param("name", service.name())
                .param("about", service.about())
                .param("minutes", service.minutes())
                .param("prescribed", service.prescribed())
                .param("before", service.before())
                .param("after", service.after())
                .param("equipment", service.equipment().toArray(String[]::new))
                .update();
    }
}
