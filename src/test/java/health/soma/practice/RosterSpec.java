package health.soma.practice;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.practice.Roster.Stretch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// an absence and a closure take away, a shift out of turn adds, and what takes away has the last word.
class RosterSpec {

    static final UUID ANA = new UUID(3, 1);
    static final UUID HERE = new UUID(2, 1);
    static final UUID THERE = new UUID(2, 2);
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final Shift NINE_TO_FIVE = new Shift(ANA, HERE, DayOfWeek.MONDAY, at(9), at(17));

    @Test
    void an_ordinary_week_is_worked_as_it_stands() {
        var roster = Roster.weekly(List.of(NINE_TO_FIVE));
        assertThat(roster.working(ANA, MONDAY)).containsExactly(here(9, 17));
        assertThat(roster.working(ANA, MONDAY.plusDays(1))).isEmpty();
        assertThat(roster.working(UUID.randomUUID(), MONDAY)).isEmpty();
    }

    @Test
    void a_weekly_shift_holds_from_its_first_day_to_its_last_both_included() {
        var some = new Shift(ANA, HERE, DayOfWeek.MONDAY, at(9), at(17), MONDAY.plusWeeks(1), MONDAY.plusWeeks(2));
        var roster = Roster.weekly(List.of(some));
        assertThat(roster.working(ANA, MONDAY)).isEmpty();
        assertThat(roster.working(ANA, MONDAY.plusWeeks(1))).containsExactly(here(9, 17));
        assertThat(roster.working(ANA, MONDAY.plusWeeks(2))).containsExactly(here(9, 17));
        assertThat(roster.working(ANA, MONDAY.plusWeeks(3))).isEmpty();
    }

    @Test
    void an_absence_takes_whole_days_and_a_shift_out_of_turn_does_not_bring_them_back() {
        var roster = new Roster(
                List.of(NINE_TO_FIVE),
                List.of(extra(MONDAY, 18, 20), extra(MONDAY.plusDays(2), 10, 12)),
                List.of(new Absence(UUID.randomUUID(), ANA, Off.allDay(MONDAY.minusDays(3), MONDAY))),
                List.of());
        assertThat(roster.working(ANA, MONDAY)).isEmpty();
        assertThat(roster.working(ANA, MONDAY.plusWeeks(1))).containsExactly(here(9, 17));
        assertThat(roster.working(ANA, MONDAY.plusDays(2))).containsExactly(here(10, 12));
    }

    @Test
    void an_absence_for_hours_leaves_what_lies_before_and_after() {
        var dentist = new Absence(UUID.randomUUID(), ANA, new Off(MONDAY, MONDAY, at(11), at(12)));
        var roster = new Roster(List.of(NINE_TO_FIVE), List.of(), List.of(dentist), List.of());
        assertThat(roster.working(ANA, MONDAY)).containsExactly(here(9, 11), here(12, 17));
        assertThat(roster.away(ANA, MONDAY, at(10), at(11))).isFalse();
        assertThat(roster.away(ANA, MONDAY, at(10), LocalTime.of(11, 1))).isTrue();
        assertThat(roster.away(ANA, MONDAY, at(12), at(13))).isFalse();
        assertThat(roster.away(ANA, MONDAY.plusDays(1), at(11), at(12))).isFalse();
    }

    @Test
    void a_closure_is_of_one_place_or_of_all() {
        var openings = List.of(new Location.Opening(DayOfWeek.MONDAY, at(8), at(18)));
        var here = new Location(HERE, "Here", "", "", ZoneId.of("America/Los_Angeles"), openings);
        assertThat(closed(HERE, null).open(here, MONDAY)).isEmpty();
        assertThat(closed(null, null).open(here, MONDAY)).isEmpty();
        assertThat(closed(THERE, null).open(here, MONDAY)).containsExactly(new Hours(at(8), at(18)));
        assertThat(closed(HERE, at(12)).open(here, MONDAY)).containsExactly(new Hours(at(8), at(12)));
        assertThat(closed(HERE, at(12)).closing(HERE, MONDAY, at(11), at(12))).isEmpty();
        assertThat(closed(HERE, at(12)).closing(HERE, MONDAY, at(11), LocalTime.of(12, 15)))
                .hasValueSatisfying(one -> assertThat(one.why()).isEqualTo("Christmas Eve"));
        assertThat(closed(HERE, null).open(here, MONDAY.plusWeeks(1))).hasSize(1);
    }

    private static Roster closed(@Nullable UUID location, @Nullable LocalTime from) {
        var off = new Off(MONDAY, MONDAY, from, from == null ? null : LocalTime.of(23, 59));
        var closure = new Closure(UUID.randomUUID(), location, off, "Christmas Eve");
        return new Roster(List.of(), List.of(), List.of(), List.of(closure));
    }

    private static ExtraShift extra(LocalDate day, int from, int until) {
        return new ExtraShift(UUID.randomUUID(), ANA, HERE, day, new Hours(at(from), at(until)));
    }

    private static Stretch here(int from, int until) {
        return new Stretch(HERE, new Hours(at(from), at(until)));
    }

    private static LocalTime at(int hour) {
        return LocalTime.of(hour, 0);
    }
}
