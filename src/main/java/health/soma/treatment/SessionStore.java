package health.soma.treatment;

import health.soma.patients.OpenChart;
import health.soma.practice.Certificate;
import health.soma.practice.Subject;
import health.soma.prescriptions.PrescriptionId;
import health.soma.scheduling.AppointmentId;
import health.soma.security.Actor;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sessions in PostgreSQL. Rows are only added; what reads them whole is [SessionRecordStore].
@Repository
class SessionStore {

    private final JdbcClient db;

    SessionStore(JdbcClient db) {
        this.db = db;
    }

    /// Whoever writes in a session or signs it takes its turn, until the transaction ends. The triggers take the same
    /// turn, so it holds for direct SQL too.
    void takeTurn(SessionId session) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:session, 0))")
                .param("session", session.toString())
                .query((_, _) -> true)
                .single();
    }

    /// The session of an appointment is opened once; a second opening finds the first.
    SessionId open(OpenChart chart, Session session, Certificate licence) {
        db.sql("""
                insert into treatment.session (practice_id, id, appointment_id, patient_id, therapist_id, prescription_id,
                                               version, day, licence_id, licensed_from, licensed_until, opened_by, opened_at)
                values (:practice, :id, :appointment, :patient, :therapist, :prescription, :version, :day, :licence,
                        :licensedFrom, :licensedUntil, :by, :at)
                on conflict (practice_id, appointment_id) do nothing
                """)
                .param("practice", chart.practice().value())
                .param("id", session.id().value())
                .param("appointment", session.appointment().value())
                .param("patient", chart.patient().value())
                .param("therapist", session.therapist())
                .param(
                        "prescription",
                        session.prescription().map(PrescriptionId::value).orElse(null))
                .param("version", session.prescribed() ? session.version() : null)
                .param("day", session.day())
                .param("licence", licence.id())
                .param("licensedFrom", licence.from())
                .param("licensedUntil", licence.until())
                .param("by", chart.by().id())
                .param("at", session.openedAt().atOffset(ZoneOffset.UTC))
                .update();
        return ofAppointment(chart, session.appointment()).orElseThrow();
    }

    Optional<SessionId> ofAppointment(OpenChart chart, AppointmentId appointment) {
        return db.sql("""
                select id from treatment.session
                 where practice_id = :practice and patient_id = :patient and appointment_id = :appointment
                """)
                .param("practice", chart.practice().value())
                .param("patient", chart.patient().value())
                .param("appointment", appointment.value())
                .query((row, _) -> new SessionId(row.getObject("id", UUID.class)))
                .optional();
    }

    /// @param training the certificate for an area that asks for one
    void add(
            OpenChart chart,
            Session session,
            Intervention intervention,
            Certificate certificate,
            Optional<Certificate> training) {
        db.sql("""
                insert into treatment.intervention (practice_id, id, session_id, therapist_id, prescription_id, version, day,
                                                    week, area, side, technique, minutes, response, certificate_id,
                                                    certified_from, certified_until, area_certificate_id, trained_hours,
                                                    trained_from, trained_until, charted_by, charted_at)
                values (:practice, :id, :session, :therapist, :prescription, :version, :day, :week, :area, :side, :technique,
                        :minutes, :response, :certificate, :from, :until, :training, :hours, :trainedFrom, :trainedUntil,
                        :by, :at)
                """)
                .param("practice", chart.practice().value())
                .param("id", intervention.id())
                .param("session", session.id().value())
                .param("therapist", session.therapist())
                .param("prescription", session.prescription().orElseThrow().value())
                .param("version", session.version())
                .param("day", session.day())
                .param("week", session.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .param("area", intervention.place().area())
                .param("side", intervention.place().side().code())
                .param("technique", intervention.technique())
                .param("minutes", intervention.minutes())
                .param("response", intervention.response().code())
                .param("certificate", certificate.id())
                .param("from", certificate.from())
                .param("until", certificate.until())
                .param("training", training.map(Certificate::id).orElse(null), Types.OTHER)
                .param("hours", training.map(SessionStore::hours).orElse(null), Types.INTEGER)
                .param("trainedFrom", training.map(Certificate::from).orElse(null), Types.DATE)
                .param("trainedUntil", training.map(Certificate::until).orElse(null), Types.DATE)
                .param("by", chart.by().id())
                .param("at", intervention.chartedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable Integer hours(Certificate training) {
        return training.subject() instanceof Subject.Area area ? area.hours() : null;
    }

    void strike(OpenChart chart, SessionId session, UUID intervention, Instant at) {
        db.sql("""
                insert into treatment.struck (practice_id, intervention_id, session_id, struck_by, struck_at)
                values (:practice, :intervention, :session, :by, :at)
                """)
                .param("practice", chart.practice().value())
                .param("intervention", intervention)
                .param("session", session.value())
                .param("by", chart.by().id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void note(OpenChart chart, SessionId session, String words, Instant at) {
        db.sql("""
                insert into treatment.note (practice_id, session_id, words, saved_by, saved_at)
                values (:practice, :session, :words, :by, :at)
                """)
                .param("practice", chart.practice().value())
                .param("session", session.value())
                .param("words", words)
                .param("by", chart.by().id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void sign(OpenChart chart, SessionId session, Signature signature) {
        db.sql("""
                insert into treatment.signature (practice_id, session_id, signed_by, signed_name, signed_at, content, sha256)
                values (:practice, :session, :by, :name, :at, :content, :sha256)
                """)
                .param("practice", chart.practice().value())
                .param("session", session.value())
                .param("by", chart.by().id())
                .param("name", signature.name())
                .param("at", signature.at().atOffset(ZoneOffset.UTC))
                .param("content", signature.content())
                .param("sha256", signature.sha256())
                .update();
    }

    void amend(OpenChart chart, SessionId session, UUID id, Addendum addendum) {
        db.sql("""
                insert into treatment.addendum (practice_id, id, session_id, words, because, added_by, added_name, added_at)
                values (:practice, :id, :session, :words, :because, :by, :name, :at)
                on conflict (practice_id, id) do nothing
                """)
                .param("practice", chart.practice().value())
                .param("id", id)
                .param("session", session.value())
                .param("words", addendum.words())
                .param("because", addendum.because())
                .param("by", chart.by().id())
                .param("name", addendum.by())
                .param("at", addendum.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Which of these appointments were opened, and which of their sessions are signed. It says nothing of what was
    /// done, so no chart is needed.
    Map<AppointmentId, OpenedSession> opened(Actor by, Collection<AppointmentId> appointments) {
        return db
                .sql("""
                select s.id, s.appointment_id, g.session_id is not null as signed
                  from treatment.session s
                  left join treatment.signature g on g.practice_id = s.practice_id and g.session_id = s.id
                 where s.practice_id = :practice and s.therapist_id = :therapist
                   and s.appointment_id = any (:appointments::uuid[])
                """)
                .param("practice", by.practice().value())
                .param("therapist", by.id())
                .param(
                        "appointments",
                        appointments.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query((row, _) -> new OpenedSession(
                        new AppointmentId(row.getObject("appointment_id", UUID.class)),
                        new SessionId(row.getObject("id", UUID.class)),
                        row.getBoolean("signed")))
                .list()
                .stream()
                .collect(Collectors.toMap(OpenedSession::appointment, each -> each));
    }

    record OpenedSession(AppointmentId appointment, SessionId session, boolean signed) {}
}
