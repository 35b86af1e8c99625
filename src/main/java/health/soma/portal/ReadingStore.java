package health.soma.portal;

import health.soma.portal.Signing.Circumstances;
import health.soma.security.PracticeId;
import health.soma.security.Token;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who reads which link for how long, and who guessed.
@Repository
class ReadingStore {

    private final JdbcClient db;

    ReadingStore(JdbcClient db) {
        this.db = db;
    }

    void begin(PracticeId practice, UUID link, Token reading, Circumstances from, Instant at, Instant until) {
        db.sql("""
                insert into portal.reading (practice_id, token_hash, link_id, address, browser, began_at, ends_at)
                values (:practice, :hash, :link, :address, :browser, :at, :until)
                """)
                .param("practice", practice.value())
                .param("hash", reading.hash())
                .param("link", link)
                .param("address", from.address())
                .param("browser", from.browser())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean reads(PracticeId practice, UUID link, Token reading, Instant now) {
        return db.sql("""
                select exists (select from portal.reading r
                  where r.practice_id = :practice and r.token_hash = :hash and r.link_id = :link and r.ends_at > :now)
                """)
                .param("practice", practice.value())
                .param("hash", reading.hash())
                .param("link", link)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void wrongBirthDate(PracticeId practice, UUID link, Instant at) {
        db.sql("insert into portal.wrong_birth_date (practice_id, link_id, at) values (:practice, :link, :at)")
                .param("practice", practice.value())
                .param("link", link)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// One at a time from one origin, so that counting and adding cannot be overtaken.
    void queue(PracticeId practice, byte[] origin) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('portal.origin ' || :origin, 0))")
                .param("origin", practice.value() + HexFormat.of().formatHex(origin))
                .query((_, _) -> true)
                .single();
    }

    int wrongLinks(PracticeId practice, byte[] origin, Instant since) {
        return db.sql("""
                select count(*) from portal.wrong_link w
                 where w.practice_id = :practice and w.origin = :origin and w.at > :since
                """)
                .param("practice", practice.value())
                .param("origin", origin)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void wrongLink(PracticeId practice, byte[] origin, Instant at) {
        db.sql("insert into portal.wrong_link (practice_id, origin, at) values (:practice, :origin, :at)")
                .param("practice", practice.value())
                .param("origin", origin)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
