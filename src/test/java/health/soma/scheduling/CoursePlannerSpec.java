package health.soma.scheduling;

import static health.soma.scheduling.PlannerCast.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.practice.Room;
import health.soma.scheduling.Planning.CannotPlace;
import health.soma.scheduling.Planning.Obstacle;
import health.soma.scheduling.Planning.Planned;
import health.soma.scheduling.Planning.Proposal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// a course is placed whole, inside the prescription, at times that are really free.
class CoursePlannerSpec {

    @Nested
    class A_course_is_placed {

        @Test
        void whole_with_numbers_in_order() {
            var plan = proposal(question(grant(6, 2, MONDAY.plusWeeks(8)), Wishes.none()));
            assertThat(plan.sessions()).extracting(Planned::number).containsExactly(1, 2, 3, 4, 5, 6);
            assertThat(plan.places()).extracting(Place::day).isSorted().doesNotHaveDuplicates();
        }

        @Test
        void at_the_weekly_cap_and_never_over_it() {
            var plan = proposal(question(grant(8, 2, MONDAY.plusWeeks(8)), Wishes.none()));
            var perWeek = plan.places().stream()
                    .collect(Collectors.groupingBy(p -> Grant.weekOf(p.day()), Collectors.counting()));
            assertThat(perWeek.values()).allMatch(n -> n <= 2).contains(2L);
        }

        @Test
        void with_a_day_of_rest_between_two_sessions() {
            assertThat(gaps(proposal(question(grant(6, 3, MONDAY.plusWeeks(3)), Wishes.none()))))
                    .allMatch(days -> days >= 2);
        }

        @Test
        void day_by_day_where_more_than_three_a_week_are_asked() {
            var plan = proposal(question(grant(5, 5, MONDAY.plusDays(4)), Wishes.none()));
            assertThat(gaps(plan)).containsOnly(1L);
        }

        @Test
        void counting_the_sessions_of_the_week_that_are_booked_already() {
            var taken = MONDAY.plusDays(1);
            var plan = proposal(question(grant(1, 1, MONDAY.plusWeeks(2), taken), Wishes.none()));
            assertThat(plan.places().getFirst().day()).isAfterOrEqualTo(MONDAY.plusWeeks(1));
        }

        @Test
        void on_the_last_day_in_force() {
            var until = MONDAY.plusDays(4);
            assertThat(proposal(question(grant(1, 1, until), Wishes.none().onDays(Set.of(DayOfWeek.FRIDAY))))
                            .places()
                            .getFirst()
                            .day())
                    .isEqualTo(until);
        }

        @Test
        void never_in_the_past_but_from_this_very_minute() {
            var only = Wishes.none().onDays(Set.of(DayOfWeek.MONDAY));
            assertThat(proposal(question(grant(1, 1, MONDAY), only))
                            .places()
                            .getFirst()
                            .begins())
                    .isEqualTo(LocalTime.of(10, 0));
        }

        @Test
        void inside_the_wished_hours_to_the_minute() {
            var wishes = Wishes.none().between(LocalTime.of(11, 0), LocalTime.of(11, 30));
            assertThat(proposal(question(grant(3, 1, MONDAY.plusWeeks(5)), wishes))
                            .places())
                    .extracting(Place::begins)
                    .containsOnly(LocalTime.of(11, 0));
        }

        @Test
        void back_to_back_with_what_is_booked() {
            var wishes = Wishes.none().between(LocalTime.of(11, 0), LocalTime.of(12, 0));
            var first = busy(ANA, ROOM, UUID.randomUUID(), MONDAY, LocalTime.of(11, 0), LocalTime.of(11, 30));
            assertThat(proposal(question(grant(1, 1, MONDAY), wishes, first))
                            .places()
                            .getFirst()
                            .begins())
                    .isEqualTo(LocalTime.of(11, 30));
        }

