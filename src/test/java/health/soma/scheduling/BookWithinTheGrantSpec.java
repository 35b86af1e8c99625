package health.soma.scheduling;

import static health.soma.scheduling.PlannerCast.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.scheduling.Booking.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// a course is booked inside its prescription.
class BookWithinTheGrantSpec {

    private static final LocalDate END = MONDAY.plusDays(27);

    @Nested
    class Places_may_be_booked {

        @Test
        void as_many_as_are_left() {
            assertThat(refusals(grant(2, 2, END), MONDAY, MONDAY.plusDays(2))).isEmpty();
        }

        @Test
        void on_the_first_and_the_last_day_in_force() {
            assertThat(refusals(grant(2, 1, END), MONDAY, END)).isEmpty();
        }

        @Test
        void on_sunday_and_the_tuesday_of_the_next_week() {
            assertThat(refusals(grant(2, 1, END), MONDAY.plusDays(6), MONDAY.plusDays(8)))
                    .isEmpty();
        }

        @Test
        void beside_one_that_is_booked_with_a_day_of_rest_between() {
            assertThat(refusals(grant(1, 2, END, MONDAY), MONDAY.plusDays(2))).isEmpty();
        }

        @Test
        void day_by_day_where_more_than_three_a_week_are_prescribed() {
            assertThat(refusals(grant(2, 4, END), MONDAY, MONDAY.plusDays(1))).isEmpty();
        }
    }

    @Nested
    class Places_may_not_be_booked {

        @Test
        void when_there_are_none() {
            assertThat(refusals(grant(2, 2, END))).containsExactly(new Refusal.NothingToBook());
        }

        @Test
        void one_more_than_is_left() {
            assertThat(refusals(grant(1, 2, END), MONDAY, MONDAY.plusDays(2)))
                    .containsExactly(new Refusal.MoreThanLeft(2, 1));
        }

        @Test
        void the_day_before_or_after_it_is_in_force() {
            assertThat(refusals(grant(2, 1, END), MONDAY.minusDays(1), END.plusDays(1)))
                    .containsExactly(
                            new Refusal.NotInForce(MONDAY.minusDays(1), MONDAY, END),
                            new Refusal.NotInForce(END.plusDays(1), MONDAY, END));
        }

        @Test
        void over_the_weekly_cap_counting_what_is_booked() {
            assertThat(refusals(grant(2, 2, END, MONDAY), MONDAY.plusDays(2), MONDAY.plusDays(4)))
                    .containsExactly(new Refusal.OverWeeklyCap(MONDAY, 3, 2));
        }

        @Test
        void the_day_after_another_or_on_the_same() {
            assertThat(refusals(grant(3, 3, END, MONDAY), MONDAY.plusDays(1)))
                    .containsExactly(new Refusal.TooClose(MONDAY, MONDAY.plusDays(1)));
            assertThat(refusals(grant(3, 5, END, MONDAY), MONDAY))
                    .containsExactly(new Refusal.TooClose(MONDAY, MONDAY));
        }

        @Test
        void by_a_therapist_whose_certificate_has_ended() {
            var house = new House(
                    List.of(therapist(ANA, MONDAY.minusYears(1), MONDAY, "myofascial-release")),
                    house().locations(),
                    house().rooms(),
                    house().shifts());
            assertThat(BookWithinTheGrant.refusals(
                            List.of(place(MONDAY), place(MONDAY.plusDays(2))), grant(2, 2, END), house))
                    .containsExactly(new Refusal.NotCertified(ANA, MONDAY.plusDays(2)));
        }
    }

    private static List<Refusal> refusals(Grant grant, LocalDate... days) {
        return BookWithinTheGrant.refusals(
                Stream.of(days).map(BookWithinTheGrantSpec::place).toList(), grant, house());
    }

    private static Place place(LocalDate day) {
        return new Place(day, LocalTime.of(11, 0), ANA, ROOM);
    }
}
