package health.soma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The figures of one run, as a table for the terminal and for the documents.
final class Report {

    private record Row(String chapter, Figure figure) {}

    private final List<Row> rows = new ArrayList<>();
    private final String command;
    private String chapter = "";

    Report(String command) {
        this.command = command;
    }

    void add(Figure figure) {
        rows.add(new Row(chapter, figure));
        System.out.printf(
                "%-58s %16s   %6.2f x   %s%n",
                figure.what(), figure.valueText(), figure.ratio(), figure.yardstickText());
    }

    void chapter(String name) {
        chapter = name;
        System.out.printf("%n%s%n", name);
    }

    void write(Path file) throws IOException {
        var text = new StringBuilder("# Performance\n\n");
        text.append(
                "Measured %s by `%s` on %s, %d processors, Java %s. A ratio is the figure divided by its yardstick.\n"
                        .formatted(
                                LocalDate.now(),
                                command,
                                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.version()));
        var above = "";
        for (var row : rows) {
            if (!row.chapter().equals(above)) {
                above = row.chapter();
                text.append("\n## %s\n\n| what | figure | ratio | yardstick of the same run |\n|---|---|---|---|\n"
                        .formatted(above));
            }
            var figure = row.figure();
            text.append("| %s | %s | %.2f | %s |\n"
                    .formatted(figure.what(), figure.valueText(), figure.ratio(), figure.yardstickText()));
        }
        if (file.toAbsolutePath().getParent() instanceof Path parent) Files.createDirectories(parent);
        Files.writeString(file, text);
    }
}