        @Test
        void in_a_room_that_is_really_free() {
            var second = new UUID(4, 2);
            var house = new House(
                    house().therapists(),
                    house().locations(),
                    List.of(new Room(ROOM, DOWNTOWN, "Room 1"), new Room(second, DOWNTOWN, "Room 2")),
                    house().shifts());
            var taken = busy(BEN, ROOM, UUID.randomUUID(), MONDAY, LocalTime.of(8, 0), LocalTime.of(18, 0));
            var asked = new CourseQuestion(
                    PATIENT, grant(1, 1, MONDAY), SESSION, Wishes.none(), house, List.of(taken), NOW);
            assertThat(proposal(asked).places().getFirst().room()).isEqualTo(second);
        }

        @Test
        void with_the_therapist_who_may_use_more_of_the_techniques_and_says_what_is_lacking() {
            var both = Set.of("myofascial-release", "strain-counterstrain");
            var house = new House(
                    List.of(
                            therapist(ANA, "myofascial-release"),
                            therapist(BEN, "myofascial-release", "strain-counterstrain")),
                    house().locations(),
                    house().rooms(),
                    allWeek(ANA, BEN));
            var grant = PlannerCast.grant(List.of(1, 2), 30, 1, 1, MONDAY, MONDAY.plusWeeks(3), both, List.of());
            var any = proposal(new CourseQuestion(PATIENT, grant, SESSION, Wishes.none(), house, List.of(), NOW));
            assertThat(any.places()).extracting(Place::therapist).containsOnly(BEN);
            var ana = proposal(
                    new CourseQuestion(PATIENT, grant, SESSION, Wishes.none().with(ANA), house, List.of(), NOW));
            assertThat(ana.sessions()).extracting(Planned::lacking).containsOnly(Set.of("strain-counterstrain"));
        }

        @Test
        void up_to_the_day_a_certificate_ends_and_not_after_it() {
            var lastDay = MONDAY.plusDays(9);
            var house = new House(
                    List.of(therapist(ANA, MONDAY.minusYears(1), lastDay, "myofascial-release")),
                    house().locations(),
                    house().rooms(),
                    house().shifts());
            var wednesdays = Wishes.none().onDays(Set.of(DayOfWeek.WEDNESDAY));
            var two = new CourseQuestion(
                    PATIENT, grant(2, 1, MONDAY.plusWeeks(8)), SESSION, wednesdays, house, List.of(), NOW);
            assertThat(proposal(two).places().getLast().day()).isEqualTo(lastDay);
            var three = new CourseQuestion(
                    PATIENT, grant(3, 1, MONDAY.plusWeeks(8)), SESSION, wednesdays, house, List.of(), NOW);
            assertThat(cannot(three).placed()).isEqualTo(2);
        }

        @Test
        void at_the_same_local_time_across_a_clock_change() {
            var start = LocalDate.of(2027, 3, 8);
            var grant = PlannerCast.grant(
                    List.of(1, 2, 3), 30, 1, 1, start, start.plusWeeks(4), Set.of("myofascial-release"), List.of());
            var plan = proposal(question(grant, Wishes.none().around(LocalTime.of(10, 0))));
            assertThat(plan.places()).extracting(Place::begins).containsOnly(LocalTime.of(10, 0));
        }
    }

    @Nested
    class Each_session_offers_other_places {

        @Test
        void that_keep_the_week_and_the_rest_to_its_neighbours() {
            var plan = proposal(question(grant(4, 2, MONDAY.plusWeeks(4)), Wishes.none()));
            for (int i = 0; i < 4; i++)
                for (var other : plan.sessions().get(i).others()) {
                    assertThat(Grant.weekOf(other.day()))
                            .isEqualTo(Grant.weekOf(plan.places().get(i).day()));
                    if (i > 0) assertThat(days(plan.places().get(i - 1), other)).isGreaterThanOrEqualTo(2);
                    if (i < 3) assertThat(days(other, plan.places().get(i + 1))).isGreaterThanOrEqualTo(2);
                }
            assertThat(plan.sessions().getFirst().others()).isNotEmpty();
        }
    }

    @Nested
    class A_course_is_refused {

