package health.soma.practice;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.practice.Entering.Fault;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// what has not ended, ends after it begins, and is of somebody and some place here.
class EnterOnlyWhatLiesAheadSpec {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Location HERE = new Location(
            new UUID(2, 1),
            "Here",
            "",
            "",
            ZoneId.of("America/Los_Angeles"),
            List.of(new Location.Opening(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(18, 0))));
    static final Therapist ANA = new Therapist(new UUID(3, 1), "Ana", "", "", List.of());

    @Test
    void today_may_be_closed_and_yesterday_may_not() {
        assertThat(closing(Off.allDay(TODAY, TODAY))).isEmpty();
        assertThat(closing(Off.allDay(TODAY.minusDays(3), TODAY))).isEmpty();
        assertThat(closing(Off.allDay(TODAY.minusDays(3), TODAY.minusDays(1)))).containsExactly(Fault.PASSED);
    }

    @Test
    void days_and_times_are_in_their_order() {
        assertThat(closing(Off.allDay(TODAY.plusDays(1), TODAY))).containsExactly(Fault.LAST_BEFORE_FIRST);
        assertThat(closing(hours(LocalTime.NOON, LocalTime.NOON))).containsExactly(Fault.ENDS_BEFORE_IT_BEGINS);
        assertThat(closing(hours(LocalTime.NOON, LocalTime.of(12, 1)))).isEmpty();
        assertThat(closing(hours(LocalTime.NOON, null))).containsExactly(Fault.ONE_TIME_MISSING);
        assertThat(closing(hours(null, LocalTime.NOON))).containsExactly(Fault.ONE_TIME_MISSING);
    }

    @Test
    void a_year_may_be_closed_and_no_day_more_and_nothing_beyond_five_years() {
        assertThat(closing(Off.allDay(TODAY, TODAY.plusDays(366)))).isEmpty();
        assertThat(closing(Off.allDay(TODAY, TODAY.plusDays(367)))).containsExactly(Fault.TOO_LONG);
        var far = TODAY.plusYears(5);
        assertThat(closing(Off.allDay(far, far))).isEmpty();
        assertThat(closing(Off.allDay(far.plusDays(1), far.plusDays(1)))).containsExactly(Fault.TOO_FAR_AHEAD);
    }

    @Test
    void a_closure_says_why_in_a_hundred_letters() {
        var off = Off.allDay(TODAY, TODAY);
        assertThat(closing(off, "x".repeat(100), HERE.id())).isEmpty();
        assertThat(closing(off, "x".repeat(101), HERE.id())).containsExactly(Fault.REASON_TOO_LONG);
        assertThat(closing(off, " ", UUID.randomUUID())).containsExactly(Fault.NO_REASON, Fault.UNKNOWN_LOCATION);
    }

    @Test
    void an_absence_is_of_somebody_here_and_two_years_long_at_most() {
        assertThat(away(ANA.id(), Off.allDay(TODAY, TODAY.plusDays(731)))).isEmpty();
        assertThat(away(ANA.id(), Off.allDay(TODAY, TODAY.plusDays(732)))).containsExactly(Fault.TOO_LONG);
        assertThat(away(UUID.randomUUID(), Off.allDay(TODAY, TODAY))).containsExactly(Fault.UNKNOWN_THERAPIST);
    }

    @Test
    void a_shift_out_of_turn_falls_into_the_opening_hours_at_least_in_part() {
        assertThat(works(TODAY, LocalTime.of(17, 59), LocalTime.of(20, 0))).isEmpty();
        assertThat(works(TODAY, LocalTime.of(18, 0), LocalTime.of(20, 0))).containsExactly(Fault.CLOSED_THEN);
        assertThat(works(TODAY.plusDays(1), LocalTime.of(9, 0), LocalTime.of(12, 0)))
                .containsExactly(Fault.CLOSED_THEN);
    }

    private static Off hours(@Nullable LocalTime begins, @Nullable LocalTime ends) {
        return new Off(TODAY, TODAY, begins, ends);
    }

    private static List<Fault> closing(Off off) {
        return closing(off, "Inventory", HERE.id());
    }

    private static List<Fault> closing(Off off, String why, UUID location) {
        return EnterOnlyWhatLiesAhead.faults(new Closure(UUID.randomUUID(), location, off, why), List.of(HERE), TODAY);
    }

    private static List<Fault> away(UUID therapist, Off off) {
        return EnterOnlyWhatLiesAhead.faults(new Absence(UUID.randomUUID(), therapist, off), List.of(ANA), TODAY);
    }

    private static List<Fault> works(LocalDate day, LocalTime begins, LocalTime ends) {
        var shift = new ExtraShift(UUID.randomUUID(), ANA.id(), HERE.id(), day, new Hours(begins, ends));
        return EnterOnlyWhatLiesAhead.faults(shift, List.of(ANA), List.of(HERE), Roster.weekly(List.of()), TODAY);
    }
}
