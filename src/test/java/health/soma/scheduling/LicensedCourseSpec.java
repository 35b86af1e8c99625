package health.soma.scheduling;

import static health.soma.scheduling.PlannerCast.ANA;
import static health.soma.scheduling.PlannerCast.DOWNTOWN;
import static health.soma.scheduling.PlannerCast.MONDAY;
import static health.soma.scheduling.PlannerCast.NOW;
import static health.soma.scheduling.PlannerCast.PATIENT;
import static health.soma.scheduling.PlannerCast.ROOM;
import static health.soma.scheduling.PlannerCast.SESSION;
import static health.soma.scheduling.PlannerCast.house;
import static health.soma.scheduling.PlannerCast.licence;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.practice.Certificate;
import health.soma.practice.Subject;
import health.soma.practice.Therapist;
import health.soma.prescriptions.Term;
import health.soma.scheduling.Booking.Refusal;
import health.soma.scheduling.Planning.Obstacle;
import health.soma.scheduling.pages.Sentences;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// in the book: nobody is offered or booked without a licence, nor for areas they may not treat.
class LicensedCourseSpec {

    static final LocalDate END = MONDAY.plusDays(11);
    static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    static final Certificate TECHNIQUE =
            new Certificate(UUID.randomUUID(), ANA, "mfr", "School", "", MONDAY.minusYears(1), MONDAY.plusYears(1));

    @Nested
    class Offered {

        @Test
        void on_the_last_day_of_the_licence_and_not_the_day_after() {
            assertThat(days(grant(), TECHNIQUE, licence(ANA, MONDAY.minusYears(1), WEDNESDAY)))
                    .contains(WEDNESDAY)
                    .doesNotContain(WEDNESDAY.plusDays(1));
        }

        @Test
        void on_the_first_day_of_the_licence_and_not_the_day_before() {
            assertThat(days(grant(), TECHNIQUE, licence(ANA, WEDNESDAY, END)))
                    .contains(WEDNESDAY)
                    .doesNotContain(WEDNESDAY.minusDays(1));
        }

        @Test
        void breast_tissue_until_the_last_day_of_the_training_and_no_longer() {
            var licence = licence(ANA, MONDAY, END);
            assertThat(days(grant("breast"), TECHNIQUE, licence, training(16, WEDNESDAY)))
                    .contains(WEDNESDAY)
                    .doesNotContain(WEDNESDAY.plusDays(1));
            assertThat(days(grant("breast"), TECHNIQUE, licence, training(15, END)))
                    .isEmpty();
            assertThat(days(grant("breast", "chest"), TECHNIQUE, licence)).contains(END);
        }
    }

    @Nested
    class Booked {

        @Test
        void on_the_last_day_of_the_licence_and_not_the_day_after() {
            var house = with(TECHNIQUE, licence(ANA, MONDAY, WEDNESDAY));
            assertThat(inside(house, WEDNESDAY)).isEmpty();
            var after = WEDNESDAY.plusDays(1);
            assertThat(inside(house, after)).containsExactly(new Refusal.NotLicensed(ANA, after));
            assertThat(Sentences.of(new Refusal.NotLicensed(ANA, after), house))
                    .isEqualTo("Ana holds no licence that is valid on 26 Nov 2026.");
        }

        @Test
        void for_breast_tissue_alone_only_with_the_training() {
            var licence = licence(ANA, MONDAY, END);
            assertThat(within(with(TECHNIQUE, licence, training(16, WEDNESDAY)), "breast"))
                    .isEmpty();
            assertThat(within(with(TECHNIQUE, licence), "breast", "neck-back")).isEmpty();
            var house = with(TECHNIQUE, licence, training(16, WEDNESDAY.minusDays(1)));
            var refusal = new Refusal.NotTrained(ANA, WEDNESDAY, Set.of("breast"));
            assertThat(within(house, "breast")).containsExactly(refusal);
            assertThat(Sentences.of(refusal, house))
                    .isEqualTo(
                            "Ana holds no certificate, valid on 25 Nov 2026, with the training that breast tissue asks"
                                    + " for (16 hours, WAC 246-830-555).");
        }
    }

    @Nested
    class What_stands_in_the_way_is_said {

        @Test
        void when_nobody_is_licensed() {
            assertThat(obstacles(grant(), Wishes.none(), TECHNIQUE)).containsExactly(new Obstacle.NobodyLicensed());
        }

        @Test
        void when_nobody_who_is_licensed_is_certified() {
            assertThat(obstacles(grant(), Wishes.none(), licence(ANA, MONDAY, END)))
                    .containsExactly(new Obstacle.NobodyCertified(Set.of("mfr")));
        }

        @Test
        void when_nobody_is_trained() {
            var none = obstacles(grant("breast"), Wishes.none(), TECHNIQUE, licence(ANA, MONDAY, END));
            assertThat(none).containsExactly(new Obstacle.NobodyTrained(Set.of("breast")));
            assertThat(Sentences.of(none.getFirst(), house()))
                    .isEqualTo(
                            "Nobody here has, while the prescription is in force, the training that breast tissue asks"
                                    + " for (16 hours, WAC 246-830-555).");
        }

        private List<Obstacle> obstacles(Grant grant, Wishes wishes, Certificate... held) {
            return Obstacles.of(new CourseQuestion(PATIENT, grant, SESSION, wishes, with(held), List.of(), NOW), 2, 0);
        }
    }

    private static Set<LocalDate> days(Grant grant, Certificate... held) {
        var asked = new CourseQuestion(PATIENT, grant, SESSION, Wishes.none(), with(held), List.of(), NOW);
        return CourseDays.of(asked).stream().map(CourseDays.Day::date).collect(Collectors.toSet());
    }

    private static List<Refusal> inside(House house, LocalDate day) {
        return BookInsideTheHouse.refusals(List.of(place(day)), SESSION, 30, house, NOW);
    }

    private static List<Refusal> within(House house, String... areas) {
        return BookWithinTheGrant.refusals(List.of(place(WEDNESDAY)), grant(areas), house);
    }

    private static Place place(LocalDate day) {
        return new Place(day, LocalTime.of(11, 0), ANA, ROOM);
    }

    private static House with(Certificate... held) {
        var house = house();
        var ana = new Therapist(ANA, "Ana", "LMT", "", List.of(held));
        assertThat(house.location(DOWNTOWN)).isPresent();
        return new House(List.of(ana), house.locations(), house.rooms(), house.shifts());
    }

    private static Certificate training(int hours, LocalDate until) {
        var subject = new Subject.Area("breast", hours);
        return new Certificate(UUID.randomUUID(), ANA, subject, "School", "", MONDAY.minusYears(1), until);
    }

    private static Grant grant(String... areas) {
        var term = Term.plain(MONDAY, END);
        return new Grant(List.of(1, 2), 30, 1, 5, 1, MONDAY, END, term, false, Set.of("mfr"), List.of(), Set.of(areas));
    }
}
