package health.soma.diagnoses;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.SomaTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The excerpt that ships, and whole editions beside it, in years that no other test asks for.
@SomaTest
class DiagnosesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Diagnoses diagnoses;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void the_excerpt_holds_135_codes_of_two_years() {
        assertThat(diagnoses.editions())
                .contains(
                        new Edition(2021, false, 128, "excerpt that ships with Soma"),
                        new Edition(2025, false, 7, "excerpt that ships with Soma"));
        var rows = transactions.execute(_ -> db.sql("""
                        select count(*) from diagnoses.code c where c.year in (2021, 2025) and c.leaf and c.plain <> ''
                        """).query(Integer.class).single());
        assertThat(rows).isEqualTo(135);
    }

    @Test
    void a_code_is_found_by_itself_its_beginning_its_title_and_its_plain_name_in_any_order() {
        for (var typed : List.of("M54.2", "m542", "cervicalgia", "neck pain", "pain nec", "CERVI")) {
            assertThat(found(typed)).as(typed).contains("M54.2");
        }
        assertThat(found("M54.2").getFirst()).isEqualTo("M54.2");
        assertThat(found("m54")).hasSizeGreaterThan(5).allMatch(code -> code.startsWith("M54"));
        assertThat(found("whiplash sprains")).containsExactly("S13.4XXA", "S13.4XXD", "S13.4XXS");
        assertThat(found("neck zebra")).isEmpty();
        assertThat(found("n")).isEmpty();
        assertThat(found("' | 'a':*")).isEmpty();
        assertThat(diagnoses.search("pain", MONDAY, 3)).hasSize(3);
    }

    @Test
    void the_commonest_refused_claim_is_noticed_with_the_excerpt_alone() {
        assertThat(diagnoses.check("M54.5", MONDAY)).isEqualTo(new Checking.Heading("M545", 2027));
        assertThat(diagnoses.check("M54.50", MONDAY)).isInstanceOf(Checking.Leaf.class);
        assertThat(diagnoses.check("M54.3", MONDAY)).isEqualTo(new Checking.Heading("M543", 2027));
        assertThat(diagnoses.check("J45.909", MONDAY)).isEqualTo(new Checking.NotLoaded("J45909", 2027));
    }

    @Test
    void a_whole_edition_is_loaded_once_and_replaced_by_another_file_of_its_year() throws IOException {
        var file = new AnEdition()
                .add("M54", false, "Dorsalgia")
                .add("M542", true, "Cervicalgia")
                .file("icd10cm_order_2040.txt");
        var day = LocalDate.of(2039, 10, 1);
        assertThat(command(file)).isEqualTo(file + ": fiscal year 2040, 4 lines loaded.\n");
        assertThat(command(file)).isEqualTo(file + ": fiscal year 2040 was loaded from this file before.\n");
        assertThat(diagnoses.check("M54.2", day))
                .isEqualTo(new Checking.Leaf(new Code(2040, "M542", true, "Cervicalgia", "Neck pain")));
        assertThat(diagnoses.check("M54", day)).isEqualTo(new Checking.Heading("M54", 2040));
        assertThat(diagnoses.check("M54.6", day)).isEqualTo(new Checking.NotInYear("M546", 2040, 2021));
        assertThat(diagnoses.check("M54.7", day)).isEqualTo(new Checking.Unknown("M547", 2040));
        assertThat(diagnoses.search("m54", day, 9)).extracting(Code::code).containsExactly("M54", "M542");
        assertThat(diagnoses.search("dorsal", day, 9)).extracting(Code::leaf).containsExactly(false);

        var april = new AnEdition().add("M542", true, "Pain in the neck").file("april.txt");
        assertThat(command(april)).endsWith("Of which fiscal year are these codes? Say it with --year 2027.\n");
        assertThat(command(april, "--year=2040")).isEqualTo(april + ": fiscal year 2040, 3 lines loaded.\n");
        assertThat(diagnoses.search("pain", day, 9)).extracting(Code::title).containsExactly("Pain in the neck");
        assertThat(diagnoses.check("M54", day)).isEqualTo(new Checking.Unknown("M54", 2040));
    }

    @Test
    void a_file_with_a_fault_changes_nothing() throws IOException {
        command(new AnEdition().file("icd10cm_order_2042.txt"));
        var spoiled = new AnEdition().add("M542", true, "Cervicalgia").lines();
        var file = AnEdition.written("icd10cm_order_2042.txt", String.join("\n", spoiled.subList(0, 2)));
        assertThat(command(file))
                .isEqualTo(file + ": refused, and nothing was loaded.\n"
                        + "Line 2: an order file ends within Z99, and this one with “M542”; it is cut off.\n");
        assertThat(diagnoses.check("M54.2", LocalDate.of(2042, 9, 30)))
                .isEqualTo(new Checking.NotInYear("M542", 2042, 2025 - 4));
        assertThat(diagnoses.editions()).contains(new Edition(2042, true, 2, "icd10cm_order_2042.txt"));
        assertThat(command(Path.of("nowhere-2042.txt"))).endsWith("refused. The file cannot be read.\n");
    }

    /// As large as the official file; the figures are printed for docs/performance.md and only bounded loosely here.
    @Test
    void a_whole_edition_of_98_000_lines_is_loaded_and_searched_through_the_index() throws IOException {
        var edition = new AnEdition();
        var words =
                List.of("pain", "fracture", "sprain", "disorder", "unspecified", "right", "left", "displaced", "burn");
        for (int n = 0; n < 97_998; n++) {
            var code = "%c%02d%04d".formatted('B' + n / 5_000, n / 50 % 100, n % 5_000);
            edition.add(
                    code,
                    n % 4 != 0,
                    "Condition %d of %s and %s, %s"
                            .formatted(n, words.get(n % 9), words.get(n / 9 % 9), words.get(n / 81 % 9)));
        }
        var file = edition.file("icd10cm_order_2044.txt");
        long from = System.nanoTime();
        assertThat(command(file)).contains("98000 lines loaded");
        long loaded = System.nanoTime();
        var day = LocalDate.of(2044, 1, 1);
        assertThat(diagnoses.search("condition 4711 spra", day, 8)).hasSizeLessThan(8);
        for (int n = 0; n < 20; n++) diagnoses.search("fract right " + n, day, 8);
        long searched = System.nanoTime();
        System.out.printf(
                "98 000 codes: loaded in %.1f s; a search took %.1f ms%n",
                (loaded - from) / 1e9, (searched - loaded) / 21e6);
        assertThat((loaded - from) / 1e9).isLessThan(60);
        var plan = transactions.execute(_ -> db.sql("""
                        explain select c.code from diagnoses.code c where c.words @@ '''fracture'':* & ''4711'':*'::tsquery
                        """).query(String.class).list());
        assertThat(plan).anyMatch(line -> line.contains("Bitmap Index Scan on code_words_idx"));
    }

    private List<String> found(String typed) {
        return diagnoses.search(typed, MONDAY, 30).stream().map(Code::dotted).toList();
    }

    private String command(Path file, String... more) {
        var printed = new ByteArrayOutputStream();
        var arguments = new java.util.ArrayList<>(List.of(more));
        arguments.add(file.toString());
        new ImportCodesCommand(editions, new PrintStream(printed, true, StandardCharsets.UTF_8)).load(arguments);
        return printed.toString(StandardCharsets.UTF_8);
    }
}
