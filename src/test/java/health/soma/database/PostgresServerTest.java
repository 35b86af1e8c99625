package health.soma.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher against real processes, which are killed the way a power cut, an operator or the kernel kills them.
class PostgresServerTest {

    @TempDir
    static Path prepared;

    @TempDir
    Path place;

    /// Unpacking and setting up takes seconds; it is done once and copied.
    @BeforeAll
    static void prepare() {
        PostgresServer.start(prepared).close();
    }

    @BeforeEach
    void copy() throws Exception {
        new ProcessBuilder("cp", "-a", prepared.toString(), data().toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    @Test
    void rows_written_before_a_stop_are_there_after_the_next_start() throws Exception {
        try (var server = PostgresServer.start(data())) {
            run(server, "create table kept (n int)");
            run(server, "insert into kept values (1)");
        }
        try (var server = PostgresServer.start(data())) {
            assertThat(ask(server, "select count(*) from kept")).isEqualTo("1");
            run(server, "insert into kept values (2)");
        }
        assertThat(data().resolve("postgres.port")).doesNotExist();
    }

    @Test
    void an_empty_directory_that_is_not_there_yet_is_enough() throws Exception {
        var fresh = place.resolve("new/and/deep");
        try (var server = PostgresServer.start(fresh)) {
            assertThat(ask(server, "select current_database()")).isEqualTo("soma");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void it_keeps_what_it_promises_about_safety() throws Exception {
        try (var server = PostgresServer.start(data())) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show data_checksums")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "show random_page_cost")).isEqualTo("1.1");
            assertThat(ask(server, "show jit")).isEqualTo("off");
            assertThat(ask(server, "select rolpassword like 'SCRAM-SHA-256%' from pg_authid where rolname = 'soma'"))
                    .isEqualTo("t");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.url(), server.owner(), "guess"))
                    .withMessageContaining("password authentication failed");
            assertPrivate();
        }
    }

    @Test
    void a_killed_postmaster_is_started_again_on_the_same_port_with_all_that_was_acknowledged() throws Exception {
        try (var server = PostgresServer.start(data())) {
            run(server, "create table kept (n int)");
            run(server, "insert into kept values (1)");
            var killed = server.pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            assertThat(askUntilAnswered(server, "select count(*) from kept")).isEqualTo("1");
            assertThat(server.pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void one_that_cannot_be_kept_running_is_given_up_loudly() throws Exception {
        var lost = new CountDownLatch(1);
        var server = PostgresServer.start(data(), _ -> lost.countDown());
        Files.move(data().resolve("database"), data().resolve("elsewhere"));

        ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();

        assertThat(lost.await(30, TimeUnit.SECONDS)).isTrue();
        server.close();
    }

    @Test
    void a_second_start_on_the_same_data_is_refused_in_one_sentence() throws Exception {
        try (var server = PostgresServer.start(data())) {
            assertThatExceptionOfType(DatabaseRefused.class)
                    .isThrownBy(() -> PostgresServer.start(data()))
                    .withMessage(
                            "Soma is already running on the data in %s; stop it first, or choose another directory with --data.",
                            data().toRealPath());
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void another_process_finds_the_running_server_and_is_refused_a_second() throws Exception {
        try (var server = PostgresServer.start(data())) {
            assertThat(AnotherSoma.runAndRead("running", data())).isEqualTo(server.url() + " answers");
            assertThat(AnotherSoma.runAndRead("start", data())).contains("Soma is already running on the data in");
            assertThat(PostgresServer.running(data()))
                    .map(PostgresServer.Access::url)
                    .contains(server.url());
        }
        assertThat(PostgresServer.running(data())).isEmpty();
    }

    @Test
    void the_server_of_a_killed_soma_is_taken_over_without_loss() throws Exception {
        var other = AnotherSoma.startAndWait(data());
        other.destroyForcibly().waitFor();
        var orphan = pidIn(data());
        assertThat(worksOnTheData(orphan)).isTrue();

        try (var server = PostgresServer.start(data())) {
            assertThat(ask(server, "select count(*) from kept")).isEqualTo("1");
            assertThat(worksOnTheData(orphan)).isFalse();
        }
    }

    @Test
    void a_start_after_both_were_killed_loses_nothing() throws Exception {
        var other = AnotherSoma.startAndWait(data());
        var postmaster = pidIn(data());
        other.destroyForcibly().waitFor();
        postmaster.destroyForcibly();

        try (var server = PostgresServer.start(data())) {
            assertThat(ask(server, "select count(*) from kept")).isEqualTo("1");
        }
    }

    @Test
    void a_soma_that_is_told_to_end_stops_its_server() throws Exception {
        var other = AnotherSoma.startAndWait(data());
        var postmaster = pidIn(data());
        other.destroy();
        assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(worksOnTheData(postmaster)).isFalse();
        assertThat(data().resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_number_that_now_belongs_to_a_stranger_does_not_stop_the_start() throws Exception {
        PostgresServer.start(data()).close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(data().resolve("database/postmaster.pid"), stranger.pid() + "\n/elsewhere\n");
            PostgresServer.start(data()).close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_directory_of_other_peoples_files_is_left_alone() throws Exception {
        var letters = Files.createDirectory(place.resolve("letters"));
        Files.setPosixFilePermissions(letters, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(letters.resolve("letter.txt"), "Dear Rosa");

        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> PostgresServer.start(letters))
                .withMessageContaining("holds other files");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(letters)))
                .isEqualTo("rwxr-xr-x");
    }

    private Path data() {
        return place.resolve("d");
    }

    /// A process that ended may stay in the list as a zombie until somebody asks for it; it works on nothing.
    private boolean worksOnTheData(ProcessHandle process) {
        return Leftovers.on(data().resolve("database")).contains(process);
    }

    private void assertPrivate() throws IOException {
        try (var all = Files.walk(data(), 2)) {
            for (var each : (Iterable<Path>) all::iterator) {
                if (Files.isSymbolicLink(each)) continue;
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .as(each.toString())
                        .endsWith("------");
            }
        }
    }

    private static ProcessHandle pidIn(Path data) throws IOException {
        var first = Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
    }

    private static String askUntilAnswered(PostgresServer server, String sql) throws Exception {
        for (var tried = 0; tried < 200; tried++) {
            try {
                return ask(server, sql);
            } catch (SQLException notYet) {
                Thread.sleep(Duration.ofMillis(50));
            }
        }
        return fail("no answer within ten seconds");
    }

    private static void run(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.owner(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.owner(), server.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
