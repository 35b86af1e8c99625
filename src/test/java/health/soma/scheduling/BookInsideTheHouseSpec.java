package health.soma.scheduling;

import static health.soma.scheduling.PlannerCast.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.practice.Absence;
import health.soma.practice.Closure;
import health.soma.practice.ExtraShift;
import health.soma.practice.Hours;
import health.soma.practice.Off;
import health.soma.practice.Room;
import health.soma.practice.Roster;
import health.soma.practice.Service;
import health.soma.scheduling.Booking.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// within a shift, within the opening hours, and ahead of now. R-92: in a room that has what it takes.
class BookInsideTheHouseSpec {

    @Test
    void a_session_may_fill_the_shift_to_its_last_minute() {
        assertThat(refusals(at(16, 30))).isEmpty();
        assertThat(refusals(at(16, 31))).containsExactly(new Refusal.NotOnShift(ANA, MONDAY, LocalTime.of(16, 31)));
        assertThat(refusals(MONDAY.plusDays(1), LocalTime.of(9, 0))).isEmpty();
        assertThat(refusals(MONDAY.plusDays(1), LocalTime.of(8, 59)))
                .containsExactly(new Refusal.NotOnShift(ANA, MONDAY.plusDays(1), LocalTime.of(8, 59)));
    }

    @Test
    void outside_the_opening_hours_it_is_closed() {
        assertThat(refusals(at(17, 31))).containsExactly(new Refusal.Closed(MONDAY, LocalTime.of(17, 31)));
        assertThat(refusals(at(23, 45))).containsExactly(new Refusal.Closed(MONDAY, LocalTime.of(23, 45)));
        var sunday = MONDAY.plusDays(6);
        assertThat(refusals(sunday, LocalTime.NOON)).containsExactly(new Refusal.Closed(sunday, LocalTime.NOON));
    }

    @Test
    void this_minute_may_be_booked_and_the_one_before_it_has_passed() {
        assertThat(refusals(at(10, 0))).isEmpty();
        assertThat(refusals(at(9, 59))).containsExactly(new Refusal.InThePast(MONDAY, LocalTime.of(9, 59)));
    }

    @Test
    void a_time_that_the_clocks_leap_over_is_named_with_the_next() {
        var spring = LocalDate.of(2027, 3, 14);
        assertThat(refusals(spring, LocalTime.of(2, 30)))
                .containsExactly(new Refusal.LeapedOver(spring, LocalTime.of(2, 30), LocalTime.of(3, 0)));
    }

    @Test
    void strangers_and_rooms_of_nowhere_are_refused() {
        var nobody = new Place(MONDAY, LocalTime.of(11, 0), UUID.randomUUID(), ROOM);
        assertThat(BookInsideTheHouse.refusals(List.of(nobody), SESSION, 30, house(), NOW))
                .containsExactly(new Refusal.UnknownTherapist());
        var nowhere = new Place(MONDAY, LocalTime.of(11, 0), ANA, UUID.randomUUID());
        assertThat(BookInsideTheHouse.refusals(List.of(nowhere), SESSION, 30, house(), NOW))
                .containsExactly(new Refusal.UnknownRoom());
    }

    @Test
    void a_closed_day_is_named_with_its_reason_and_the_hours_beside_it_stay_open() {
        var eve = new Closure(
                UUID.randomUUID(), DOWNTOWN, new Off(MONDAY, MONDAY, at(12, 0), at(18, 0)), "Thanksgiving dinner");
        var roster = new Roster(house().shifts(), List.of(), List.of(), List.of(eve));
        assertThat(refusals(roster, at(11, 30))).isEmpty();
        assertThat(refusals(roster, at(11, 31))).containsExactly(new Refusal.ClosedFor(MONDAY, "Thanksgiving dinner"));
    }

    @Test
    void a_therapist_who_is_away_is_not_booked_and_one_who_comes_in_is() {
        var away = new Absence(UUID.randomUUID(), ANA, new Off(MONDAY, MONDAY, at(14, 0), at(15, 0)));
        var extra = new ExtraShift(UUID.randomUUID(), ANA, DOWNTOWN, MONDAY, new Hours(at(17, 0), at(18, 0)));
        var roster = new Roster(house().shifts(), List.of(extra), List.of(away), List.of());
        assertThat(refusals(roster, at(13, 30))).isEmpty();
        assertThat(refusals(roster, at(13, 31))).containsExactly(new Refusal.Away(ANA, MONDAY));
        assertThat(refusals(roster, at(14, 59))).containsExactly(new Refusal.Away(ANA, MONDAY));
        assertThat(refusals(roster, at(15, 0))).isEmpty();
        assertThat(refusals(roster, at(17, 30))).isEmpty();
    }

    @Test
    void a_room_has_what_the_service_needs() {
        var needs = new Service(SESSION.id(), "Session", "", 30, true, 0, 0, Set.of("low table"));
        var place = List.of(new Place(MONDAY, at(11, 0), ANA, ROOM));
        assertThat(BookInsideTheHouse.refusals(place, needs, 30, house(), NOW))
                .containsExactly(new Refusal.RoomLacks(ROOM, Set.of("low table")));
        var low = List.of(new Room(ROOM, DOWNTOWN, "Room 1", Set.of("low table", "mirror")));
        var furnished = new House(house().therapists(), house().locations(), low, house().roster());
        assertThat(BookInsideTheHouse.refusals(place, needs, 30, furnished, NOW))
                .isEmpty();
    }

    private static List<Refusal> refusals(Roster roster, LocalTime begins) {
        var house = new House(house().therapists(), house().locations(), house().rooms(), roster);
        return BookInsideTheHouse.refusals(List.of(new Place(MONDAY, begins, ANA, ROOM)), SESSION, 30, house, NOW);
    }

    private static LocalTime at(int hour, int minute) {
        return LocalTime.of(hour, minute);
    }

    private static List<Refusal> refusals(LocalTime begins) {
        return refusals(MONDAY, begins);
    }

    private static List<Refusal> refusals(LocalDate day, LocalTime begins) {
        return BookInsideTheHouse.refusals(List.of(new Place(day, begins, ANA, ROOM)), SESSION, 30, house(), NOW);
    }
}
