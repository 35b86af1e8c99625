package health.soma.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL processes that outlived the Soma that started them, or their own postmaster. Whoever holds the data
/// directory's lock may stop them: nobody else can be using them.
final class Leftovers {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Leftovers() {}

    static void stop(DataDirectory directory) {
        var cluster = directory.cluster();
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        var left = on(cluster);
        if (!left.isEmpty()) {
            log.warn("PostgreSQL was left running on {} without its Soma; stopping it", directory.root());
            left.stream().filter(isNamedIn(pidFile)).forEach(postmaster -> Signal.INTERRUPT.to(postmaster.pid()));
            awaitEnd(cluster, PATIENCE);
            on(cluster).forEach(ProcessHandle::destroyForcibly);
            awaitEnd(cluster, PATIENCE);
        }
        // The number in the file may by now belong to a zombie or to a stranger, at which PostgreSQL would stop short.
        // Nothing runs on the data and the lock is ours, so the file says nothing any more.
        try {
            if (on(cluster).isEmpty()) Files.deleteIfExists(pidFile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Known by where they work, which on Linux no other process shares; a zombie works nowhere. macOS does not tell,
    /// there the postmaster is known by its command line and its children go when it goes.
    static List<ProcessHandle> on(Path cluster) {
        Predicate<ProcessHandle> worksThere = Files.isDirectory(Path.of("/proc/self"))
                ? process -> sameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), cluster)
                : process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("postgres") && line.contains(cluster.toString()))
                        .isPresent();
        try (var all = ProcessHandle.allProcesses()) {
            return all.filter(worksThere).toList();
        }
    }

    private static Predicate<ProcessHandle> isNamedIn(Path pidFile) {
        try {
            var pid = Files.readString(pidFile).lines().findFirst().orElse("").strip();
            return process -> Long.toString(process.pid()).equals(pid);
        } catch (IOException unreadable) {
            return _ -> false;
        }
    }

    private static boolean sameFile(Path link, Path cluster) {
        try {
            return Files.isSameFile(link, cluster);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void awaitEnd(Path cluster, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (!on(cluster).isEmpty() && System.nanoTime() < end) Pause.of(Duration.ofMillis(20));
    }
}
