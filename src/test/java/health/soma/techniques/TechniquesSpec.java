package health.soma.techniques;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TechniquesSpec {

    private final Techniques techniques = Techniques.standard();

    @Test
    void seven_are_the_core_of_the_practice() {
        assertThat(techniques.core())
                .extracting(Technique::id)
                .containsExactly("scs", "prt", "nmt", "mfr", "trp", "att", "rehab_stretch");
        assertThat(techniques.all()).hasSize(14);
    }

    @Test
    void each_says_what_it_is_and_promises_nothing() {
        assertThat(techniques.all()).allSatisfy(technique -> {
            assertThat(technique.summary()).endsWith(".");
            assertThat(technique.mayHelp()).containsAnyOf("may help", "evidence is weak");
            assertThat(technique.dose()).isNotBlank();
            assertThat(technique.billingClasses()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "MFR, mfr",
        "counterstrain, scs",
        "Strain/Counterstrain, scs",
        "trigger point, trp",
        "Trigger-point therapy, trp",
        "myofascial release, mfr",
        "neuromuscular therapy (NMT), nmt",
    })
    void suggests_what_the_words_may_mean(String text, String id) {
        assertThat(techniques.suggest(text)).extracting(Technique::id).containsExactly(id);
    }

    @Test
    void suggests_nothing_from_a_part_of_a_word() {
        assertThat(techniques.suggest("heart rate, metal")).isEmpty();
    }

    @Test
    void are_the_rows_that_the_migration_writes() throws IOException {
        var sql =
                Files.readString(Path.of("src/main/resources/db/migration/techniques/V20261123_0931__techniques.sql"));
        assertThat(sql.lines().filter(line -> line.startsWith("    (")).map(line -> line.replaceAll("[,;]$", "")))
                .isEqualTo(techniques.all().stream()
                        .map(t -> "    ('%s', '%s', %s)".formatted(t.id(), t.name(), t.core()))
                        .toList());
    }
}
