package health.soma.practice;

import static java.util.stream.Collectors.groupingBy;

import health.soma.security.PracticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffStore {

    private final JdbcClient db;

    StaffStore(JdbcClient db) {
        this.db = db;
    }

    List<Therapist> therapists(PracticeId practice) {
        var certificates = certificates(practice);
        return db.sql("""
                select t.id, t.name, t.credentials, t.about
                  from practice.therapist t
                 where t.practice_id = :practice
                 order by t.name
                """)
                .param("practice", practice.value())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Therapist(
                            id,
                            row.getString("name"),
                            row.getString("credentials"),
                            row.getString("about"),
                            certificates.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<UUID, List<Certificate>> certificates(PracticeId practice) {
        return db.sql("""
                select c.id, c.therapist_id, c.technique, c.issued_by, c.number, c.valid_from, c.valid_until
                  from practice.certificate c
                 where c.practice_id = :practice
                 order by c.technique, c.valid_until
                """).param("practice", practice.value()).query(StaffStore::certificate).list().stream()
                .collect(groupingBy(Certificate::therapist));
    }

    void add(PracticeId practice, Therapist therapist) {
        db.sql("""
                insert into practice.therapist (practice_id, id, name, credentials, about)
                values (:practice, :id, :name, :credentials, :about)
                """)
                .param("practice", practice.value())
                .param("id", therapist.id())
                .param("name", therapist.name())
                .param("credentials", therapist.credentials())
                .param("about", therapist.about())
                .update();
    }

    void add(PracticeId practice, Certificate certificate) {
        db.sql("""
                insert into practice.certificate
                  (practice_id, id, therapist_id, technique, issued_by, number, valid_from, valid_until)
                values (:practice, :id, :therapist, :technique, :issuedBy, :number, :from, :until)
                """)
                .param("practice", practice.value())
                .param("id", certificate.id())
                .param("therapist", certificate.therapist())
                .param("technique", certificate.technique())
                .param("issuedBy", certificate.issuedBy())
                .param("number", certificate.number())
                .param("from", certificate.from())
                .param("until", certificate.until())
                .update();
    }

    private static Certificate certificate(ResultSet row, int n) throws SQLException {
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getObject("therapist_id", UUID.class),
                row.getString("technique"),
                row.getString("issued_by"),
                row.getString("number"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
