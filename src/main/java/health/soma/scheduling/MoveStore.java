package health.soma.scheduling;

import health.soma.patients.OpenFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Gives appointments other places, one row each, and keeps from where to where. The constraints of the table have the
/// last word, as when booking.
@Repository
class MoveStore {

    private final JdbcClient db;

    MoveStore(JdbcClient db) {
        this.db = db;
    }

    /// Waits until nobody else is at work on one of these, named by whom or what they are and their day. Two who want
    /// the same place at once would else each write first and then wait for the other.
    void holdPlaces(Collection<String> places) {
        places.stream()
                .distinct()
                .sorted()
                .forEach(place -> db.sql("select pg_advisory_xact_lock(hashtextextended(:place, 0))")
                        .param("place", "move to " + place)
                        .query()
                        .singleRow());
    }

    /// Locks the rows, so that nothing becomes of them meanwhile; in one order, as everybody does.
    void hold(OpenFile file, Collection<AppointmentId> ids) {
        db.sql("""
                select a.id from scheduling.appointment a
                 where a.practice_id = :practice and a.patient_id = :patient and a.id = any(:ids::uuid[])
                 order by a.id
                   for update
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("ids", ids.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    void move(OpenFile file, AppointmentId id, Place to, LocalSpan span, ZoneId zone, Optional<Integer> weekPlace) {
        var moved = db.sql("""
                update scheduling.appointment
                   set therapist_id = :therapist, room_id = :room, day = :day, week = :week, week_place = :weekPlace,
                       begins = :begins, zone = :zone, during = tstzrange(:from, :until)
                 where practice_id = :practice and patient_id = :patient and id = :id
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("id", id.value())
                .param("therapist", to.therapist())
                .param("room", to.room())
                .param("day", to.day())
                .param("week", Grant.weekOf(to.day()))
                .param("weekPlace", weekPlace.orElse(null), Types.INTEGER)
                .param("begins", to.begins())
                .param("zone", zone.getId())
                .param("from", span.from().atOffset(ZoneOffset.UTC))
                .param("until", span.until().atOffset(ZoneOffset.UTC))
                .update();
        if (moved != 1) throw new IllegalStateException("appointment " + id + " cannot be moved");
    }

    void addEvent(OpenFile file, UUID act, Appointment was, Place to, Instant at) {
        db.sql("""
                insert into scheduling.appointment_event
                  (practice_id, appointment_id, status, by_person, at, act_id, from_day, from_begins, from_therapist,
                   from_room, to_day, to_begins, to_therapist, to_room)
                values (:practice, :id, :status, :by, :at, :act, :fromDay, :fromBegins, :fromTherapist, :fromRoom,
                        :toDay, :toBegins, :toTherapist, :toRoom)
                """)
                .param("practice", file.practice().value())
                .param("id", was.id().value())
                .param("status", was.status().code())
                .param("by", file.by().id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("act", act)
                .param("fromDay", was.day())
                .param("fromBegins", was.begins())
                .param("fromTherapist", was.therapist())
                .param("fromRoom", was.room())
                .param("toDay", to.day())
                .param("toBegins", to.begins())
                .param("toTherapist", to.therapist())
                .param("toRoom", to.room())
                .update();
    }

    /// What an act has moved, in the order in which it did.
    List<MoveMade> ofAct(OpenFile file, UUID act) {
        return moves("and e.act_id = :which order by e.id", file, act);
    }

    /// Every move of an appointment, the newest first.
    List<MoveMade> of(OpenFile file, AppointmentId id) {
        return moves("and e.appointment_id = :which and e.act_id is not null order by e.id desc", file, id.value());
    }

    private List<MoveMade> moves(String rest, OpenFile file, UUID which) {
        return db.sql("""
                select e.act_id, e.appointment_id, e.from_day, e.from_begins, e.from_therapist, e.from_room, e.to_day,
                       e.to_begins, e.to_therapist, e.to_room, e.at
                  from scheduling.appointment_event e
                  join scheduling.appointment a on a.practice_id = e.practice_id and a.id = e.appointment_id
                 where a.practice_id = :practice and a.patient_id = :patient
                """ + rest)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("which", which)
                .query(MoveStore::made)
                .list();
    }

    private static MoveMade made(ResultSet row, int n) throws SQLException {
        return new MoveMade(
                row.getObject("act_id", UUID.class),
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                place(row, "from_"),
                place(row, "to_"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Place place(ResultSet row, String which) throws SQLException {
        return new Place(
                row.getObject(which + "day", LocalDate.class),
                row.getObject(which + "begins", LocalTime.class),
                row.getObject(which + "therapist", UUID.class),
                row.getObject(which + "room", UUID.class));
    }
}
