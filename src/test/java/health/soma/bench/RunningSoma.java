package health.soma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Soma in a process of its own, from its start until it has ended cleanly.
final class RunningSoma implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final double secondsToFirstPage;

    private RunningSoma(Process process, int port, double secondsToFirstPage) {
        this.process = process;
        this.port = port;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    /// @param java what stands between `java` and Soma's own arguments
    /// @param page the page whose answer ends the start
    static RunningSoma start(List<String> java, Path data, String page) throws IOException, InterruptedException {
        var port = freePort();
        // Beside the working directory, which is removed at the end.
        var log = data.toAbsolutePath().getParent().resolveSibling("bench.log");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(List.of("--server.port=" + port, "--soma.data=" + data));
        var begin = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            while (!answers(port, page)) {
                if (!process.isAlive() || System.nanoTime() - begin > LONGEST_START.toNanos()) {
                    throw new IOException("Soma did not start; see " + log);
                }
                Thread.sleep(20);
            }
        } catch (IOException | InterruptedException failed) {
            process.destroy();
            throw failed;
        }
        return new RunningSoma(process, port, (System.nanoTime() - begin) / 1e9);
    }

    int port() {
        return port;
    }

    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    double megabytes() throws IOException {
        return megabytes(process);
    }

    /// Resident memory of one process as the system counts it.
    static double megabytes(Process process) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
        return Long.parseLong(ps.inputReader().readLine().strip()) / 1024.0;
    }

    /// Stops it as an operator would; a JVM that writes its cache at the end needs its time.
    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(3, TimeUnit.MINUTES)) process.destroyForcibly().waitFor();
    }

    private static boolean answers(int port, String page) throws IOException {
        int status;
        try (var connection = new Connection(port, "")) {
            status = connection.get(page);
        } catch (IOException notYet) {
            return false;
        }
        if (status != 200) throw new IOException("%s answered %d".formatted(page, status));
        return true;
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
