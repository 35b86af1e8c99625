package health.soma.prescriptions;

import health.soma.security.PracticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Prescribers known to a practice, each once by NPI.
@Repository
class PrescriberStore {

    private static final String PRESCRIBERS = """
            select id, npi, family, given, credentials, phone, fax
              from prescriptions.prescriber
             where practice_id = :practice
            """;

    private final JdbcClient db;

    PrescriberStore(JdbcClient db) {
        this.db = db;
    }

    List<Prescriber> all(PracticeId practice) {
        return db.sql(PRESCRIBERS + "order by lower(family), lower(given), id")
                .param("practice", practice.value())
                .query(PrescriberStore::prescriber)
                .list();
    }

    Optional<Prescriber> find(PracticeId practice, UUID id) {
        return db.sql(PRESCRIBERS + "and id = :id")
                .param("practice", practice.value())
                .param("id", id)
                .query(PrescriberStore::prescriber)
                .optional();
    }

    Prescriber withNpi(PracticeId practice, Npi npi) {
        return db.sql(PRESCRIBERS + "and npi = :npi")
                .param("practice", practice.value())
                .param("npi", npi.digits())
                .query(PrescriberStore::prescriber)
                .single();
    }

    /// False when the NPI is known already; then nothing is written.
    boolean add(PracticeId practice, Prescriber prescriber) {
        return db.sql("""
                insert into prescriptions.prescriber (practice_id, id, npi, family, given, credentials, phone, fax)
                values (:practice, :id, :npi, :family, :given, :credentials, :phone, :fax)
                on conflict (practice_id, npi) do nothing
                """)
                        .param("practice", practice.value())
                        .param("id", prescriber.id())
                        .param("npi", prescriber.npi().digits())
                        .param("family", prescriber.family())
                        .param("given", prescriber.given())
                        .param("credentials", prescriber.credentials())
                        .param("phone", prescriber.phone())
                        .param("fax", prescriber.fax())
                        .update()
                == 1;
    }

    private static Prescriber prescriber(ResultSet row, int n) throws SQLException {
        return new Prescriber(
                row.getObject("id", UUID.class),
                new Npi(row.getString("npi")),
                row.getString("family"),
                row.getString("given"),
                row.getString("credentials"),
                row.getString("phone"),
                row.getString("fax"));
    }
}
