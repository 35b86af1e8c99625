package health.soma.messaging;

import health.soma.security.PracticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The outbox. What a letter says is never changed; only whether it has left.
@Repository
class LetterStore {

    private final JdbcClient db;

    LetterStore(JdbcClient db) {
        this.db = db;
    }

    void add(PracticeId practice, UUID id, String recipient, String subject, String words, Instant at) {
        db.sql("""
                insert into messaging.letter (practice_id, id, recipient, subject, words, written_at, next_try_at)
                values (:practice, :id, :recipient, :subject, :words, :at, :at)
                """)
                .param("practice", practice.value())
                .param("id", id)
                .param("recipient", recipient)
                .param("subject", subject)
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The letter that has waited longest, held until the end of the transaction; another postman takes the next one.
    Optional<Letter> hold(PracticeId practice, Instant now) {
        return db.sql("""
                select l.id, l.recipient, l.subject, l.words, l.written_at, l.attempts
                  from messaging.letter l
                 where l.practice_id = :practice and l.sent_at is null and l.next_try_at <= :now
                 order by l.next_try_at
                 limit 1
                   for update skip locked
                """)
                .param("practice", practice.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(LetterStore::letter)
                .optional();
    }

    void sent(PracticeId practice, UUID id, Instant at) {
        db.sql("""
                update messaging.letter set sent_at = :at, attempts = attempts + 1, last_error = ''
                 where practice_id = :practice and id = :id
                """)
                .param("practice", practice.value())
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void failed(PracticeId practice, UUID id, Instant nextTry, String error) {
        db.sql("""
                update messaging.letter set attempts = attempts + 1, next_try_at = :next, last_error = :error
                 where practice_id = :practice and id = :id
                """)
                .param("practice", practice.value())
                .param("id", id)
                .param("next", nextTry.atOffset(ZoneOffset.UTC))
                .param("error", error)
                .update();
    }

    Waiting waiting(PracticeId practice) {
        return db.sql("""
                select count(*) as letters, min(l.written_at) as since
                  from messaging.letter l
                 where l.practice_id = :practice and l.sent_at is null
                """)
                .param("practice", practice.value())
                .query((row, _) -> new Waiting(
                        row.getInt("letters"),
                        Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("words"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }
}
