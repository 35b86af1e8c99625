package health.soma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// From the start of the process to the first page answered, on data that is already there, PostgreSQL's start
/// included: the jar as it is built, unpacked, and unpacked with the JDK's ahead-of-time cache.
final class StartUp {

    private StartUp() {}

    static void measure(Report report, Counts counts, Path jar, Path work, String page)
            throws IOException, InterruptedException {
        report.chapter("Start to the first answered page");
        var data = work.resolve("data");
        var unpacked = work.resolve("unpacked");
        run(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", unpacked.toString()));
        var inside = unpacked.resolve(jar.getFileName()).toString();
        var cache = work.resolve("soma.aot");

        var asBuilt = median(counts.starts(), List.of("-jar", jar.toString()), data, page);
        report.add(new Figure("jar as built", asBuilt, "s", "itself", asBuilt));
        var extracted = median(counts.starts(), List.of("-jar", inside), data, page);
        report.add(new Figure("unpacked", extracted, "s", "jar as built", asBuilt));

        try (var training = RunningSoma.start(List.of("-XX:AOTCacheOutput=" + cache, "-jar", inside), data, page)) {
            new Load(training.port(), "").ask(page, 100);
        }
        var cached = median(counts.starts(), List.of("-XX:AOTCache=" + cache, "-jar", inside), data, page);
        report.add(new Figure("unpacked, with the JDK's AOT cache", cached, "s", "jar as built", asBuilt));
    }

    private static double median(int starts, List<String> java, Path data, String page)
            throws IOException, InterruptedException {
        var seconds = new double[starts];
        for (var i = 0; i < starts; i++) {
            try (var soma = RunningSoma.start(java, data, page)) {
                seconds[i] = soma.secondsToFirstPage();
            }
        }
        Arrays.sort(seconds);
        return seconds[starts / 2];
    }

    private static void run(List<String> java) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(java);
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) throw new IOException("failed: " + command);
    }
}
