package health.soma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// `./soma bench [--out FILE] [--quick] [--only start|serving|rules|inbox] [--first PAGE] [--page PAGE]`
///
/// The first page is the one that ends a start, the other the one that is asked for again and again, as the front desk.
final class Bench {

    enum Part {
        RULES,
        START,
        SERVING,
        INBOX
    }

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var words = new ArrayDeque<>(List.of(arguments));
        var counts = Counts.FULL;
        Set<Part> parts = EnumSet.allOf(Part.class);
        var first = "/";
        var page = "/today";
        var out = Optional.<Path>empty();
        while (!words.isEmpty()) {
            switch (words.pop()) {
                case "--quick" -> counts = Counts.QUICK;
                case "--out" -> out = Optional.of(Path.of(words.pop()));
                case "--first" -> first = words.pop();
                case "--page" -> page = words.pop();
                case "--only" -> parts = Set.of(Part.valueOf(words.pop().toUpperCase(Locale.ROOT)));
                case String other -> throw new IllegalArgumentException("bench does not know " + other);
            }
        }
        var report = new Report(("./soma bench " + String.join(" ", arguments)).strip());
        measure(report, counts, parts, first, page);
        if (out.isPresent()) report.write(out.get());
    }

    private static void measure(Report report, Counts counts, Set<Part> parts, String first, String page)
            throws Exception {
        if (parts.contains(Part.RULES)) Rules.measure(report, counts);
        if (parts.equals(EnumSet.of(Part.RULES))) return;

        var jar = Path.of(System.getProperty("soma.jar")).toAbsolutePath();
        var work = Files.createTempDirectory(jar.getParent(), "bench");
        try {
            if (parts.contains(Part.INBOX)) InTime.measure(report, counts, work);
            if (!parts.contains(Part.START) && !parts.contains(Part.SERVING)) return;
            firstStart(jar, work, first);
            if (parts.contains(Part.START)) StartUp.measure(report, counts, jar, work, first);
            if (parts.contains(Part.SERVING)) Serving.measure(report, counts, jar, work, page);
        } finally {
            new ProcessBuilder("rm", "-rf", work.toString()).start().waitFor();
        }
    }

    /// Unpacks, sets up and seeds, which happens once in the life of an installation and is not measured.
    private static void firstStart(Path jar, Path work, String page) throws IOException, InterruptedException {
        RunningSoma.start(List.of("-jar", jar.toString()), work.resolve("data"), page)
                .close();
    }
}
