package health.soma.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The rows that the migration writes are the vocabulary that Java reads.
class AnatomyRowsSpec {

    private static final Path MIGRATION =
            Path.of("src/main/resources/db/migration/anatomy/V20261123_0921__body_areas.sql");

    private final Anatomy anatomy = Anatomy.standard();

    private static List<List<String>> rows(String table) throws IOException {
        var sql = Files.readString(MIGRATION);
        var from = sql.indexOf("insert into anatomy." + table + " (");
        var insert = sql.substring(sql.indexOf("values", from), sql.indexOf(';', from));
        return Pattern.compile("^ {4}\\((.*)\\),?$", Pattern.MULTILINE)
                .matcher(insert)
                .results()
                .map(row -> Arrays.stream(row.group(1).split(", (?=['tf])"))
                        .map(value -> value.replaceAll("^'|'$", ""))
                        .toList())
                .toList();
    }

    @Test
    void areas() throws IOException {
        assertThat(rows("area"))
                .isEqualTo(anatomy.areas().stream()
                        .map(area -> List.of(
                                area.code(),
                                area.label(),
                                area.view().name().toLowerCase(Locale.ROOT),
                                "" + area.selectable(),
                                "" + area.sensitive(),
                                "" + area.neverByGroup()))
                        .toList());
    }

    @Test
    void sides_only_of_what_may_be_chosen() throws IOException {
        assertThat(rows("area_side"))
                .isEqualTo(anatomy.selectable().stream()
                        .map(place -> List.of(place.area(), place.side().code()))
                        .toList());
    }

    @Test
    void groups_and_their_members() throws IOException {
        assertThat(rows("area_group"))
                .isEqualTo(anatomy.groups().stream()
                        .map(group -> List.of(group.code(), group.label()))
                        .toList());
        assertThat(rows("area_group_member"))
                .isEqualTo(anatomy.groups().stream()
                        .flatMap(group -> group.areas().stream().map(area -> List.of(group.code(), area)))
                        .toList());
    }
}
