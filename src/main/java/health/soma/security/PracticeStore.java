package health.soma.security;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PracticeStore {

    private final JdbcClient db;
    private final JdbcClient asOwner;

    PracticeStore(JdbcClient db, @FlywayDataSource DataSource owner) {
        this.db = db;
        this.asOwner = JdbcClient.create(owner);
    }

    /// The one statement that the application's own login may not make. The setting is for the row's fence.
    void found(Practice practice, String host) {
        asOwner.sql("""
                with fence as materialized (select set_config('soma.practice', :id::text, true) as named),
                founded as (
                  insert into security.practice (practice_id, name, zone, demonstration)
                  select :id, :name, :zone, :demonstration from fence where named is not null
                  returning practice_id)
                insert into security.front_door (host, practice_id) select :host, practice_id from founded
                """)
                .param("id", practice.id().value())
                .param("name", practice.name())
                .param("zone", practice.zone().getId())
                .param("demonstration", practice.demonstration())
                .param("host", host)
                .update();
    }

    /// Read outside any practice: this is how the practice of a request is found.
    Optional<PracticeId> behind(String host) {
        return db.sql("""
                select d.practice_id from security.front_door d
                 where d.host in (:host, '*') order by d.host = '*' limit 1
                """).param("host", host).query(UUID.class).optional().map(PracticeId::new);
    }

    /// Read outside any practice, as above.
    List<PracticeId> all() {
        return db.sql("select distinct d.practice_id from security.front_door d order by d.practice_id")
                .query((row, _) -> new PracticeId(row.getObject("practice_id", UUID.class)))
                .list();
    }

    Optional<Practice> find(PracticeId practice) {
        return db.sql("select p.name, p.zone, p.demonstration from security.practice p where p.practice_id = :id")
                .param("id", practice.value())
                .query((row, _) -> new Practice(
                        practice,
                        row.getString("name"),
                        ZoneId.of(row.getString("zone")),
                        row.getBoolean("demonstration")))
                .optional();
    }
}
