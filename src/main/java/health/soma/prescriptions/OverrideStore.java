package health.soma.prescriptions;

import health.soma.patients.OpenFile;
import health.soma.patients.PatientId;
import health.soma.security.PracticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Exceptions and their answers. What a yes opens is written by the database itself.
@Repository
class OverrideStore {

    private static final String READ = """
            select o.id, o.kind, o.prescription_id, p.number, p.patient_id, o.version, o.day, o.because, o.asked_by,
                   o.asked_at, v.weekly_cap, v.every_weeks, a.approved, a.answered_by, a.answered_at, a.words,
                   prescriptions.override_stands(o, :today) as stands, prescriptions.override_used_on(o) as used_on
              from prescriptions.override o
              join prescriptions.prescription p on p.practice_id = o.practice_id and p.id = o.prescription_id
              join prescriptions.verification v on v.practice_id = o.practice_id
               and v.prescription_id = o.prescription_id and v.version = o.version
              left join prescriptions.override_answer a on a.practice_id = o.practice_id and a.override_id = o.id
             where o.practice_id = :practice
            """;

    private final JdbcClient db;

    OverrideStore(JdbcClient db) {
        this.db = db;
    }

    /// False when one was asked for already, for this week or day.
    boolean ask(OpenFile file, UUID id, OverrideWish wish, int version, Instant at) {
        return db.sql("""
                insert into prescriptions.override (practice_id, id, kind, prescription_id, version, day, because, asked_by,
                                                    asked_at)
                select p.practice_id, :id, :kind, p.id, :version, :day, :because, :by, :at
                  from prescriptions.prescription p
                 where p.practice_id = :practice and p.patient_id = :patient and p.id = :prescription
                on conflict do nothing
                """)
                        .param("practice", file.practice().value())
                        .param("patient", file.patient().value())
                        .param("id", id)
                        .param("kind", wish.kind().code())
                        .param("prescription", wish.prescription().value())
                        .param("version", version)
                        .param("day", wish.firstDay())
                        .param("because", wish.because())
                        .param("by", file.by().id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// False when somebody was quicker.
    boolean answer(OpenFile file, OverrideAsked request, boolean approved, String words, Instant at) {
        return db.sql("""
                insert into prescriptions.override_answer (practice_id, override_id, asked_by, answered_by, approved, words,
                                                           answered_at)
                values (:practice, :id, :askedBy, :by, :approved, :words, :at)
                on conflict do nothing
                """)
                        .param("practice", file.practice().value())
                        .param("id", request.id())
                        .param("askedBy", request.askedBy())
                        .param("by", file.by().id())
                        .param("approved", approved)
                        .param("words", words)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<OverrideAsked> find(OpenFile file, UUID id, LocalDate today) {
        return of(file, "and p.patient_id = :patient and o.id = :id", today)
                .param("id", id)
                .query(OverrideStore::asked)
                .optional();
    }

    /// The latest first.
    List<OverrideAsked> of(OpenFile file, PrescriptionId prescription, LocalDate today) {
        return of(
                        file,
                        "and p.patient_id = :patient and o.prescription_id = :prescription order by o.asked_at desc, o.id",
                        today)
                .param("prescription", prescription.value())
                .query(OverrideStore::asked)
                .list();
    }

    /// Those approved for this day, under the version that governs it.
    List<OverrideAsked> standing(OpenFile file, PrescriptionId prescription, LocalDate day, LocalDate today) {
        return of(file, """
                and p.patient_id = :patient and o.prescription_id = :prescription and a.approved
                and :day between o.day and o.last_day
                and not prescriptions.superseded(o.practice_id, o.prescription_id, o.version, :day, false)
                order by o.kind
                """, today)
                .param("prescription", prescription.value())
                .param("day", day)
                .query(OverrideStore::asked)
                .list();
    }

    /// Those approved that stand.
    List<OverrideAsked> approved(PracticeId practice, Collection<PrescriptionId> some, LocalDate today) {
        return of(practice, """
                and a.approved and o.prescription_id = any(:some::uuid[]) and prescriptions.override_stands(o, :today)
                """, today)
                .param("some", some.stream().map(PrescriptionId::value).toArray(UUID[]::new))
                .query(OverrideStore::asked)
                .list();
    }

    /// Those that wait, the most urgent first.
    List<OverrideAsked> open(PracticeId practice, LocalDate today) {
        return of(practice, """
                and a.override_id is null and o.last_day >= :today and prescriptions.override_stands(o, :today)
                order by o.last_day, o.asked_at, o.id
                """, today).query(OverrideStore::asked).list();
    }

    /// Those asked for between two moments, in that order.
    List<OverrideAsked> between(PracticeId practice, Instant from, Instant until, LocalDate today) {
        return of(practice, "and o.asked_at >= :from and o.asked_at < :until order by o.asked_at, o.id", today)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(OverrideStore::asked)
                .list();
    }

    boolean asksForAuthorization(PracticeId practice, PrescriptionId prescription, int version) {
        return db.sql("select prescriptions.asks_for_authorization(:practice, :prescription, :version)")
                .param("practice", practice.value())
                .param("prescription", prescription.value())
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec of(OpenFile file, String which, LocalDate today) {
        return of(file.practice(), which, today).param("patient", file.patient().value());
    }

    private JdbcClient.StatementSpec of(PracticeId practice, String which, LocalDate today) {
        return db.sql(READ + which).param("practice", practice.value()).param("today", today);
    }

    private static OverrideAsked asked(ResultSet row, int n) throws SQLException {
        return new OverrideAsked(
                row.getObject("id", UUID.class),
                OverrideKind.of(row.getString("kind")),
                new PrescriptionId(row.getObject("prescription_id", UUID.class)),
                row.getString("number"),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getInt("version"),
                row.getObject("day", LocalDate.class),
                row.getString("because"),
                row.getObject("asked_by", UUID.class),
                moment(row, "asked_at"),
                row.getInt("weekly_cap"),
                row.getInt("every_weeks"),
                row.getBoolean("stands"),
                answer(row),
                Optional.ofNullable(row.getObject("used_on", LocalDate.class)));
    }

    private static Optional<OverrideAnswer> answer(ResultSet row) throws SQLException {
        var by = row.getObject("answered_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new OverrideAnswer(
                        row.getBoolean("approved"), by, moment(row, "answered_at"), row.getString("words")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
