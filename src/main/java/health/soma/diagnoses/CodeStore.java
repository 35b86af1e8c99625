package health.soma.diagnoses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The editions, read by everybody.
@Repository
class CodeStore {

    private final JdbcClient db;

    CodeStore(JdbcClient db) {
        this.db = db;
    }

    /// The latest first.
    List<Edition> editions() {
        return db.sql("select e.year, e.whole, e.codes, e.source from diagnoses.edition e order by e.year desc")
                .query((row, n) -> new Edition(
                        row.getInt("year"), row.getBoolean("whole"), row.getInt("codes"), row.getString("source")))
                .list();
    }

    /// Every line that is one of these codes or begins with one; of the longer ones, one a code and year is enough.
    List<Code> about(Collection<String> codes) {
        return db.sql("""
                select c.year, c.code, c.leaf, c.title, c.plain
                  from unnest(:codes::text[]) asked (code)
                  join diagnoses.edition e on true
                 cross join lateral (
                    (select x.* from diagnoses.code x where x.year = e.year and x.code = asked.code)
                    union all
                    (select x.* from diagnoses.code x
                      where x.year = e.year and x.code > asked.code and x.code < asked.code || 'a'
                      order by x.code limit 1)) c
                """)
                .param("codes", codes.toArray(String[]::new))
                .query(CodeStore::code)
                .list();
    }

    /// Codes before headings; the one that was typed first, then those with a plain name.
    List<Code> search(Collection<Integer> years, String query, String typed, int most) {
        return db.sql("""
                select c.year, c.code, c.leaf, c.title, c.plain
                  from diagnoses.code c
                 where c.year = any(:years::int[]) and c.words @@ :query::tsquery
                 order by c.code = :typed desc, c.leaf desc, c.plain <> '' desc, c.code
                 limit :most
                """)
                .param("years", years.toArray(Integer[]::new))
                .param("query", query)
                .param("typed", typed)
                .param("most", most)
                .query(CodeStore::code)
                .list();
    }

    List<Code> common(Collection<Integer> years) {
        return db.sql("""
                select c.year, c.code, c.leaf, c.title, c.plain
                  from diagnoses.plain_name p
                  join diagnoses.code c on c.code = p.code
                 where c.year = any(:years::int[]) and c.leaf
                 order by c.code
                """)
                .param("years", years.toArray(Integer[]::new))
                .query(CodeStore::code)
                .list();
    }

    private static Code code(ResultSet row, int n) throws SQLException {
        return new Code(
                row.getInt("year"),
                row.getString("code"),
                row.getBoolean("leaf"),
                row.getString("title"),
                row.getString("plain"));
    }
}
