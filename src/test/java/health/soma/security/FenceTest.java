package health.soma.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.database.InPractice;
import health.soma.demo.Cast;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Every table is fenced, and the application's login has no power to climb over.
@SomaTest
class FenceTest {

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    CastOnStage stage;

    private static final String OURS = """
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast')
            """;

    @Test
    void every_table_has_forced_row_level_security() {
        assertThat(all("select n.nspname || '.' || c.relname" + OURS)).hasSizeGreaterThan(30);
        assertThat(all("select n.nspname || '.' || c.relname" + OURS
                        + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .isEmpty();
    }

    @Test
    void every_table_but_the_reference_tables_begins_its_key_with_the_practice() {
        assertThat(all("select n.nspname || '.' || c.relname" + OURS + """
                 and not exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                                  where i.indrelid = c.oid and i.indisprimary and a.attname = 'practice_id')
                 order by 1
                """))
                .containsExactly(
                        "anatomy.area",
                        "anatomy.area_group",
                        "anatomy.area_group_member",
                        "anatomy.area_side",
                        "diagnoses.code",
                        "diagnoses.edition",
                        "diagnoses.plain_name",
                        "patients.consent_area",
                        "payers.shipped_pack",
                        "practice.area_requirement",
                        "security.front_door",
                        "techniques.technique");
    }

    @Test
    void the_application_may_only_read_the_reference_tables() {
        assertThatThrownBy(() -> stage.sql("insert into techniques.technique values ('magic', 'Magic', false)"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> stage.sql("insert into security.front_door values ('x', ?)", Cast.SOMA.value()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void the_application_owns_nothing_and_has_no_power() {
        assertThat(
                        all(
                                "select rolname from pg_roles where rolname = current_user and not (rolsuper or rolbypassrls or rolcreaterole)"))
                .hasSize(1);
        assertThat(all("select c.relname" + OURS + " and pg_get_userbyid(c.relowner) = current_user"))
                .isEmpty();
        assertThatThrownBy(() -> stage.sql("create table security.mine (x int)"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void no_table_lets_history_be_rewritten() {
        assertThat(all("select n.nspname || '.' || c.relname" + OURS + """
                 and (has_table_privilege(c.oid, 'delete') or has_table_privilege(c.oid, 'truncate')
                      or has_table_privilege(c.oid, 'update'))
                """)).isEmpty();
    }

    @Test
    void another_practice_sees_none_of_our_rows_in_any_table() {
        var tables = all(
                "select n.nspname || '.' || c.relname" + OURS
                        + " and n.nspname not in ('anatomy', 'techniques', 'diagnoses') and c.relname not in ('front_door', 'shipped_pack', 'area_requirement', 'consent_area')");
        InPractice.run(
                CastOnStage.OTHER.value(),
                () -> tables.forEach(table -> assertThat(all(
                                "select practice_id::text from " + table + " where practice_id = '" + Cast.SOMA + "'"))
                        .as(table)
                        .isEmpty()));
        assertThat(all("select practice_id::text from security.person")).isNotEmpty();
    }

    @Test
    void another_practice_cannot_write_into_ours() {
        InPractice.run(
                CastOnStage.OTHER.value(),
                () -> assertThatThrownBy(() -> stage.sql("""
                insert into patients.patient (practice_id, id, record_no, family, given, birth_date, sex, added_at)
                values (?, gen_random_uuid(), 'X', 'X', 'X', '1980-01-01', 'other', now())
                """, Cast.SOMA.value()))
                        .hasStackTraceContaining("row-level security"));
    }

    @Test
    void without_a_practice_nothing_can_be_read() {
        InPractice.run(
                Cast.SOMA.value(),
                () -> assertThat(all("select name from security.person")).isNotEmpty());
        assertThatThrownBy(() -> db.sql("select name from security.person")
                        .query(String.class)
                        .list())
                .isInstanceOf(DataAccessException.class);
    }

    private List<String> all(String query) {
        return transactions.execute(_ -> db.sql(query).query(String.class).list());
    }
}
