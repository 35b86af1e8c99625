package health.soma.scheduling.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The real ledger, reached as the application reaches it. Belongs to one transaction, which is rolled back.
final class Database {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ACTS = read("/ledger/acts.sql");
    private static final String FAULTS = read("/ledger/faults.sql");

    private final JdbcClient db;

    Database(JdbcClient db) {
        this.db = db;
        db.sql(ACTS).update();
    }

    /// Empty when the act was accepted; else the name of the constraint that refused it.
    String act(String what, Map<String, ?> words) {
        return db.sql("select pg_temp.act(?, ?::jsonb)")
                .params(what, JSON.writeValueAsString(words))
                .query(String.class)
                .single();
    }

    void keep(Rules rules, UUID writer) {
        db.sql("""
                insert into payers.practice_pack (practice_id, id, version, content, based_on, written_by, written_at)
                values (pg_temp.practice(), ?, 1, ?::jsonb, 'nothing', ?, now())
                """)
                .params(rules.id(), JSON.writeValueAsString(rules.content()), writer)
                .update();
    }

    UUID claimOf(UUID prescription, int version) {
        return db.sql("select claim_id from prescriptions.verification where prescription_id = ? and version = ?")
                .params(prescription, version)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /// `prescription series number state` of every number, in order.
    List<String> numbers(Collection<Course> courses) {
        return lines("""
                select distinct on (prescription_id, series, number)
                       concat_ws(' ', prescription_id, series, number,
                         case kind when 'granted' then 'free' when 'released' then 'free' else kind end,
                         case when kind in ('reserved', 'used') then concat_ws('/', version, occasion, day, visit) end)
                  from prescriptions.posting where prescription_id = any(:prescriptions::uuid[])
                 order by prescription_id, series, number, id desc
                """, courses);
    }

    /// `appointment status version/number/place` of every appointment.
    List<String> appointments(Collection<Course> courses) {
        return lines("""
                select concat_ws(' ', id, case when status in ('cancelled', 'missed') then 'gone' else status end,
                         concat_ws('/', version, entitlement, week_place))
                  from scheduling.appointment where prescription_id = any(:prescriptions::uuid[])
                """, courses);
    }

    List<String> faults(Collection<Course> courses) {
        return new ArrayList<>(db.sql(FAULTS)
                .param("prescriptions", ids(courses))
                .query((row, _) -> row.getString(1) + ": " + row.getString(2) + " " + row.getString(3))
                .list());
    }

    private List<String> lines(String query, Collection<Course> courses) {
        return db.sql(query).param("prescriptions", ids(courses)).query(String.class).list().stream()
                .sorted()
                .toList();
    }

    private static UUID[] ids(Collection<Course> courses) {
        return courses.stream().map(course -> course.id).toArray(UUID[]::new);
    }

    private static String read(String resource) {
        try (var in = Database.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
