package health.soma.scheduling;

import static health.soma.scheduling.PlannerCast.*;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.practice.Certificate;
import health.soma.practice.Hours;
import health.soma.practice.Location;
import health.soma.practice.Location.Opening;
import health.soma.practice.Room;
import health.soma.practice.Shift;
import health.soma.practice.Subject;
import health.soma.practice.Therapist;
import health.soma.scheduling.Booking.Refusal;
import health.soma.scheduling.Clocks.Change;
import health.soma.scheduling.Clocks.Watched;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// over every change of clocks from 2020 to 2040 in forty zones, against a clock that was merely watched.
/// What PostgreSQL says to the same is in [EveryChangeOfClocksTest].
class EveryChangeOfClocksSpec {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    @Test
    void forty_zones_change_their_clocks_in_every_way() {
        assertThat(Clocks.ZONES).hasSize(40).doesNotHaveDuplicates();
        var changes = Clocks.changes();
        assertThat(changes).hasSizeGreaterThan(1_000);
        assertThat(changes.stream().map(c -> c.how().getDuration().abs().toMinutes()))
                .contains(30L, 60L, 120L);
        assertThat(changes)
                .anyMatch(c -> c.how().isGap() && midnight(c))
                .anyMatch(c -> c.how().isOverlap() && c.days().size() == 2);
    }

