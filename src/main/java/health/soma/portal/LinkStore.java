package health.soma.portal;

import health.soma.patients.OpenFile;
import health.soma.patients.PatientId;
import health.soma.prescriptions.PrescriptionId;
import health.soma.security.PracticeId;
import health.soma.security.Token;
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

/// Links with all that became of them; rows are only ever added.
@Repository
class LinkStore {

    private static final String LINKS = """
            select l.id, l.purpose, l.patient_id, l.prescription_id, l.version, l.prescriber_id, l.finding_id, l.made_name,
                   l.made_at, l.ends_at, w.withdrawn_at, a.answered_at,
                   (select min(r.began_at) from portal.reading r
                     where r.practice_id = l.practice_id and r.link_id = l.id) as opened_at,
                   (select count(*) from portal.wrong_birth_date b
                     where b.practice_id = l.practice_id and b.link_id = l.id) as wrong
              from portal.link l
              left join portal.link_withdrawn w on w.practice_id = l.practice_id and w.link_id = l.id
              left join portal.answer a on a.practice_id = l.practice_id and a.link_id = l.id
             where l.practice_id = :practice
            """;

    private final JdbcClient db;

    LinkStore(JdbcClient db) {
        this.db = db;
    }

    /// One at a time for a link, until the transaction ends; the same lock as the table's own trigger takes.
    void hold(UUID link) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('portal.link ' || :link, 0))")
                .param("link", link.toString())
                .query((_, _) -> true)
                .single();
    }

    /// False when there is a link of this id already.
    boolean add(OpenFile file, Link link, Token token) {
        return db.sql("""
                insert into portal.link (practice_id, id, token_hash, purpose, patient_id, prescription_id, version,
                                         prescriber_id, finding_id, made_by, made_name, made_at, ends_at)
                values (:practice, :id, :hash, :purpose, :patient, :prescription, :version, :prescriber, :finding, :by,
                        :name, :at, :until)
                on conflict (practice_id, id) do nothing
                """)
                        .param("practice", file.practice().value())
                        .param("id", link.id())
                        .param("hash", token.hash())
                        .param("purpose", link.purpose().code())
                        .param("patient", file.patient().value())
                        .param("prescription", link.prescription().value())
                        .param("version", link.version())
                        .param("prescriber", link.prescriber())
                        .param("finding", link.finding().orElse(null))
                        .param("by", file.by().id())
                        .param("name", link.madeBy())
                        .param("at", link.madeAt().atOffset(ZoneOffset.UTC))
                        .param("until", link.endsAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Link> with(PracticeId practice, Token token) {
        return db.sql(LINKS + " and l.token_hash = :hash")
                .param("practice", practice.value())
                .param("hash", token.hash())
                .query(LinkStore::link)
                .optional();
    }

    Optional<Link> find(OpenFile file, PrescriptionId prescription, UUID id) {
        return of(file, prescription).stream()
                .filter(link -> link.id().equals(id))
                .findFirst();
    }

    /// The latest first.
    List<Link> of(OpenFile file, PrescriptionId prescription) {
        return db.sql(
                        LINKS
                                + " and l.patient_id = :patient and l.prescription_id = :prescription order by l.made_at desc, l.id")
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("prescription", prescription.value())
                .query(LinkStore::link)
                .list();
    }

    void withdraw(OpenFile file, UUID link, Instant at) {
        db.sql("""
                insert into portal.link_withdrawn (practice_id, link_id, withdrawn_by, withdrawn_name, withdrawn_at)
                values (:practice, :link, :by, :name, :at) on conflict do nothing
                """)
                .param("practice", file.practice().value())
                .param("link", link)
                .param("by", file.by().id())
                .param("name", file.by().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                Purpose.of(row.getString("purpose")),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new PrescriptionId(row.getObject("prescription_id", UUID.class)),
                row.getInt("version"),
                row.getObject("prescriber_id", UUID.class),
                Optional.ofNullable(row.getObject("finding_id", UUID.class)),
                row.getString("made_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                moment(row, "opened_at"),
                moment(row, "withdrawn_at"),
                moment(row, "answered_at"),
                row.getInt("wrong"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
