package health.soma.anatomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// The files of the vocabulary, as they lie on the class path.
record AnatomyFile(List<AreaGroup> groups, List<Area> areas, List<Muscle> muscles) {

    static Anatomy read() {
        var mapper = JsonMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        var file = mapper.readValue(text("body-areas.json"), AnatomyFile.class);
        return new Anatomy(file.groups, file.areas, file.muscles);
    }

    /// The rows of a small table: no quotes, `#` begins a remark, the first row names the columns.
    static List<String[]> rows(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    static String text(String name) {
        try (var in = Anatomy.class.getResourceAsStream("/anatomy/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
