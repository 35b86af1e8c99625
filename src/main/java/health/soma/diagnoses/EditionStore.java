package health.soma.diagnoses;

import health.soma.diagnoses.OrderFile.Entry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes editions with the owner's login: the application's own may only read them.
@Repository
class EditionStore {

    private final JdbcClient asOwner;
    private final TransactionTemplate transaction;

    EditionStore(@FlywayDataSource DataSource owner) {
        this.asOwner = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    }

    /// Keeps what the work wrote only when it answers yes.
    void atOnce(BooleanSupplier work) {
        transaction.executeWithoutResult(state -> {
            if (!work.getAsBoolean()) state.setRollbackOnly();
        });
    }

    Optional<Edition> same(int year, byte[] sha256) {
        return asOwner.sql("""
                select e.year, e.whole, e.codes, e.source from diagnoses.edition e
                 where e.year = :year and e.whole and e.sha256 = :sha256
                """)
                .param("year", year)
                .param("sha256", sha256)
                .query((row, n) -> new Edition(
                        row.getInt("year"), row.getBoolean("whole"), row.getInt("codes"), row.getString("source")))
                .optional();
    }

    void clear(int year) {
        asOwner.sql("delete from diagnoses.code c where c.year = :year")
                .param("year", year)
                .update();
    }

    void put(Edition edition, byte[] sha256, Instant at) {
        asOwner.sql("""
                insert into diagnoses.edition (year, whole, codes, source, sha256, loaded_at)
                values (:year, :whole, :codes, :source, :sha256, :at)
                on conflict (year) do update set whole = excluded.whole, codes = excluded.codes,
                  source = excluded.source, sha256 = excluded.sha256, loaded_at = excluded.loaded_at
                """)
                .param("year", edition.year())
                .param("whole", edition.whole())
                .param("codes", edition.codes())
                .param("source", edition.source())
                .param("sha256", sha256)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(int year, List<Entry> entries) {
        var leaves = new Boolean[entries.size()];
        Arrays.setAll(leaves, n -> entries.get(n).leaf());
        asOwner.sql("""
                insert into diagnoses.code (year, code, leaf, title, plain)
                select :year, e.code, e.leaf, e.title, coalesce(p.name, '')
                  from unnest(:codes::text[], :leaves::boolean[], :titles::text[]) e (code, leaf, title)
                  left join diagnoses.plain_name p on p.code = e.code
                """)
                .param("year", year)
                .param("codes", entries.stream().map(Entry::code).toArray(String[]::new))
                .param("leaves", leaves)
                .param("titles", entries.stream().map(Entry::title).toArray(String[]::new))
                .update();
    }
}
