package health.soma.site;

import health.soma.security.Actor;
import health.soma.security.PracticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Enquiries in PostgreSQL. Rows are added, never changed.
@Repository
class EnquiryStore {

    private static final String ENQUIRIES = """
            select e.id, e.reference, e.name, e.email, e.phone, e.question, e.received_at,
                   a.answered_name, a.answered_at, a.note
              from site.enquiry e
              left join site.enquiry_answered a on a.practice_id = e.practice_id and a.enquiry_id = e.id
             where e.practice_id = :practice
            """;

    private final JdbcClient db;

    EnquiryStore(JdbcClient db) {
        this.db = db;
    }

    /// One at a time from one origin, so that counting them and adding one cannot be overtaken.
    void queue(PracticeId practice, Origin origin) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:origin, 0))")
                .param("origin", practice.value() + java.util.HexFormat.of().formatHex(origin.bytes()))
                .query((_, _) -> true)
                .single();
    }

    int from(PracticeId practice, Origin origin, Instant since) {
        return db.sql("""
                select count(*) from site.asked_from f
                 where f.practice_id = :practice and f.origin = :origin and f.asked_at > :since
                """)
                .param("practice", practice.value())
                .param("origin", origin.bytes())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// False when the reference is taken already.
    boolean add(PracticeId practice, NewEnquiry asked, String reference, Instant at) {
        return db.sql("""
                        insert into site.enquiry (practice_id, id, reference, name, email, phone, question, received_at)
                        values (:practice, :id, :reference, :name, :email, :phone, :question, :at)
                        on conflict do nothing
                        """)
                        .param("practice", practice.value())
                        .param("id", asked.id())
                        .param("reference", reference)
                        .param("name", asked.name())
                        .param("email", asked.email())
                        .param("phone", asked.phone())
                        .param("question", asked.question())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void addOrigin(PracticeId practice, UUID enquiry, Origin origin, Instant at) {
        db.sql("""
                insert into site.asked_from (practice_id, enquiry_id, origin, asked_at)
                values (:practice, :enquiry, :origin, :at)
                """)
                .param("practice", practice.value())
                .param("enquiry", enquiry)
                .param("origin", origin.bytes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Enquiry> find(PracticeId practice, UUID id) {
        return db.sql(ENQUIRIES + " and e.id = :id")
                .param("practice", practice.value())
                .param("id", id)
                .query(EnquiryStore::enquiry)
                .optional();
    }

    /// Those nobody has dealt with come first, the longest waiting on top; then the others, the newest on top.
    List<Enquiry> page(PracticeId practice, int from, int limit) {
        return db.sql(ENQUIRIES + """
                 order by a.answered_at is not null, a.answered_at desc, e.received_at
                 limit :limit offset :from
                """)
                .param("practice", practice.value())
                .param("limit", limit)
                .param("from", from)
                .query(EnquiryStore::enquiry)
                .list();
    }

    int open(PracticeId practice) {
        return db.sql("""
                select count(*) from site.enquiry e
                 where e.practice_id = :practice and not exists (select from site.enquiry_answered a
                        where a.practice_id = :practice and a.enquiry_id = e.id)
                """)
                .param("practice", practice.value())
                .query(Integer.class)
                .single();
    }

    /// False when somebody has answered it already.
    boolean answered(Actor by, UUID enquiry, String note, Instant at) {
        return db.sql("""
                        insert into site.enquiry_answered
                               (practice_id, enquiry_id, answered_by, answered_name, answered_at, note)
                        values (:practice, :enquiry, :by, :name, :at, :note)
                        on conflict do nothing
                        """)
                        .param("practice", by.practice().value())
                        .param("enquiry", enquiry)
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("note", note)
                        .update()
                == 1;
    }

    private static Enquiry enquiry(ResultSet row, int number) throws SQLException {
        var answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Enquiry(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("question"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                answeredAt == null
                        ? Optional.empty()
                        : Optional.of(new Enquiry.Answered(
                                row.getString("answered_name"), answeredAt.toInstant(), row.getString("note"))));
    }
}
