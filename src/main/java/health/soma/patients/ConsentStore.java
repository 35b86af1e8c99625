package health.soma.patients;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import health.soma.security.PracticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsentStore {

    private static final String CONSENTS = """
            select c.patient_id, c.id, c.kind, c.given_on, c.valid_until, c.how, c.text_version, c.initials, c.guardian,
                   c.witness, c.recorded_by, c.recorded_at, patients.revoked_on(c) as revoked_on
              from patients.consent c
             where c.practice_id = :practice
            """;

    private record Row(PatientId patient, Consent consent) {}

    private final JdbcClient db;

    ConsentStore(JdbcClient db) {
        this.db = db;
    }

    boolean add(OpenFile file, Consent consent) {
        return db.sql("""
                insert into patients.consent (practice_id, id, patient_id, kind, given_on, valid_until, how, text_version,
                                              initials, guardian, witness, recorded_by, recorded_at)
                values (:practice, :id, :patient, :kind, :givenOn, :until, :how, :text, :initials, :guardian, :witness,
                        :by, :at)
                on conflict (practice_id, id) do nothing
                """)
                        .param("practice", file.practice().value())
                        .param("id", consent.id())
                        .param("patient", file.patient().value())
                        .param("kind", consent.kind().code())
                        .param("givenOn", consent.givenOn())
                        .param("until", consent.until())
                        .param("how", consent.how().code())
                        .param("text", consent.text())
                        .param("initials", consent.initials())
                        .param("guardian", consent.guardian())
                        .param("witness", consent.witness())
                        .param("by", consent.recordedBy())
                        .param("at", consent.recordedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean isRevocation(OpenFile file, UUID id) {
        return db.sql("""
                select exists (select from patients.revocation r
                                where r.practice_id = :practice and r.patient_id = :patient and r.id = :id)
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void revoke(OpenFile file, UUID id, ConsentKind kind, LocalDate day, String because, Instant at) {
        db.sql("""
                insert into patients.revocation (practice_id, id, patient_id, kind, revoked_on, because, recorded_by,
                                                 revoked_at)
                values (:practice, :id, :patient, :kind, :day, :because, :by, :at)
                """)
                .param("practice", file.practice().value())
                .param("id", id)
                .param("patient", file.patient().value())
                .param("kind", kind.code())
                .param("day", day)
                .param("because", because)
                .param("by", file.by().id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Consent> of(OpenFile file) {
        return db
                .sql(CONSENTS + " and c.patient_id = :patient order by c.given_on desc, c.recorded_at desc, c.kind")
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .query(ConsentStore::row)
                .list()
                .stream()
                .map(Row::consent)
                .toList();
    }

    Map<PatientId, StandingConsents> standing(PracticeId practice, Collection<PatientId> patients, LocalDate day) {
        var rows = db
                .sql(CONSENTS
                        + " and c.patient_id = any (:patients::uuid[]) and :day between c.given_on and c.valid_until")
                .param("practice", practice.value())
                .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
                .param("day", day)
                .query(ConsentStore::row)
                .list()
                .stream()
                .filter(row -> row.consent().standsOn(day))
                .collect(groupingBy(
                        Row::patient,
                        toMap(row -> row.consent().kind(), row -> row.consent().until(), ConsentStore::later)));
        var standing = new HashMap<PatientId, StandingConsents>();
        patients.forEach(one -> standing.put(one, new StandingConsents(day, rows.getOrDefault(one, Map.of()))));
        return standing;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new PatientId(row.getObject("patient_id", UUID.class)),
                new Consent(
                        row.getObject("id", UUID.class),
                        ConsentKind.of(row.getString("kind")).orElseThrow(),
                        row.getObject("given_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        ConsentHow.of(row.getString("how")).orElseThrow(),
                        row.getString("text_version"),
                        row.getString("initials"),
                        row.getString("guardian"),
                        row.getString("witness"),
                        row.getObject("recorded_by", UUID.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("revoked_on", LocalDate.class))));
    }
}
