package health.soma.treatment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import health.soma.anatomy.AreaSide;
import health.soma.anatomy.Side;
import health.soma.patients.OpenChart;
import health.soma.patients.PatientId;
import health.soma.prescriptions.PrescriptionId;
import health.soma.scheduling.AppointmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads whole sessions: five queries, for one session as for a course of twenty.
@Repository
class SessionRecordStore {

    private static final String SESSIONS = """
            select s.id, s.appointment_id, s.patient_id, s.therapist_id, s.prescription_id, s.version, s.day, s.opened_at
              from treatment.session s
             where s.practice_id = :practice and s.patient_id = :patient
            """;

    private final JdbcClient db;

    SessionRecordStore(JdbcClient db) {
        this.db = db;
    }

    Optional<SessionRecord> find(OpenChart chart, SessionId id) {
        var sessions = db.sql(SESSIONS + " and s.id = :id")
                .param("practice", chart.practice().value())
                .param("patient", chart.patient().value())
                .param("id", id.value())
                .query(SessionRecordStore::session)
                .list();
        return records(chart, sessions).stream().findFirst();
    }

    /// The sessions of a course in the order they were given.
    List<SessionRecord> of(OpenChart chart, PrescriptionId prescription) {
        var sessions = db.sql(SESSIONS + " and s.prescription_id = :prescription order by s.day, s.opened_at, s.id")
                .param("practice", chart.practice().value())
                .param("patient", chart.patient().value())
                .param("prescription", prescription.value())
                .query(SessionRecordStore::session)
                .list();
        return records(chart, sessions);
    }

    private List<SessionRecord> records(OpenChart chart, List<Session> sessions) {
        var ids = sessions.stream().map(session -> session.id().value()).toArray(UUID[]::new);
        var interventions = grouped(chart, ids, """
                select i.session_id, i.id, i.area, i.side, i.technique, i.minutes, i.response, i.charted_at,
                       k.intervention_id is not null as struck
                  from treatment.intervention i
                  left join treatment.struck k on k.practice_id = i.practice_id and k.intervention_id = i.id
                 where i.practice_id = :practice and i.session_id = any (:sessions::uuid[])
                 order by i.charted_at, i.id
                """, SessionRecordStore::intervention);
        var notes = grouped(chart, ids, """
                select distinct on (n.session_id) n.session_id, n.words
                  from treatment.note n
                 where n.practice_id = :practice and n.session_id = any (:sessions::uuid[])
                 order by n.session_id, n.id desc
                """, (row, _) -> row.getString("words"));
        var signatures = grouped(chart, ids, """
                select g.session_id, g.signed_name, g.signed_at, g.content, g.sha256
                  from treatment.signature g
                 where g.practice_id = :practice and g.session_id = any (:sessions::uuid[])
                """, SessionRecordStore::signature);
        var addenda = grouped(chart, ids, """
                select a.session_id, a.words, a.because, a.added_name, a.added_at
                  from treatment.addendum a
                 where a.practice_id = :practice and a.session_id = any (:sessions::uuid[])
                 order by a.added_at, a.id
                """, SessionRecordStore::addendum);
        return sessions.stream()
                .map(session -> new SessionRecord(
                        session,
                        interventions.getOrDefault(session.id(), List.of()),
                        notes.getOrDefault(session.id(), List.of("")).getFirst(),
                        signatures.getOrDefault(session.id(), List.of()).stream()
                                .findFirst(),
                        addenda.getOrDefault(session.id(), List.of())))
                .toList();
    }

    private record Line<T>(SessionId session, T value) {}

    private <T> Map<SessionId, List<T>> grouped(OpenChart chart, UUID[] sessions, String sql, RowMapper<T> mapper) {
        return db
                .sql(sql)
                .param("practice", chart.practice().value())
                .param("sessions", sessions)
                .query((row, n) ->
                        new Line<>(new SessionId(row.getObject("session_id", UUID.class)), mapper.mapRow(row, n)))
                .list()
                .stream()
                .collect(groupingBy(Line::session, mapping(Line::value, toList())));
    }

    private static Session session(ResultSet row, int n) throws SQLException {
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getObject("therapist_id", UUID.class),
                Optional.ofNullable(row.getObject("prescription_id", UUID.class))
                        .map(PrescriptionId::new),
                row.getInt("version"),
                row.getObject("day", LocalDate.class),
                instant(row, "opened_at"));
    }

    private static Intervention intervention(ResultSet row, int n) throws SQLException {
        return new Intervention(
                row.getObject("id", UUID.class),
                new AreaSide(row.getString("area"), Side.of(row.getString("side"))),
                row.getString("technique"),
                row.getInt("minutes"),
                Response.of(row.getString("response")),
                instant(row, "charted_at"),
                row.getBoolean("struck"));
    }

    private static Signature signature(ResultSet row, int n) throws SQLException {
        return new Signature(
                row.getString("signed_name"),
                instant(row, "signed_at"),
                row.getString("content"),
                row.getBytes("sha256"));
    }

    private static Addendum addendum(ResultSet row, int n) throws SQLException {
        return new Addendum(
                row.getString("words"),
                row.getString("because"),
                row.getString("added_name"),
                instant(row, "added_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