        @Test
        void when_nothing_is_left() {
            assertThat(cannot(question(grant(0, 1, MONDAY.plusWeeks(2)), Wishes.none()))
                            .obstacles())
                    .containsExactly(new Obstacle.NoSessionLeft());
        }

        @Test
        void when_the_prescription_has_ended() {
            var ended = PlannerCast.grant(
                    List.of(1), 30, 1, 1, MONDAY.minusWeeks(9), MONDAY.minusDays(3), Set.of("x"), List.of());
            assertThat(cannot(question(ended, Wishes.none())).obstacles())
                    .containsExactly(new Obstacle.NoLongerInForce(MONDAY.minusDays(3)));
        }

        @Test
        void when_nobody_is_certified() {
            var grant =
                    PlannerCast.grant(List.of(1), 30, 1, 1, MONDAY, MONDAY.plusWeeks(3), Set.of("other"), List.of());
            assertThat(cannot(question(grant, Wishes.none())).obstacles())
                    .containsExactly(new Obstacle.NobodyCertified(Set.of("other")));
        }

        @Test
        void when_it_ends_too_soon_and_says_how_many_fit() {
            var until = MONDAY.plusDays(13);
            var no = cannot(question(grant(5, 2, until), Wishes.none()));
            assertThat(no.placed()).isEqualTo(4);
            assertThat(no.obstacles()).containsExactly(new Obstacle.EndsTooSoon(until, 2, 4));
        }

        @Test
        void when_the_calendar_is_full() {
            var until = MONDAY.plusDays(4);
            var all = new Busy(
                    ANA,
                    ROOM,
                    UUID.randomUUID(),
                    NOW,
                    until.atTime(23, 0).atZone(ZONE).toInstant());
            assertThat(cannot(question(grant(1, 1, until), Wishes.none(), all)).obstacles())
                    .containsExactly(new Obstacle.CalendarTooFull(0));
        }

        @Test
        void with_the_day_that_would_help() {
            var no = cannot(
                    question(grant(4, 2, MONDAY.plusDays(11)), Wishes.none().onDays(Set.of(DayOfWeek.TUESDAY))));
            assertThat(no.obstacles()).containsExactly(new Obstacle.WishesTooNarrow(2));
            assertThat(no.remedies()).contains(new Remedy.AllowDay(DayOfWeek.THURSDAY, 4));
            assertThat(no.remedies()).noneMatch(r -> r instanceof Remedy.AllowDay d && d.day() == DayOfWeek.WEDNESDAY);
        }

        @Test
        void with_the_hour_that_would_help() {
            var no = cannot(question(
                    grant(2, 1, MONDAY.plusWeeks(4)), Wishes.none().between(LocalTime.of(6, 0), LocalTime.of(9, 0))));
            assertThat(no.remedies()).containsExactly(new Remedy.AllowLater(LocalTime.of(10, 0), 2));
        }
    }

    private static List<health.soma.practice.Shift> allWeek(UUID... therapists) {
        var shifts = new ArrayList<health.soma.practice.Shift>();
        for (var therapist : therapists)
            shifts.addAll(shifts(
                    therapist,
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 0),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).toArray(DayOfWeek[]::new)));
        return shifts;
    }

    private static long days(Place a, Place b) {
        return ChronoUnit.DAYS.between(a.day(), b.day());
    }

    private static List<Long> gaps(Proposal plan) {
        var gaps = new ArrayList<Long>();
        for (int i = 1; i < plan.places().size(); i++)
            gaps.add(days(plan.places().get(i - 1), plan.places().get(i)));
        return gaps;
    }

    private static Proposal proposal(CourseQuestion asked) {
        assertThat(CoursePlanner.plan(asked, Weights.SHIPPED)).isInstanceOf(Proposal.class);
        return (Proposal) CoursePlanner.plan(asked, Weights.SHIPPED);
    }

    private static CannotPlace cannot(CourseQuestion asked) {
        assertThat(CoursePlanner.plan(asked, Weights.SHIPPED)).isInstanceOf(CannotPlace.class);
        return (CannotPlace) CoursePlanner.plan(asked, Weights.SHIPPED);
    }
}