    private static boolean midnight(Change change) {
        return change.how().getDateTimeBefore().toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    @Nested
    class Meant {

        @Test
        void a_time_has_its_first_instant_and_one_leapt_over_the_next_that_exists_and_says_so() {
            int leapt = 0;
            for (var change : Clocks.changesSince(LocalDate.of(2010, 1, 1))) {
                var watched = new Watched(change, Duration.ofHours(6));
                var before = change.how().getDateTimeBefore();
                var after = change.how().getDateTimeAfter();
                var from = (before.isBefore(after) ? before : after).minusHours(3);
                var until = (before.isBefore(after) ? after : before).plusHours(3);
                for (var meant = from; meant.isBefore(until); meant = meant.plusMinutes(5)) {
                    var day = meant.toLocalDate();
                    var time = meant.toLocalTime();
                    var span = LocalSpan.of(day, time, 45, change.zone());
                    assertThat(span.from()).as("%s, %s", change, meant).isEqualTo(watched.first(day, time));
                    assertThat(span.movedFrom(day, time))
                            .as("%s, %s", change, meant)
                            .isEqualTo(!watched.showed(day, time));
                    assertThat(watched.showed(span.day(), span.begins()))
                            .as("%s, %s", change, meant)
                            .isTrue();
                    assertThat(Duration.between(span.from(), span.until())).isEqualTo(Duration.ofMinutes(45));
                    if (span.movedFrom(day, time)) leapt++;
                }
            }
            assertThat(leapt).isGreaterThan(6_000);
        }

        @Test
        void a_day_without_midnight_begins_when_its_clock_does() {
            var saoPaulo =
                    LocalSpan.of(LocalDate.of(2018, 11, 4), LocalTime.MIDNIGHT, 30, ZoneId.of("America/Sao_Paulo"));
            assertThat(saoPaulo.begins()).isEqualTo(LocalTime.of(1, 0));
            var beirut = LocalSpan.of(LocalDate.of(2027, 3, 28), LocalTime.of(0, 30), 30, ZoneId.of("Asia/Beirut"));
            assertThat(beirut.day()).isEqualTo(LocalDate.of(2027, 3, 28));
            assertThat(beirut.begins()).isEqualTo(LocalTime.of(1, 0));
        }

        @Test
        void an_evening_without_its_last_hour_goes_on_the_next_day() {
            var nuuk = LocalSpan.of(LocalDate.of(2027, 3, 27), LocalTime.of(23, 15), 30, ZoneId.of("America/Nuuk"));
            assertThat(nuuk.day()).isEqualTo(LocalDate.of(2027, 3, 28));
            assertThat(nuuk.begins()).isEqualTo(LocalTime.MIDNIGHT);
        }
    }

    @Nested
    class Offered {

        @Test
        void whatever_is_inside_the_hours_and_free_for_all_its_minutes_and_nothing_that_is_leapt_over() {
            int offered = 0;
            for (var change : Clocks.changes()) {
                var watched = new Watched(change, Duration.ofHours(52));
                for (var day : change.days())
                    for (var hours : around(change, day))
                        for (int minutes : new int[] {30, 50})
                            for (boolean taken : new boolean[] {false, true})
                                offered += asWatched(change, watched, day, hours, minutes, taken);
            }
            assertThat(offered).isGreaterThan(100_000);
        }

        private static int asWatched(
                Change change, Watched watched, LocalDate day, Hours hours, int minutes, boolean taken) {
            var at = change.how().getInstant();
            var held = new Busy(ANA, ROOM, PATIENT, at.minusSeconds(600), at.plusSeconds(900));
            var expected = new TreeMap<LocalTime, Instant>();
            for (var begins : quarters()) {
                var from = watched.first(day, begins);
                var until = from.plusSeconds(60L * minutes);
                if (!watched.showed(day, begins)
                        || from.isBefore(watched.first(day, hours.begins()))
                        || until.isAfter(watched.first(day, hours.ends()))
                        || taken && from.isBefore(held.until()) && until.isAfter(held.from())) continue;
                expected.put(begins, from);
            }
            var asked = asked(change, day, hours, minutes, taken ? List.of(held) : List.of());
            var offered = new FreeTimes(asked).on(day);
            assertThat(begins(offered))
                    .as("%s, %s, %s, %s minutes", change, day, hours, minutes)
                    .isEqualTo(expected);
            for (var time : offered)
                assertThat(Duration.between(time.span().from(), time.span().until()))
                        .isEqualTo(Duration.ofMinutes(minutes));
            return offered.size();
        }

        private static Map<LocalTime, Instant> begins(List<Candidate> offered) {
            return offered.stream()
                    .collect(toMap(c -> c.span().begins(), c -> c.span().from()));
        }
    }

    @Nested
    class Booked {

        @Test
        void what_is_offered_is_taken_and_whatever_is_not_is_refused() {
            int taken = 0;
            for (var change : Clocks.changes())
                for (var day : change.days())
                    for (var hours : around(change, day)) {
                        var asked = asked(change, day, hours, 30, List.of());
                        var offered = new FreeTimes(asked)
                                .on(day).stream().map(c -> c.span().begins()).toList();
                        for (var begins : quarters()) {
                            var refusals = refusals(asked, new Place(day, begins, ANA, ROOM));
                            assertThat(refusals.isEmpty())
                                    .as("%s, %s %s, %s: %s", change, day, begins, hours, refusals)
                                    .isEqualTo(offered.contains(begins));
                        }
                        taken += offered.size();
                    }
            assertThat(taken).isGreaterThan(50_000);
        }

        @Test
        void a_session_in_the_hour_that_comes_twice_may_not_outlast_the_shift_by_an_hour() {
            var day = LocalDate.of(2026, 11, 1);
            var change = Clocks.changes().stream()
                    .filter(c -> c.zone().equals(ZONE) && c.days().contains(day))
                    .findFirst()
                    .orElseThrow();
            var asked = asked(change, day, new Hours(LocalTime.of(0, 0), LocalTime.of(1, 50)), 30, List.of());
            assertThat(refusals(asked, new Place(day, LocalTime.of(1, 20), ANA, ROOM)))
                    .isEmpty();
            assertThat(refusals(asked, new Place(day, LocalTime.of(1, 45), ANA, ROOM)))
                    .containsExactly(new Refusal.NotOnShift(ANA, day, LocalTime.of(1, 45)));
        }

        private static List<Refusal> refusals(CourseQuestion asked, Place place) {
            return BookInsideTheHouse.refusals(
                    List.of(place), SESSION, asked.grant().minutes(), asked.house(), asked.now());
        }
    }

    @Nested
    class Weeks {

        @Test
        void every_day_has_the_monday_before_it_whatever_the_clocks_do() {
            for (var day = Clocks.FIRST; !day.isAfter(Clocks.LAST); day = day.plusDays(1)) {
                var monday = Grant.weekOf(day);
                assertThat(monday.toEpochDay()).isEqualTo(Math.floorDiv(day.toEpochDay() + 3, 7) * 7 - 3);
                assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
                assertThat(day.toEpochDay() - monday.toEpochDay()).isBetween(0L, 6L);
            }
        }

        @Test
        void a_change_of_clocks_leaves_a_session_in_the_week_of_its_day_on_the_wall() {
            for (var change : Clocks.changes())
                for (var day : change.days()) {
                    var asked = asked(change, day, new Hours(LocalTime.MIN, LAST_MINUTE), 30, List.of());
                    for (var time : new FreeTimes(asked).on(day)) {
                        var wall = time.span().from().atZone(change.zone()).toLocalDate();
                        assertThat(Grant.weekOf(time.span().day())).isEqualTo(Grant.weekOf(wall));
                    }
                }
        }
    }

    private static List<LocalTime> quarters() {
        var quarters = new ArrayList<LocalTime>();
        for (int minute = 0; minute < 24 * 60; minute += FreeTimes.GRID)
            quarters.add(LocalTime.of(minute / 60, minute % 60));
        return quarters;
    }

    /// The whole day, and hours that end or begin in the very stretch that is left out or comes twice.
    private static List<Hours> around(Change change, LocalDate day) {
        var found = new ArrayList<>(List.of(new Hours(LocalTime.MIN, LAST_MINUTE)));
        var a = change.how().getDateTimeBefore();
        var b = change.how().getDateTimeAfter();
        var low = a.isBefore(b) ? a : b;
        var half = low.plus(Duration.between(low, a.isBefore(b) ? b : a).dividedBy(2));
        for (var edge : List.of(low, half, a, b)) {
            if (!edge.toLocalDate().equals(day)) continue;
            var hour = edge.toLocalTime();
            var begins = hour.isBefore(LocalTime.of(2, 0)) ? LocalTime.MIN : hour.minusHours(2);
            var ends = hour.isAfter(LocalTime.of(21, 58)) ? LAST_MINUTE : hour.plusHours(2);
            if (begins.isBefore(hour)) found.add(new Hours(begins, hour));
            if (hour.isBefore(ends)) found.add(new Hours(hour, ends));
        }
        return found;
    }

    private static CourseQuestion asked(Change change, LocalDate day, Hours hours, int minutes, List<Busy> busy) {
        var opening = new Opening(day.getDayOfWeek(), LocalTime.MIN, LAST_MINUTE);
        var here = new Location(DOWNTOWN, "Downtown", "", "", change.zone(), List.of(opening));
        var house = new House(
                List.of(new Therapist(ANA, "Ana", "LMT", "", ALWAYS)),
                List.of(here),
                List.of(new Room(ROOM, DOWNTOWN, "Room 1")),
                List.of(new Shift(ANA, DOWNTOWN, day.getDayOfWeek(), hours.begins(), hours.ends())));
        var now = change.how().getInstant().minus(Duration.ofDays(3));
        var grant = grant(List.of(1), minutes, 1, 1, day, day, Set.of("mfr"), List.of());
        return new CourseQuestion(UUID.randomUUID(), grant, SESSION, Wishes.none(), house, busy, now);
    }

    private static final List<Certificate> ALWAYS = List.of(
            new Certificate(UUID.randomUUID(), ANA, "mfr", "Board", "1", Clocks.FIRST.minusDays(9), Clocks.LAST),
            new Certificate(
                    UUID.randomUUID(),
                    ANA,
                    new Subject.Licence(),
                    "State",
                    "",
                    Clocks.FIRST.minusDays(9),
                    Clocks.LAST));
}
