package health.soma.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.patients.OpenFile;
import health.soma.scheduling.ACourse.Course;
import health.soma.scheduling.Booking.Booked;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// R-21 where the payer counts by claim: what is proposed leaves room for the patient's other prescriptions.
@SomaTest
@Import(ACourse.class)
class WeeksOfTheClaimTest {

    private static final LocalDate WEEK = ACourse.ownWeek();

    @Autowired
    CastOnStage stage;

    @Autowired
    ACourse courses;

    @Autowired
    Appointments appointments;

    @Test
    void a_week_that_another_order_on_the_claim_fills_is_not_proposed_and_booking_agrees() {
        var file = stage.newPatient(Cast.marcus());
        var claim = "C-" + UUID.randomUUID();
        var first = on(file, claim);
        var other = on(file, claim);
        assertThat(proposed(other)).allMatch(place -> week(place).equals(WEEK));
        book(first, ACourse.rosa(WEEK, 10, 0), ACourse.rosa(WEEK.plusDays(2), 10, 0));
        var places = proposed(other);
        assertThat(places).hasSize(2).noneMatch(place -> week(place).equals(WEEK));
        book(other, places.toArray(Place[]::new));
    }

    @Test
    void one_place_that_is_left_is_proposed_and_another_claim_takes_none() {
        var file = stage.newPatient(Cast.marcus());
        var claim = "C-" + UUID.randomUUID();
        var first = on(file, claim);
        var other = on(file, claim);
        var apart = on(file, "C-" + UUID.randomUUID());
        book(first, ACourse.rosa(WEEK, 11, 0));
        assertThat(proposed(other))
                .filteredOn(place -> week(place).equals(WEEK))
                .hasSize(1);
        assertThat(proposed(apart)).allMatch(place -> week(place).equals(WEEK));
    }

    /// Two sessions, both of which one week holds.
    private Course on(OpenFile file, String claim) {
        return courses.under(file, "wa-li", claim, order -> order.sessions(2).perWeekMin(2), WEEK);
    }

    private List<Place> proposed(Course course) {
        var planned = (Proposing.Planned) appointments.propose(course.file(), course.id(), Wishes.none());
        return ((Planning.Proposal) planned.plan()).places();
    }

    private void book(Course course, Place... places) {
        assertThat(appointments.book(course.file(), UUID.randomUUID(), course.id(), List.of(places)))
                .isInstanceOf(Booked.class);
    }

    private static LocalDate week(Place place) {
        return Grant.weekOf(place.day());
    }
}
