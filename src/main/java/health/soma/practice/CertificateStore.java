package health.soma.practice;

import static java.util.stream.Collectors.groupingBy;

import health.soma.security.Actor;
import health.soma.security.PracticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Certificates and their withdrawals. Rows are only added.
@Repository
class CertificateStore {

    private final JdbcClient db;

    CertificateStore(JdbcClient db) {
        this.db = db;
    }

    Map<UUID, List<Certificate>> byTherapist(PracticeId practice) {
        return db.sql("""
                select c.id, c.therapist_id, c.kind, c.technique, c.area, c.hours, c.issued_by, c.number, c.valid_from,
                       c.valid_until, w.withdrawn_from, w.because
                  from practice.certificate c
                  left join practice.withdrawal w on w.practice_id = c.practice_id and w.certificate_id = c.id
                 where c.practice_id = :practice
                 order by c.technique, c.area, c.valid_until
                """).param("practice", practice.value()).query(CertificateStore::certificate).list().stream()
                .collect(groupingBy(Certificate::therapist));
    }

    /// What ends or ended from the first day to the last, both included, and is followed by nothing of its kind: see
    /// [Staff#lapsing].
    List<Lapsing> lapsing(PracticeId practice, LocalDate first, LocalDate last) {
        return db.sql("""
                with held as (
                  select c.id, c.therapist_id, c.kind, c.technique, c.area, c.hours, c.issued_by, c.number, c.valid_from,
                         c.valid_until, w.withdrawn_from, w.because,
                         coalesce(w.withdrawn_from - 1, c.valid_until) as last_day
                    from practice.certificate c
                    left join practice.withdrawal w on w.practice_id = c.practice_id and w.certificate_id = c.id
                   where c.practice_id = :practice)
                select h.id, h.therapist_id, h.kind, h.technique, h.area, h.hours, h.issued_by, h.number, h.valid_from,
                       h.valid_until, h.withdrawn_from, h.because, t.name
                  from held h
                  join practice.therapist t on t.practice_id = :practice and t.id = h.therapist_id
                 where h.last_day between :first and :last and h.last_day >= h.valid_from
                   and not exists (
                         select from held n
                          where n.therapist_id = h.therapist_id and n.kind = h.kind and n.id <> h.id
                            and (n.technique, n.area) is not distinct from (h.technique, h.area)
                            and n.valid_from <= h.last_day + 1 and n.last_day >= n.valid_from
                            and (n.last_day > h.last_day or (n.last_day = h.last_day and n.id > h.id)))
                 order by h.last_day, t.name, h.kind, h.technique, h.area
                """)
                .param("practice", practice.value())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new Lapsing(certificate(row, n), row.getString("name")))
                .list();
    }

    /// False when there is one under this id already, as when a form was sent twice.
    boolean add(PracticeId practice, Certificate certificate, @Nullable UUID by, @Nullable Instant at) {
        var subject = certificate.subject();
        return db.sql("""
                insert into practice.certificate
                  (practice_id, id, therapist_id, kind, technique, area, hours, issued_by, number, valid_from, valid_until,
                   recorded_by, recorded_at)
                values (:practice, :id, :therapist, :kind, :technique, :area, :hours, :issuedBy, :number, :from, :until,
                        :by, :at)
                on conflict (practice_id, id) do nothing
                """)
                        .param("practice", practice.value())
                        .param("id", certificate.id())
                        .param("therapist", certificate.therapist())
                        .param("kind", kind(subject))
                        .param("technique", subject instanceof Subject.Technique one ? one.id() : null, Types.VARCHAR)
                        .param("area", subject instanceof Subject.Area one ? one.code() : null, Types.VARCHAR)
                        .param("hours", subject instanceof Subject.Area one ? one.hours() : null, Types.INTEGER)
                        .param("issuedBy", certificate.issuedBy())
                        .param("number", certificate.number())
                        .param("from", certificate.from())
                        .param("until", certificate.until())
                        .param("by", by, Types.OTHER)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /// False when it was withdrawn before; the first withdrawal stands.
    boolean withdraw(Actor by, Certificate certificate, Withdrawal withdrawal, Instant at) {
        return db.sql("""
                insert into practice.withdrawal
                  (practice_id, certificate_id, valid_from, valid_until, withdrawn_from, because, withdrawn_by, withdrawn_at)
                values (:practice, :certificate, :from, :until, :withdrawnFrom, :because, :by, :at)
                on conflict (practice_id, certificate_id) do nothing
                """)
                        .param("practice", by.practice().value())
                        .param("certificate", certificate.id())
                        .param("from", certificate.from())
                        .param("until", certificate.until())
                        .param("withdrawnFrom", withdrawal.from())
                        .param("because", withdrawal.because())
                        .param("by", by.id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static String kind(Subject subject) {
        return switch (subject) {
            case Subject.Technique _ -> "technique";
            case Subject.Area _ -> "area";
            case Subject.Licence _ -> "licence";
        };
    }

    private static Certificate certificate(ResultSet row, int n) throws SQLException {
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getObject("therapist_id", UUID.class),
                subject(row),
                row.getString("issued_by"),
                row.getString("number"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                withdrawal(row));
    }

    private static Optional<Withdrawal> withdrawal(ResultSet row) throws SQLException {
        var from = row.getObject("withdrawn_from", LocalDate.class);
        return from == null ? Optional.empty() : Optional.of(new Withdrawal(from, row.getString("because")));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return switch (row.getString("kind")) {
            case "technique" -> new Subject.Technique(row.getString("technique"));
            case "area" -> new Subject.Area(row.getString("area"), row.getInt("hours"));
            case "licence" -> new Subject.Licence();
            default -> throw new IllegalStateException("a kind of certificate that is not ours");
        };
    }
}
