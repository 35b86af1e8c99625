package health.soma.practice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import health.soma.practice.Location.Opening;
import health.soma.security.PracticeId;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaceStore {

    private record OpenAt(UUID location, Opening opening) {}

    private final JdbcClient db;

    PlaceStore(JdbcClient db) {
        this.db = db;
    }

    List<Location> locations(PracticeId practice) {
        var hours = hours(practice);
        return db.sql("""
                select l.id, l.name, l.address, l.phone, l.zone
                  from practice.location l
                 where l.practice_id = :practice
                 order by l.name
                """)
                .param("practice", practice.value())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Location(
                            id,
                            row.getString("name"),
                            row.getString("address"),
                            row.getString("phone"),
                            ZoneId.of(row.getString("zone")),
                            hours.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<UUID, List<Opening>> hours(PracticeId practice) {
        return db
                .sql("""
                select h.location_id, h.weekday, h.opens, h.closes
                  from practice.opening_hours h
                 where h.practice_id = :practice
                 order by h.weekday, h.opens
                """)
                .param("practice", practice.value())
                .query((row, _) -> new OpenAt(
                        row.getObject("location_id", UUID.class),
                        new Opening(
                                DayOfWeek.of(row.getInt("weekday")),
                                row.getObject("opens", LocalTime.class),
                                row.getObject("closes", LocalTime.class))))
                .list()
                .stream()
                .collect(groupingBy(OpenAt::location, mapping(OpenAt::opening, toList())));
    }

    List<Room> rooms(PracticeId practice) {
        return db.sql("""
                select r.id, r.location_id, r.name, r.equipment
                  from practice.room r
                 where r.practice_id = :practice
                 order by r.name
                """)
                .param("practice", practice.value())
                .query((row, _) -> new Room(
                        row.getObject("id", UUID.class),
                        row.getObject("location_id", UUID.class),
                        row.getString("name"),
                        Set.of((String[]) row.getArray("equipment").getArray())))
                .list();
    }

    List<Shift> shifts(PracticeId practice) {
        return db.sql("""
                select w.therapist_id, w.location_id, w.weekday, w.begins, w.ends, w.valid_from, w.valid_until
                  from practice.working_hours w
                 where w.practice_id = :practice
                 order by w.weekday, w.begins
                """)
                .param("practice", practice.value())
                .query((row, _) -> new Shift(
                        row.getObject("therapist_id", UUID.class),
                        row.getObject("location_id", UUID.class),
                        DayOfWeek.of(row.getInt("weekday")),
                        row.getObject("begins", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    void add(PracticeId practice, Location location) {
        db.sql("""
                insert into practice.location (practice_id, id, name, address, phone, zone)
                values (:practice, :id, :name, :address, :phone, :zone)
                """)
                .param("practice", practice.value())
                .param("id", location.id())
                .param("name", location.name())
                .param("address", location.address())
                .param("phone", location.phone())
                .param("zone", location.zone().getId())
                .update();
        location.hours().forEach(hours -> add(practice, location.id(), hours));
    }

    private void add(PracticeId practice, UUID location, Opening hours) {
        db.sql("""
                insert into practice.opening_hours (practice_id, location_id, weekday, opens, closes)
                values (:practice, :location, :weekday, :opens, :closes)
                """)
                .param("practice", practice.value())
                .param("location", location)
                .param("weekday", hours.weekday().getValue())
                .param("opens", hours.opens())
                .param("closes", hours.closes())
                .update();
    }

    void add(PracticeId practice, Room room) {
        db.sql("""
                insert into practice.room (practice_id, id, location_id, name, equipment)
                values (:practice, :id, :location, :name, :equipment)
                """)
                .param("practice", practice.value())
                .param("id", room.id())
                .param("location", room.location())
                .param("name", room.name())
                .param("equipment", room.equipment().toArray(String[]::new))
                .update();
    }

    void add(PracticeId practice, Shift shift) {
        db.sql("""
                insert into practice.working_hours (practice_id, therapist_id, location_id, weekday, begins, ends,
                  valid_from, valid_until)
                values (:practice, :therapist, :location, :weekday, :begins, :ends, :from, :until)
                """)
                .param("practice", practice.value())
                .param("therapist", shift.therapist())
                .param("location", shift.location())
                .param("weekday", shift.weekday().getValue())
                .param("begins", shift.begins())
                .param("ends", shift.ends())
                .param("from", shift.from())
                .param("until", shift.until(), Types.DATE)
                .update();
    }
}
