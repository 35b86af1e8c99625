package health.soma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One running Soma: its memory, idle and after many requests, and how many Today pages it serves in a second beside
/// a constant answer of the same server.
final class Serving {

    private static final String CONSTANT = "/favicon.svg";

    private Serving() {}

    static void measure(Report report, Counts counts, Path jar, Path work, String page)
            throws IOException, InterruptedException {
        try (var soma = RunningSoma.start(List.of("-jar", jar.toString()), work.resolve("data"), CONSTANT)) {
            var load = new Load(soma.port(), SignedIn.as("Front desk", soma.port()));
            memory(report, counts, soma, load, page);
            throughput(report, counts, load, page);
        }
    }

    private static void memory(Report report, Counts counts, RunningSoma soma, Load load, String page)
            throws IOException, InterruptedException {
        report.chapter("Resident memory of the Java process (PostgreSQL's processes are counted apart by the system)");
        Thread.sleep(2_000);
        var bare = bareJava();
        var idle = soma.megabytes();
        report.add(new Figure("idle", idle, "MB", "a Java process that does nothing", bare));
        load.ask(page, counts.requests());
        var after = soma.megabytes();
        report.add(new Figure("after %,d requests".formatted(counts.requests()), after, "MB", "idle", idle));
    }

    private static void throughput(Report report, Counts counts, Load load, String page)
            throws IOException, InterruptedException {
        report.chapter("Requests per second, %d connections, median of %d rounds, one page and the other in turn"
                .formatted(Load.CONNECTIONS, counts.rounds()));
        load.ask(page, counts.warmUp());
        load.ask(CONSTANT, counts.warmUp());
        var today = new ArrayList<Load.Round>();
        var constant = new ArrayList<Load.Round>();
        for (var round = 0; round < counts.rounds(); round++) {
            today.add(load.ask(page, counts.perRound()));
            constant.add(load.ask(CONSTANT, counts.perRound()));
        }
        var served = median(today);
        var bare = median(constant);
        report.add(new Figure(page, served.perSecond(), "/s", "constant answer", bare.perSecond()));
        report.add(new Figure(
                page + ", slowest of 100",
                served.slowMilliseconds(),
                "ms",
                "constant answer",
                bare.slowMilliseconds()));
    }

    private static Load.Round median(List<Load.Round> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Load.Round::perSecond))
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double bareJava() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Idle.class.getName()).start();
        try {
            process.inputReader().readLine();
            return RunningSoma.megabytes(process);
        } finally {
            process.destroy();
        }
    }
}
