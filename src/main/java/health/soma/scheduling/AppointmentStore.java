package health.soma.scheduling;

import health.soma.patients.OpenFile;
import health.soma.patients.PatientId;
import health.soma.prescriptions.PrescriptionId;
import health.soma.security.PracticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the book, and moves what is in it through its day. An appointment changes otherwise only when the
/// order it stands on does, or when it is given another place: [MoveStore].
@Repository
class AppointmentStore {

    private static final String APPOINTMENTS = """
            select a.id, a.patient_id, a.therapist_id, a.room_id, a.service_id, a.prescription_id, a.version,
                   a.entitlement, a.week, a.week_place, a.day, a.begins, a.zone, lower(a.during) as starts,
                   upper(a.during) as ends, a.status
              from scheduling.appointment a
             where a.practice_id = :practice
            """;

    private final JdbcClient db;

    AppointmentStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Appointment> find(OpenFile file, AppointmentId id) {
        return ofPatient("and a.id = :id", file)
                .param("id", id.value())
                .query(AppointmentStore::appointment)
                .optional();
    }

    List<Appointment> of(OpenFile file) {
        return ofPatient("order by a.day desc, a.begins desc", file)
                .query(AppointmentStore::appointment)
                .list();
    }

    List<Appointment> of(OpenFile file, PrescriptionId prescription) {
        return ofPatient("and a.prescription_id = :prescription order by a.day, a.begins, a.entitlement", file)
                .param("prescription", prescription.value())
                .query(AppointmentStore::appointment)
                .list();
    }

    List<Appointment> ofBooking(OpenFile file, UUID booking) {
        return ofPatient("and a.booking_id = :booking order by a.day, a.begins", file)
                .param("booking", booking)
                .query(AppointmentStore::appointment)
                .list();
    }

    List<Appointment> onDay(PracticeId practice, LocalDate day) {
        return db.sql(APPOINTMENTS + "and a.day = :day order by lower(a.during), a.id")
                .param("practice", practice.value())
                .param("day", day)
                .query(AppointmentStore::appointment)
                .list();
    }

    List<Appointment> ofTherapist(PracticeId practice, UUID therapist, LocalDate day) {
        return db.sql(APPOINTMENTS + """
                and a.therapist_id = :therapist and a.day = :day and a.status <> 'cancelled'
                order by lower(a.during), a.id
                """)
                .param("practice", practice.value())
                .param("therapist", therapist)
                .param("day", day)
                .query(AppointmentStore::appointment)
                .list();
    }

    /// What is booked and not done yet, from one day to another, both included.
    List<Appointment> ahead(PracticeId practice, LocalDate first, LocalDate last) {
        return db.sql(APPOINTMENTS + """
                and a.day between :first and :last and a.status in ('booked', 'arrived', 'in_room')
                order by lower(a.during), a.id
                """)
                .param("practice", practice.value())
                .param("first", first)
                .param("last", last)
                .query(AppointmentStore::appointment)
                .list();
    }

    /// Whoever and whatever is taken from one day to another, both included, and a day around for other zones.
    List<Busy> busy(PracticeId practice, LocalDate first, LocalDate last) {
        return db.sql("""
                select a.therapist_id, a.room_id, a.patient_id, lower(a.during) as starts, upper(a.during) as ends,
                       lower(a.held) as held_from, upper(a.held) as held_until
                  from scheduling.appointment a
                 where a.practice_id = :practice and a.day between :first and :last
                   and a.status not in ('cancelled', 'missed')
                """)
                .param("practice", practice.value())
                .param("first", first.minusDays(1))
                .param("last", last.plusDays(1))
                .query((row, _) -> new Busy(
                        row.getObject("therapist_id", UUID.class),
                        row.getObject("room_id", UUID.class),
                        row.getObject("patient_id", UUID.class),
                        instant(row, "starts"),
                        instant(row, "ends"),
                        instant(row, "held_from"),
                        instant(row, "held_until")))
                .list();
    }

    /// False when the appointment has none of these statuses any more; then nothing is written.
    boolean move(OpenFile file, AppointmentId id, Status to, Set<Status> from) {
        return db.sql("""
                update scheduling.appointment
                   set status = :to
                 where practice_id = :practice and patient_id = :patient and id = :id and status = any(:from::text[])
                """)
                        .param("practice", file.practice().value())
                        .param("patient", file.patient().value())
                        .param("id", id.value())
                        .param("to", to.code())
                        .param("from", from.stream().map(Status::code).toArray(String[]::new))
                        .update()
                == 1;
    }

    /// Puts a booked appointment under the version of the order that governs its day from now on.
    void carry(OpenFile file, AppointmentId id, PrescribedPlace to) {
        var carried = db.sql("""
                update scheduling.appointment
                   set version = :version, entitlement = :entitlement, week = :week, week_place = :place
                 where practice_id = :practice and patient_id = :patient and id = :id
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("id", id.value())
                .param("version", to.version())
                .param("entitlement", to.entitlement())
                .param("week", to.week())
                .param("place", to.place())
                .update();
        if (carried != 1) throw new IllegalStateException("appointment " + id + " cannot be carried over");
    }

    void addEvent(OpenFile file, AppointmentId id, Status status, String because, Instant at) {
        db.sql("""
                insert into scheduling.appointment_event (practice_id, appointment_id, status, because, by_person, at)
                values (:practice, :id, :status, :because, :by, :at)
                """)
                .param("practice", file.practice().value())
                .param("id", id.value())
                .param("status", status.code())
                .param("because", because)
                .param("by", file.by().id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<AppointmentEvent> events(OpenFile file, PrescriptionId prescription) {
        return db.sql("""
                select e.appointment_id, e.status, e.at
                  from scheduling.appointment_event e
                  join scheduling.appointment a on a.practice_id = e.practice_id and a.id = e.appointment_id
                 where a.practice_id = :practice and a.patient_id = :patient and a.prescription_id = :prescription
                   and e.act_id is null
                 order by e.id
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("prescription", prescription.value())
                .query((row, _) -> new AppointmentEvent(
                        new AppointmentId(row.getObject("appointment_id", UUID.class)),
                        Status.of(row.getString("status")),
                        instant(row, "at")))
                .list();
    }

    private JdbcClient.StatementSpec ofPatient(String rest, OpenFile file) {
        return db.sql(APPOINTMENTS + "and a.patient_id = :patient " + rest)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value());
    }

    private static Appointment appointment(ResultSet row, int n) throws SQLException {
        return new Appointment(
                new AppointmentId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getObject("therapist_id", UUID.class),
                row.getObject("room_id", UUID.class),
                row.getObject("service_id", UUID.class),
                row.getObject("prescription_id") != null ? Optional.of(place(row)) : Optional.empty(),
                row.getObject("day", LocalDate.class),
                row.getObject("begins", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                instant(row, "starts"),
                instant(row, "ends"),
                Status.of(row.getString("status")));
    }

    private static PrescribedPlace place(ResultSet row) throws SQLException {
        return new PrescribedPlace(
                new PrescriptionId(row.getObject("prescription_id", UUID.class)),
                row.getInt("version"),
                row.getInt("entitlement"),
                row.getObject("week", LocalDate.class),
                row.getInt("week_place"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
