package health.soma.payers;

import health.soma.security.Actor;
import health.soma.security.PracticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PackStore {

    private final JdbcClient db;

    PackStore(JdbcClient db) {
        this.db = db;
    }

    /// A stored version; `by` is null for one of Soma's.
    record Row(String content, Optional<Origin> origin) {}

    record Origin(UUID by, Instant at, String basedOn) {}

    Optional<String> content(PracticeId practice, String id, int version) {
        return db.sql("select payers.content(:practice, :id, :version)::text")
                .param("practice", practice.value())
                .param("id", id)
                .param("version", version)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    Optional<Integer> newest(PracticeId practice, String id, LocalDate on) {
        return db.sql("select payers.newest(:practice, :id, :on)")
                .param("practice", practice.value())
                .param("id", id)
                .param("on", on)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
    }

    /// Of every pack the newest version that holds on that day, Soma's own first.
    List<String> ofDay(PracticeId practice, LocalDate on) {
        return db.sql("""
                select distinct on (v.own, v.id) v.content::text
                  from (select s.id, s.version, s.content, false as own from payers.shipped_pack s
                        union all
                        select p.id, p.version, p.content, true
                          from payers.practice_pack p where p.practice_id = :practice) v
                 where (v.content->>'since')::date <= :on
                 order by v.own, v.id, v.version desc
                """)
                .param("practice", practice.value())
                .param("on", on)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// All versions of a pack, the newest first.
    List<Row> versions(PracticeId practice, String id) {
        return db.sql("""
                select v.content::text as content, v.written_by, v.written_at, v.based_on
                  from (select s.version, s.content, null::uuid as written_by, null::timestamptz as written_at,
                               null::text as based_on
                          from payers.shipped_pack s where s.id = :id
                        union all
                        select p.version, p.content, p.written_by, p.written_at, p.based_on
                          from payers.practice_pack p where p.practice_id = :practice and p.id = :id) v
                 order by v.version desc
                """)
                .param("practice", practice.value())
                .param("id", id)
                .query(PackStore::row)
                .list();
    }

    /// Copies and changes of one practice wait for each other, so that names and numbers can be compared.
    void queue(PracticeId practice) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:practice, 49))")
                .param("practice", practice.value().toString())
                .query((_, _) -> true)
                .single();
    }

    /// The id of the newest versions called so, whatever the case of the letters.
    List<String> called(PracticeId practice, String name) {
        return db.sql("""
                select v.id
                  from (select s.id, s.version, s.content from payers.shipped_pack s
                        union all
                        select p.id, p.version, p.content from payers.practice_pack p where p.practice_id = :practice) v
                 where lower(v.content->>'name') = lower(:name)
                """)
                .param("practice", practice.value())
                .param("name", name)
                .query((row, _) -> row.getString(1))
                .list();
    }

    int own(PracticeId practice) {
        return db.sql("select count(distinct p.id) from payers.practice_pack p where p.practice_id = :practice")
                .param("practice", practice.value())
                .query(Integer.class)
                .single();
    }

    void add(Actor by, RulePack pack, String basedOn, Instant at) {
        db.sql("""
                insert into payers.practice_pack (practice_id, id, version, content, based_on, written_by, written_at)
                values (:practice, :id, :version, :content::jsonb, :basedOn, :by, :at)
                """)
                .param("practice", by.practice().value())
                .param("id", pack.id())
                .param("version", pack.version())
                .param("content", pack.content())
                .param("basedOn", basedOn)
                .param("by", by.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var by = row.getObject("written_by", UUID.class);
        return new Row(
                row.getString("content"),
                by == null
                        ? Optional.empty()
                        : Optional.of(new Origin(
                                by,
                                row.getObject("written_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("based_on"))));
    }
}
