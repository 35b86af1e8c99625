package health.soma.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/// The files PostgreSQL keeps its databases in, made once, with checksums and a password nobody chose.
final class Cluster {

    static final String OWNER = "soma";
    static final String DATABASE = "soma";

    private Cluster() {}

    static void make(DataDirectory directory, RunAs runAs) {
        var cluster = directory.cluster();
        try {
            if (Files.exists(cluster)) {
                check(directory);
                return;
            }
            directory.write(directory.password(), newPassword());
            // Made beside its place and moved there whole: a first start that is cut off is simply made again.
            var half = cluster.resolveSibling("database.new");
            if (Files.exists(half)) PostgresBinaries.delete(half);
            runAs.run(
                    "initdb",
                    "--pgdata=" + half,
                    "--username=" + OWNER,
                    "--pwfile=" + directory.password(),
                    "--auth=scram-sha-256",
                    "--data-checksums",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            Files.move(half, cluster);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void check(DataDirectory directory) throws IOException {
        var major = Files.readString(directory.cluster().resolve("PG_VERSION")).strip();
        if (!major.equals(PostgresBinaries.MAJOR)) {
            throw new DatabaseRefused(
                    "The data in %s was written by PostgreSQL %s and this Soma brings PostgreSQL %s; run it with the Soma that wrote it."
                            .formatted(directory.root(), major, PostgresBinaries.MAJOR));
        }
        if (!Files.exists(directory.password())) {
            throw new DatabaseRefused(
                    "The file %s is missing; bring it back from the backup, the data is locked with it."
                            .formatted(directory.password()));
        }
    }

    /// 24 random bytes: nobody types it, so it need not be short.
    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static void makeDatabase(int port, String password) {
        try (var connection = DriverManager.getConnection(url(port, "postgres"), OWNER, password)) {
            if (!exists(connection)) {
                try (var create = connection.createStatement()) {
                    create.execute("create database " + DATABASE);
                }
            }
        } catch (SQLException failed) {
            throw new DatabaseRefused("PostgreSQL started but does not let Soma in: " + failed.getMessage(), failed);
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (var ask = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            ask.setString(1, DATABASE);
            try (var answer = ask.executeQuery()) {
                return answer.next();
            }
        }
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
