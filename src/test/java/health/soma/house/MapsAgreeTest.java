package health.soma.house;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.SomaTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Tables, SQL and templates keep to the same map of modules as the Java code.
@SomaTest
class MapsAgreeTest {

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    record Use(String module, String used, String where) {
        boolean declared() {
            return module.equals(used)
                    || ModulesSpec.declared(module).orElseThrow().contains(used);
        }
    }

    @Test
    void foreign_keys_point_only_at_modules_the_owner_may_use() {
        var keys = transactions.execute(_ -> db.sql("""
                select owner.nspname as module, target.nspname as used, c.conname as "where"
                  from pg_constraint c
                  join pg_class t on t.oid = c.conrelid   join pg_namespace owner  on owner.oid  = t.relnamespace
                  join pg_class f on f.oid = c.confrelid  join pg_namespace target on target.oid = f.relnamespace
                 where c.contype = 'f'
                """).query(Use.class).list());
        assertThat(keys).hasSizeGreaterThan(30).allMatch(Use::declared);
    }

    @Test
    void sql_names_only_its_own_tables() throws IOException {
        assertThat(uses("src/main/java/health/soma", "(?:from|join|into|update)\\s+(\\w+)\\.\\w+", ".java"))
                .hasSizeGreaterThan(30)
                .allMatch(use -> use.module().equals(use.used()));
    }

    @Test
    void sql_of_a_neighbour_would_be_seen() throws IOException {
        var planted = Files.createTempDirectory("planted");
        Files.createDirectories(planted.resolve("treatment"));
        Files.writeString(planted.resolve("treatment/X.java"), "select 1 from patients.patient");
        assertThat(uses(planted.toString(), "(?:from|join|into|update)\\s+(\\w+)\\.\\w+", ".java"))
                .singleElement()
                .matches(use -> !use.module().equals(use.used()));
    }

    @Test
    void templates_import_only_from_modules_theirs_may_use() throws IOException {
        assertThat(uses("src/main/jte", "@import health\\.soma\\.(\\w+)\\.", ".jte"))
                .hasSizeGreaterThan(10)
                .allMatch(Use::declared);
    }

    @Test
    void templates_show_only_parts_of_modules_theirs_may_use() throws IOException {
        assertThat(uses("src/main/jte", "@template\\.(\\w+)\\.", ".jte"))
                .hasSizeGreaterThan(10)
                .allMatch(Use::declared);
    }

    /// What escapes nothing is made by us alone: a picture drawn from numbers, and the bytes of a signed note, which
    /// were escaped when they were rendered and are shown as they were signed.
    @Test
    void only_a_drawn_picture_and_a_signed_note_are_shown_as_they_are() throws IOException {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            var templates =
                    files.filter(file -> file.toString().endsWith(".jte")).toList();
            assertThat(templates).hasSizeGreaterThan(10);
            var unescaped = new ArrayList<String>();
            for (var file : templates) {
                if (Files.readString(file).contains("$unsafe"))
                    unescaped.add(file.getFileName().toString());
            }
            assertThat(unescaped).containsExactlyInAnyOrder("trajectory.jte", "signed.jte");
        }
    }

    private static List<Use> uses(String root, String pattern, String ending) throws IOException {
        var found = new ArrayList<Use>();
        try (var files = Files.walk(Path.of(root))) {
            for (var file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
                var uses = Pattern.compile(pattern).matcher(withoutComments(Files.readString(file)));
                var module = Path.of(root).relativize(file).getName(0).toString();
                while (uses.find()) found.add(new Use(module, uses.group(1), file.toString()));
            }
        }
        return found;
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?m)^\\s*//.*$|^import .*$", "");
    }
}
