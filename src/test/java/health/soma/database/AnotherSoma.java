package health.soma.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A Soma in a process of its own, for the tests to kill.
final class AnotherSoma {

    private AnotherSoma() {}

    static Process startAndWait(Path data) throws IOException {
        var process = launch("keep", data);
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("ready")) return process;
        }
        throw new IOException("another Soma did not start");
    }

    /// Returns the last line it said, after its log.
    static String runAndRead(String act, Path data) throws IOException {
        var said = new String(launch(act, data).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines().reduce((_, last) -> last).orElse("");
    }

    private static Process launch(String act, Path data) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        AnotherSoma.class.getName(),
                        act,
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "running" -> running(data);
            case "start" -> start(data);
            default -> keep(data);
        }
    }

    private static void running(Path data) throws SQLException {
        var access = PostgresServer.running(data).orElseThrow();
        DriverManager.getConnection(access.url(), access.owner(), access.password())
                .close();
        System.out.println(access + " answers");
    }

    private static void start(Path data) {
        try {
            PostgresServer.start(data).close();
        } catch (DatabaseRefused refused) {
            System.out.println(refused.getMessage());
        }
    }

    private static void keep(Path data) throws Exception {
        var server = PostgresServer.start(data);
        try (var connection = DriverManager.getConnection(server.url(), server.owner(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (n int)");
            statement.execute("insert into kept values (1)");
        }
        System.out.println("ready");
        Thread.sleep(Long.MAX_VALUE);
    }
}
