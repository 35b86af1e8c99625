package health.soma.practice;

import health.soma.security.Actor;
import health.soma.security.PracticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what differs from an ordinary week. A row is entered and perhaps taken back, never changed.
@Repository
class ExceptionStore {

    private final JdbcClient db;

    ExceptionStore(JdbcClient db) {
        this.db = db;
    }

    Roster roster(PracticeId practice, List<Shift> weekly, LocalDate from) {
        return new Roster(weekly, extraShifts(practice, from), absences(practice, from), closures(practice, from));
    }

    private List<Closure> closures(PracticeId practice, LocalDate from) {
        return db.sql("""
                select c.id, c.location_id, c.first_day, c.last_day, c.begins, c.ends, c.why
                  from practice.closure c
                 where c.practice_id = :practice and c.last_day >= :from and c.withdrawn_at is null
                 order by c.first_day, c.begins, c.id
                """)
                .param("practice", practice.value())
                .param("from", from)
                .query((row, _) -> new Closure(
                        row.getObject("id", UUID.class),
                        row.getObject("location_id", UUID.class),
                        off(row),
                        row.getString("why")))
                .list();
    }

    private List<Absence> absences(PracticeId practice, LocalDate from) {
        return db.sql("""
                select a.id, a.therapist_id, a.first_day, a.last_day, a.begins, a.ends
                  from practice.absence a
                 where a.practice_id = :practice and a.last_day >= :from and a.withdrawn_at is null
                 order by a.first_day, a.begins, a.id
                """)
                .param("practice", practice.value())
                .param("from", from)
                .query((row, _) -> new Absence(
                        row.getObject("id", UUID.class), row.getObject("therapist_id", UUID.class), off(row)))
                .list();
    }

    private List<ExtraShift> extraShifts(PracticeId practice, LocalDate from) {
        return db.sql("""
                select x.id, x.therapist_id, x.location_id, x.day, x.begins, x.ends
                  from practice.extra_shift x
                 where x.practice_id = :practice and x.day >= :from and x.withdrawn_at is null
                 order by x.day, x.begins, x.id
                """)
                .param("practice", practice.value())
                .param("from", from)
                .query((row, _) -> new ExtraShift(
                        row.getObject("id", UUID.class),
                        row.getObject("therapist_id", UUID.class),
                        row.getObject("location_id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        new Hours(row.getObject("begins", LocalTime.class), row.getObject("ends", LocalTime.class))))
                .list();
    }

    /// Asked twice under the same id, each of these writes once.
    boolean add(Actor by, Closure closure, Instant at) {
        return entering("""
                insert into practice.closure (practice_id, id, location_id, first_day, last_day, begins, ends, why,
                  entered_by, entered_at)
                values (:practice, :id, :location, :first, :last, :begins, :ends, :why, :by, :at)
                on conflict do nothing
                """, by, closure.id(), closure.off(), at)
                        .param("location", closure.location(), Types.OTHER)
                        .param("why", closure.why())
                        .update()
                == 1;
    }

    boolean add(Actor by, Absence absence, Instant at) {
        return entering("""
                insert into practice.absence (practice_id, id, therapist_id, first_day, last_day, begins, ends,
                  entered_by, entered_at)
                values (:practice, :id, :therapist, :first, :last, :begins, :ends, :by, :at)
                on conflict do nothing
                """, by, absence.id(), absence.off(), at)
                        .param("therapist", absence.therapist())
                        .update()
                == 1;
    }

    boolean add(Actor by, ExtraShift shift, Instant at) {
        return db.sql("""
                insert into practice.extra_shift (practice_id, id, therapist_id, location_id, day, begins, ends,
                  entered_by, entered_at)
                values (:practice, :id, :therapist, :location, :day, :begins, :ends, :by, :at)
                on conflict do nothing
                """)
                        .param("practice", by.practice().value())
                        .param("id", shift.id())
                        .param("therapist", shift.therapist())
                        .param("location", shift.location())
                        .param("day", shift.day())
                        .param("begins", shift.hours().begins())
                        .param("ends", shift.hours().ends())
                        .param("by", by.id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// False when there is no such row that still counts.
    boolean takeBack(Actor by, Exceptional what, UUID id, Instant at) {
        var table = switch (what) {
            case CLOSURE -> "practice.closure";
            case ABSENCE -> "practice.absence";
            case EXTRA_SHIFT -> "practice.extra_shift";
        };
        return db.sql("update " + table + """
                   set withdrawn_by = :by, withdrawn_at = :at
                 where practice_id = :practice and id = :id and withdrawn_at is null
                """.indent(1))
                        .param("practice", by.practice().value())
                        .param("id", id)
                        .param("by", by.id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec entering(String sql, Actor by, UUID id, Off off, Instant at) {
        return db.sql(sql)
                .param("practice", by.practice().value())
                .param("id", id)
                .param("first", off.first())
                .param("last", off.last())
                .param("begins", off.begins(), Types.TIME)
                .param("ends", off.ends(), Types.TIME)
                .param("by", by.id())
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    private static Off off(ResultSet row) throws SQLException {
        return new Off(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class));
    }
}
