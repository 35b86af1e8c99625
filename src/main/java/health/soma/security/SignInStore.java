package health.soma.security;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInStore {

    /// Somebody signed in, and when the page was last used.
    record Live(Person person, Instant seenAt) {}

    private final JdbcClient db;

    SignInStore(JdbcClient db) {
        this.db = db;
    }

    void begin(PracticeId practice, Token token, UUID person, Instant at) {
        db.sql("""
                insert into security.sign_in (practice_id, token_hash, person_id, began_at, seen_at)
                values (:practice, :hash, :person, :at, :at)
                """)
                .param("practice", practice.value())
                .param("hash", token.hash())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Live> live(PracticeId practice, Token token, Instant seenSince, Instant begunSince) {
        return db.sql("""
                select p.id, p.name, p.role, p.email, s.seen_at
                  from security.sign_in s
                  join security.person p on p.practice_id = s.practice_id and p.id = s.person_id and p.left_at is null
                 where s.practice_id = :practice and s.token_hash = :hash and s.ended_at is null
                   and s.seen_at > :seen and s.began_at > :begun
                """)
                .param("practice", practice.value())
                .param("hash", token.hash())
                .param("seen", seenSince.atOffset(ZoneOffset.UTC))
                .param("begun", begunSince.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Live(
                        new Person(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                Role.valueOf(row.getString("role")),
                                row.getString("email")),
                        row.getTimestamp("seen_at").toInstant()))
                .optional();
    }

    void seen(PracticeId practice, Token token, Instant at) {
        db.sql("update security.sign_in set seen_at = :at where practice_id = :practice and token_hash = :hash")
                .param("practice", practice.value())
                .param("hash", token.hash())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(PracticeId practice, Token token, Instant at) {
        db.sql("""
                update security.sign_in set ended_at = :at
                 where practice_id = :practice and token_hash = :hash and ended_at is null
                """)
                .param("practice", practice.value())
                .param("hash", token.hash())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void failed(PracticeId practice, String email, Instant at) {
        db.sql("insert into security.failed_sign_in (practice_id, email_hash, at) values (:practice, :email, :at)")
                .param("practice", practice.value())
                .param("email", Token.sha256(email))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int failures(PracticeId practice, String email, Instant since) {
        return db.sql("""
                select count(*) from security.failed_sign_in f
                 where f.practice_id = :practice and f.email_hash = :email and f.at > :since
                """)
                .param("practice", practice.value())
                .param("email", Token.sha256(email))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void invite(PracticeId practice, Token token, UUID person, Instant at, Instant until) {
        db.sql("""
                insert into security.invitation (practice_id, token_hash, person_id, made_at, ends_at)
                values (:practice, :hash, :person, :at, :until)
                """)
                .param("practice", practice.value())
                .param("hash", token.hash())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<UUID> invited(PracticeId practice, Token token, Instant now) {
        return db.sql("""
                select i.person_id from security.invitation i
                 where i.practice_id = :practice and i.token_hash = :hash and i.used_at is null and i.ends_at > :now
                """)
                .param("practice", practice.value())
                .param("hash", token.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /// One of two people with the same link wins: the count says whether it was this one.
    boolean use(PracticeId practice, Token token, Instant now) {
        return db.sql("""
                update security.invitation set used_at = :now
                 where practice_id = :practice and token_hash = :hash and used_at is null and ends_at > :now
                """)
                        .param("practice", practice.value())
                        .param("hash", token.hash())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
