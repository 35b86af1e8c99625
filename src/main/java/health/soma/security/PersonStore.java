package health.soma.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {

    private static final String PEOPLE = """
            select p.id, p.name, p.role, p.email
              from security.person p
             where p.practice_id = :practice and p.left_at is null
            """;

    private final JdbcClient db;

    PersonStore(JdbcClient db) {
        this.db = db;
    }

    void add(PracticeId practice, Person person, Instant at) {
        db.sql("""
                insert into security.person (practice_id, id, name, role, email, added_at)
                values (:practice, :id, :name, :role, :email, :at)
                """)
                .param("practice", practice.value())
                .param("id", person.id())
                .param("name", person.name())
                .param("role", person.role().name())
                .param("email", person.email())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Person> all(PracticeId practice) {
        return db.sql(PEOPLE + " order by p.role, p.name")
                .param("practice", practice.value())
                .query(PersonStore::person)
                .list();
    }

    Optional<Person> find(PracticeId practice, UUID id) {
        return db.sql(PEOPLE + " and p.id = :id")
                .param("practice", practice.value())
                .param("id", id)
                .query(PersonStore::person)
                .optional();
    }

    Optional<Person> byEmail(PracticeId practice, String email) {
        return db.sql(PEOPLE + " and p.email = :email")
                .param("practice", practice.value())
                .param("email", email)
                .query(PersonStore::person)
                .optional();
    }

    Optional<String> passPhrase(PracticeId practice, UUID person) {
        return db.sql("""
                select p.pass_phrase from security.person p
                 where p.practice_id = :practice and p.id = :id and p.left_at is null and p.pass_phrase is not null
                """)
                .param("practice", practice.value())
                .param("id", person)
                .query(String.class)
                .optional();
    }

    void choosePassPhrase(PracticeId practice, UUID person, String hash) {
        db.sql("update security.person set pass_phrase = :hash where practice_id = :practice and id = :id")
                .param("practice", practice.value())
                .param("id", person)
                .param("hash", hash)
                .update();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("email"));
    }
}
