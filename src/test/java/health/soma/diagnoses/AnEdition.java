package health.soma.diagnoses;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An order file in the columns of the official one, from A00 to Z99.89, with lines of one's own in between.
final class AnEdition {

    private final List<String> lines = new ArrayList<>();

    AnEdition() {
        add("A00", false, "Cholera");
    }

    AnEdition add(String code, boolean leaf, String title) {
        lines.add("%05d %-7s %d %-60.60s %s".formatted(lines.size() + 1, code, leaf ? 1 : 0, title, title));
        return this;
    }

    List<String> lines() {
        var all = new ArrayList<>(lines);
        all.add("%05d %-7s 1 %-60.60s %s"
                .formatted(lines.size() + 1, "Z9989", "Dependence on machines", "Dependence on machines and devices"));
        return all;
    }

    Path file(String name) throws IOException {
        return written(name, String.join("\n", lines()) + "\n");
    }

    static Path written(String name, String text) throws IOException {
        var file = Files.createTempDirectory("codes").resolve(name);
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
