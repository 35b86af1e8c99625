package health.soma.database;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL from the class path with its data in a directory.
///
/// It listens to this machine only, writes to the disk before it acknowledges, and is watched: when it dies it is
/// started again on the same port, so that a connection pool recovers by itself.
public final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final int TRIES = 5;

    private final DataDirectory directory;
    private final RunAs runAs;
    private final String password;
    private final Consumer<String> whenLost;
    private final RestartLimit limit = new RestartLimit();
    private final AtExit atExit = new AtExit(this::close);
    private @Nullable PostgresProcess process;
    private volatile int port;
    private boolean closed;

    private PostgresServer(DataDirectory directory, RunAs runAs, Consumer<String> whenLost) {
        this.directory = directory;
        this.runAs = runAs;
        this.whenLost = whenLost;
        this.password = read(directory.password());
    }

    /// Starts the server on the data in the directory, which is made when it is not there, and waits until it answers.
    ///
    /// @throws DatabaseRefused when that cannot be done
    public static PostgresServer start(Path directory) {
        return start(directory, PostgresServer::endApplication);
    }

    /// As above; what is to happen when the server cannot be kept running is the caller's word.
    static PostgresServer start(Path directory, Consumer<String> whenLost) {
        var held = DataDirectory.hold(directory);
        try {
            var runAs = RunAs.ownerOf(held);
            Files.deleteIfExists(held.port());
            Leftovers.stop(held);
            PostgresBinaries.unpack(held);
            Cluster.make(held, runAs);
            var server = new PostgresServer(held, runAs, whenLost);
            server.open();
            return server;
        } catch (IOException failed) {
            held.close();
            throw new UncheckedIOException(failed);
        } catch (RuntimeException | Error failed) {
            held.close();
            throw failed;
        }
    }

    /// How to reach a server that already runs on the directory, started by this or another Soma.
    public static Optional<Access> running(Path directory) {
        if (!DataDirectory.isHeld(directory) || !Files.isReadable(DataDirectory.portOf(directory))) {
            return Optional.empty();
        }
        var port = Integer.parseInt(read(DataDirectory.portOf(directory)));
        return Optional.of(new Access(
                Cluster.url(port, Cluster.DATABASE), Cluster.OWNER, read(DataDirectory.passwordOf(directory))));
    }

    /// What it takes to connect.
    public record Access(String url, String owner, String password) {

        @Override
        public String toString() {
            return url;
        }
    }

    public String url() {
        return Cluster.url(port, Cluster.DATABASE);
    }

    /// The role that owns everything and is above every row's policy; for migrations, not for the application.
    public String owner() {
        return Cluster.OWNER;
    }

    public String password() {
        return password;
    }

    /// Stops the server cleanly and lets go of the directory.
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        try {
            if (process != null) process.stop();
            Files.deleteIfExists(directory.port());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            directory.close();
            atExit.forget();
        }
    }

    /// Holds the monitor, so that whoever ends the application meanwhile waits and then stops what was started.
    private synchronized void open() {
        atExit.register();
        try {
            var started = firstStart();
            Cluster.makeDatabase(port, password);
            directory.write(directory.port(), Integer.toString(port));
            started.whenEnded(this::noticeEnd);
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    private PostgresProcess firstStart() {
        for (var tried = 1; ; tried++) {
            try {
                port = freePort();
                var started = PostgresProcess.start(directory, runAs, port);
                process = started;
                return started;
            } catch (PostgresProcess.NotStarted failed) {
                if (!failed.passesByItself() || tried == TRIES) {
                    throw new DatabaseRefused(
                            "PostgreSQL did not start (%s); more is in %s."
                                    .formatted(failed.getMessage(), directory.log()),
                            failed);
                }
                Pause.of(Duration.ofMillis(500));
            }
        }
    }

    private void noticeEnd() {
        Thread.ofPlatform().daemon().name("postgres-supervisor").start(() -> {
            if (!startAgain()) {
                whenLost.accept(
                        "PostgreSQL died more than %d times within %d seconds; Soma stops. What it said is in %s."
                                .formatted(RestartLimit.RESTARTS, RestartLimit.WITHIN.toSeconds(), directory.log()));
            }
        });
    }

    /// Returns false when there is no more hope. Holds the monitor throughout, so that a close waits for a server that
    /// is just starting and then stops that one.
    private synchronized boolean startAgain() {
        while (!closed) {
            if (!limit.allowsOneMore(Duration.ofNanos(System.nanoTime()))) return false;
            log.error("PostgreSQL ended by itself; starting it again");
            try {
                Leftovers.stop(directory);
                var started = PostgresProcess.start(directory, runAs, port);
                process = started;
                started.whenEnded(this::noticeEnd);
                log.info("PostgreSQL is back");
                return true;
            } catch (PostgresProcess.NotStarted failed) {
                log.error("PostgreSQL did not start again: {}", failed.getMessage());
                Pause.of(Duration.ofMillis(500));
            }
        }
        return true;
    }

    @SuppressWarnings("SystemExitOutsideMain") // there is no caller left that could be told
    private static void endApplication(String reason) {
        log.error(reason);
        System.exit(1);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new DatabaseRefused("No port is free on this machine for PostgreSQL.", none);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The postmaster's number, for the tests that kill it.
    synchronized long pid() {
        return requireNonNull(process).pid();
    }
}
