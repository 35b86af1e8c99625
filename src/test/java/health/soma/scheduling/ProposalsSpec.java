package health.soma.scheduling;

import static health.soma.scheduling.PlannerCast.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.practice.Gender;
import health.soma.practice.Shift;
import health.soma.scheduling.Planning.CannotPlace;
import health.soma.scheduling.Planning.Proposal;
import health.soma.scheduling.Proposals.Choice;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// proposals that really differ, each best at what it puts first; and hours between sessions.
class ProposalsSpec {

    /// Ana works on Tuesdays from nine, Ben on Tuesdays and Fridays from three.
    private static CourseQuestion two(Wishes wishes) {
        var shifts = new ArrayList<Shift>(shifts(ANA, LocalTime.of(9, 0), LocalTime.of(12, 0), DayOfWeek.TUESDAY));
        shifts.addAll(shifts(BEN, LocalTime.of(15, 0), LocalTime.of(17, 0), DayOfWeek.TUESDAY, DayOfWeek.FRIDAY));
        var house = new House(
                List.of(
                        therapist(ANA, "myofascial-release").saying(Gender.WOMAN),
                        therapist(BEN, "myofascial-release")),
                PlannerCast.house().locations(),
                PlannerCast.house().rooms(),
                shifts);
        return new CourseQuestion(PATIENT, grant(4, 2, MONDAY.plusWeeks(8)), SESSION, wishes, house, List.of(), NOW);
    }

    @Test
    void each_differs_and_is_best_at_what_it_puts_first() {
        var proposals =
                CoursePlanner.proposals(two(Wishes.none().around(LocalTime.of(9, 0))), new Weights(60, 10, 40, 15, 8));
        assertThat(proposals.choices())
                .extracting(one -> one.proposal().places())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(1);
        assertThat(proposals.choices().getFirst().by()).contains(Weighing.USUAL);
        assertThat(proposals.plan()).isEqualTo(proposals.choices().getFirst().proposal());
        assertThat(last(proposals, Weighing.EARLIEST))
                .isEqualTo(proposals.choices().stream()
                        .mapToLong(one -> last(one.proposal()))
                        .min()
                        .orElseThrow());
        assertThat(changes(proposals, Weighing.ONE_THERAPIST)).isZero();
        assertThat(((Proposal) proposals.by(Weighing.WISHES)).places())
                .extracting(Place::begins)
                .containsOnly(LocalTime.of(9, 0));
        assertThat(proposals.choices().stream().flatMap(one -> one.by().stream()))
                .containsExactlyInAnyOrder(Weighing.values());
    }

    @Test
    void where_there_is_but_one_course_it_stands_alone_for_all() {
        var alone = CoursePlanner.proposals(
                question(grant(1, 1, MONDAY), Wishes.none().between(LocalTime.of(11, 0), LocalTime.of(11, 30))),
                Weights.SHIPPED);
        assertThat(alone.choices()).extracting(Choice::by).containsExactly(Set.of(Weighing.values()));
    }

    @Test
    void the_weights_of_the_practice_choose_the_first() {
        var asked = two(Wishes.none().around(LocalTime.of(9, 0)));
        var late = (Proposal) CoursePlanner.plan(asked, new Weights(0, 0, 0, 0, 100));
        var soon = (Proposal) CoursePlanner.plan(asked, new Weights(1000, 0, 0, 0, 0));
        assertThat(late.places()).extracting(Place::therapist).containsOnly(ANA);
        assertThat(last(soon)).isLessThan(last(late));
    }

    @Test
    void a_gender_asked_for_is_one_that_somebody_has_said() {
        var women = (Proposal) CoursePlanner.plan(two(Wishes.none().treatedBy(Gender.WOMAN)), Weights.SHIPPED);
        assertThat(women.places()).extracting(Place::therapist).containsOnly(ANA);
        var nobody = (CannotPlace) CoursePlanner.plan(two(Wishes.none().treatedBy(Gender.MAN)), Weights.SHIPPED);
        assertThat(nobody.placed()).isZero();
        assertThat(nobody.remedies()).containsExactly(new Remedy.AnyGender(4));
    }

    @Test
    void hours_between_two_sessions_are_whole_free_days_also_beside_what_is_booked() {
        var grant = grant(5, 5, MONDAY.plusWeeks(6));
        for (int hours : List.of(24, 48, 72)) {
            var plan =
                    (Proposal) CoursePlanner.plan(question(grant, Wishes.none().apart(hours)), Weights.SHIPPED);
            for (int i = 1; i < plan.places().size(); i++)
                assertThat(ChronoUnit.DAYS.between(
                                plan.places().get(i - 1).day(),
                                plan.places().get(i).day()))
                        .isGreaterThanOrEqualTo(hours / 24 + 1);
        }
        var taken = grant(1, 3, MONDAY.plusDays(4), MONDAY.plusDays(1));
        var asked = question(taken, Wishes.none().apart(48));
        assertThat(((Proposal) CoursePlanner.plan(asked, Weights.SHIPPED)).places())
                .extracting(Place::day)
                .containsExactly(MONDAY.plusDays(4));
        var no = (CannotPlace) CoursePlanner.plan(asked.wishing(Wishes.none().apart(72)), Weights.SHIPPED);
        assertThat(no.remedies()).containsExactly(new Remedy.SoonerAgain(1));
    }

    private static long last(Proposal proposal) {
        return proposal.places().getLast().day().toEpochDay();
    }

    private static long last(Proposals proposals, Weighing by) {
        return last((Proposal) proposals.by(by));
    }

    private static int changes(Proposals proposals, Weighing by) {
        var places = ((Proposal) proposals.by(by)).places();
        int changes = 0;
        for (int i = 1; i < places.size(); i++)
            if (!places.get(i).therapist().equals(places.get(i - 1).therapist())) changes++;
        return changes;
    }
}
