package health.soma.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One run of the postmaster, from its start until it ends.
final class PostgresProcess {

    /// Recovery after a power cut reads up to a gigabyte of log; a server that is alive is waited for this long.
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);

    private static final long LARGEST_LOG = 10 << 20;

    /// Only this machine may connect. What is acknowledged is on the disk. Names and findings stay out of the log:
    /// neither the statements nor the details of an error are written (`terse`, `panic`). The two costs are for
    /// solid state disks and short queries.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=128MB",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "random_page_cost=1.1",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic");

    private final Process process;

    private PostgresProcess(Process process) {
        this.process = process;
    }

    /// Starts it and waits until it answers.
    static PostgresProcess start(DataDirectory directory, RunAs runAs, int port) throws NotStarted {
        try {
            var logged = startLog(directory);
            var process = new PostgresProcess(runAs.server(arguments(directory.cluster(), port))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(directory.log().toFile()))
                    .start());
            if (process.becomesReady(directory.cluster().resolve("postmaster.pid"))) return process;
            process.stop();
            throw new NotStarted(since(directory.log(), logged));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String[] arguments(Path cluster, int port) {
        var arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
        for (var setting : SETTINGS) {
            arguments.add("-c");
            arguments.add(setting);
        }
        return arguments.toArray(String[]::new);
    }

    void whenEnded(Runnable act) {
        var _ = process.onExit().thenRun(act);
    }

    long pid() {
        return process.pid();
    }

    /// Ends it cleanly, or at least in time.
    void stop() {
        Signal.INTERRUPT.to(process.pid());
        if (endsWithin(Duration.ofSeconds(20))) return;
        Signal.QUIT.to(process.pid());
        if (endsWithin(Duration.ofSeconds(5))) return;
        process.destroyForcibly();
        endsWithin(Duration.ofSeconds(5));
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /// The first line of the file is the postmaster's number, the eighth its state.
    private boolean becomesReady(Path pidFile) throws IOException {
        var end = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (process.isAlive()
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            if (Files.exists(pidFile)) {
                var lines = Files.readString(pidFile).lines().map(String::strip).toList();
                if (lines.size() >= 8
                        && lines.getFirst().equals(Long.toString(process.pid()))
                        && lines.get(7).equals("ready")) return true;
            }
            Pause.of(Duration.ofMillis(10));
        }
        return false;
    }

    /// Makes the log ready to be added to and returns where this run's words will begin.
    private static long startLog(DataDirectory directory) throws IOException {
        var log = directory.log();
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) directory.write(log, "");
        return Files.size(log);
    }

    private static String since(Path log, long start) throws IOException {
        try (var channel = FileChannel.open(log)) {
            channel.position(start);
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// It ended before it answered.
    static final class NotStarted extends Exception {

        private static final long serialVersionUID = 1L;

        private final String said;

        NotStarted(String said) {
            var cause = said.lines().filter(line -> line.contains("FATAL")).findFirst();
            super(cause.or(() -> said.lines().findFirst()).orElse("it said nothing"));
            this.said = said;
        }

        /// Somebody took the port first, or the last server's memory is not free yet: another try may do.
        boolean passesByItself() {
            return said.contains("Address already in use") || said.contains("still in use");
        }
    }
}
