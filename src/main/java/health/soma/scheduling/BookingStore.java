package health.soma.scheduling;

import health.soma.patients.OpenFile;
import java.sql.Types;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes appointments, one row each. The constraints of the table have the last word, whatever the race; a row that
/// meets one is not written, and the transaction lives on to say what stood in the way.
@Repository
class BookingStore {

    /// A row about to be written.
    record Entry(
            AppointmentId id,
            UUID booking,
            UUID service,
            Place place,
            LocalSpan span,
            ZoneId zone,
            Optional<PrescribedPlace> prescribed) {}

    private final JdbcClient db;

    BookingStore(JdbcClient db) {
        this.db = db;
    }

    /// Waits until no other transaction is at work on this booking: a form sent twice at once is answered one by one.
    void hold(UUID booking) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:booking, 0))")
                .param("booking", "booking " + booking)
                .query()
                .singleRow();
    }

    /// False when a constraint stood in the way; [#lostTo] says which.
    boolean add(OpenFile file, Entry entry) {
        var prescribed = entry.prescribed();
        return db.sql("""
                insert into scheduling.appointment
                  (practice_id, id, booking_id, patient_id, therapist_id, room_id, service_id, prescribed,
                   prescription_id, version, entitlement, day, week, week_place, begins, zone, during)
                values (:practice, :id, :booking, :patient, :therapist, :room, :service, :prescribed,
                        :prescription, :version, :entitlement, :day, :week, :weekPlace, :begins, :zone,
                        tstzrange(:from, :until))
                on conflict do nothing
                """)
                        .param("practice", file.practice().value())
                        .param("id", entry.id().value())
                        .param("booking", entry.booking())
                        .param("patient", file.patient().value())
                        .param("therapist", entry.place().therapist())
                        .param("room", entry.place().room())
                        .param("service", entry.service())
                        .param("prescribed", prescribed.isPresent())
                        .param(
                                "prescription",
                                prescribed.map(p -> p.prescription().value()).orElse(null),
                                Types.OTHER)
                        .param(
                                "version",
                                prescribed.map(PrescribedPlace::version).orElse(null),
                                Types.INTEGER)
                        .param(
                                "entitlement",
                                prescribed.map(PrescribedPlace::entitlement).orElse(null),
                                Types.INTEGER)
                        .param("day", entry.place().day())
                        .param("week", Grant.weekOf(entry.place().day()))
                        .param(
                                "weekPlace",
                                prescribed.map(PrescribedPlace::place).orElse(null),
                                Types.INTEGER)
                        .param("begins", entry.place().begins())
                        .param("zone", entry.zone().getId())
                        .param("from", entry.span().from().atOffset(ZoneOffset.UTC))
                        .param("until", entry.span().until().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// What stood in the way of a row: looked up after the fact, in the order in which a person would want to hear it.
    Booking.By lostTo(OpenFile file, Entry entry) {
        return db.sql("""
                select case
                         when bool_or(a.therapist_id = :therapist and a.held && h.held) then 'THERAPIST'
                         when bool_or(a.room_id = :room and a.held && h.held) then 'ROOM'
                         when bool_or(a.patient_id = :patient and a.during && tstzrange(:from, :until)) then 'PATIENT'
                         when bool_or(a.prescription_id = :prescription and a.entitlement = :entitlement) then 'ENTITLEMENT'
                         else 'WEEKLY_PLACE'
                       end
                  from scheduling.appointment a,
                       scheduling.held(:practice, :service, tstzrange(:from, :until)) h (held)
                 where a.practice_id = :practice and a.status not in ('cancelled', 'missed')
                   and (a.held && h.held or a.prescription_id = :prescription)
                """)
                .param("practice", file.practice().value())
                .param("service", entry.service())
                .param("patient", file.patient().value())
                .param("therapist", entry.place().therapist())
                .param("room", entry.place().room())
                .param(
                        "prescription",
                        entry.prescribed().map(p -> p.prescription().value()).orElse(null),
                        Types.OTHER)
                .param(
                        "entitlement",
                        entry.prescribed().map(PrescribedPlace::entitlement).orElse(null),
                        Types.INTEGER)
                .param("from", entry.span().from().atOffset(ZoneOffset.UTC))
                .param("until", entry.span().until().atOffset(ZoneOffset.UTC))
                .query((row, _) -> Booking.By.valueOf(row.getString(1)))
                .single();
    }
}
