package health.soma.scheduling;

import static health.soma.scheduling.ACourse.ownWeek;
import static health.soma.scheduling.ACourse.rosa;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.patients.Charts;
import health.soma.prescriptions.Prescriptions;
import health.soma.scheduling.ACourse.Course;
import health.soma.scheduling.Booking.Booked;
import health.soma.scheduling.Moving.Moved;
import health.soma.scheduling.Moving.NotFrom;
import health.soma.web.NotFound;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/// a cancelled or missed session gives its entitlement back, a session that is done uses it up.
@SomaTest
@Import(ACourse.class)
class AttendanceTest {

    @Autowired
    Appointments appointments;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    Charts charts;

    @Autowired
    CastOnStage stage;

    @Autowired
    ACourse courses;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_cancelled_session_can_be_booked_again_at_the_same_place() {
        var course = course();
        var first = book(course);
        assertThat(left(course)).isEqualTo(1);
        assertThat(appointments.cancel(course.file(), first.id(), " ")).isEqualTo(new Moving.NoReason());
        assertThat(appointments.cancel(course.file(), first.id(), "Snow")).isInstanceOf(Moved.class);
        assertThat(left(course)).isEqualTo(2);
        var place = new Place(first.day(), first.begins(), first.therapist(), first.room());
        var again = appointments.book(course.file(), UUID.randomUUID(), course.id(), List.of(place));
        assertThat(((Booked) again)
                        .appointments()
                        .getFirst()
                        .prescribed()
                        .orElseThrow()
                        .entitlement())
                .isEqualTo(1);
    }

    @Test
    void a_missed_session_gives_its_entitlement_back() {
        var course = course();
        assertThat(appointments.missed(course.file(), book(course).id(), "")).isInstanceOf(Moved.class);
        assertThat(left(course)).isEqualTo(2);
    }

    @Test
    void a_missed_session_is_spent_where_the_payers_rules_say_so_and_stays_spent() {
        var course = courses.under("self-pay", "", order -> order.sessions(2), ownWeek());
        var first = book(course);
        appointments.missed(course.file(), first.id(), "");
        assertThat(left(course)).isEqualTo(1);
        var place = rosa(course.compiled().validFrom().plusDays(7), 15, 0);
        var again = appointments.book(course.file(), UUID.randomUUID(), course.id(), List.of(place));
        assertThat(((Booked) again)
                        .appointments()
                        .getFirst()
                        .prescribed()
                        .orElseThrow()
                        .entitlement())
                .isEqualTo(2);
        assertThat(left(course)).isZero();
    }

    @Test
    void cancelled_in_time_it_is_given_back_under_the_same_rules() {
        var course = courses.under("self-pay", "", order -> order.sessions(2), ownWeek());
        var first = book(course);
        assertThat(appointments.forfeitsWhenCancelled(course.file(), first)).isFalse();
        appointments.cancel(course.file(), first.id(), "Snow");
        assertThat(left(course)).isEqualTo(2);
    }

    @Test
    void asked_twice_it_is_cancelled_once() {
        var course = course();
        var first = book(course);
        var once = appointments.cancel(course.file(), first.id(), "Snow");
        assertThat(appointments.cancel(course.file(), first.id(), "Snow")).isEqualTo(once);
        assertThat(left(course)).isEqualTo(2);
    }

    @Test
    void a_session_that_is_kept_is_used_for_good() {
        var course = course();
        var first = book(course);
        var chart = charts.openChart(course.file().patient(), CastOnStage.as(Cast.ROSA));
        assertThatThrownBy(() -> appointments.kept(chart, first.id()))
                .isInstanceOf(IllegalTransactionStateException.class);
        transactions.executeWithoutResult(_ -> appointments.kept(chart, first.id()));
        assertThat(prescriptions
                        .compiled(course.file(), course.id())
                        .orElseThrow()
                        .used())
                .isEqualTo(1);
        assertThat(appointments.cancel(course.file(), first.id(), "Too late"))
                .isEqualTo(new NotFrom(Status.DONE, Status.CANCELLED));
        assertThat(left(course)).isEqualTo(1);
    }

    @Test
    void under_another_patients_file_the_appointment_does_not_exist() {
        var first = book(course());
        var other = stage.newPatient(Cast.aisha());
        assertThat(appointments.find(other, first.id())).isEmpty();
        assertThatThrownBy(() -> appointments.cancel(other, first.id(), "Mistake"))
                .isInstanceOf(NotFound.class);
    }

    private Course course() {
        var week = ownWeek();
        return courses.of(2, 1, week, week.plusWeeks(5));
    }

    private Appointment book(Course course) {
        var place = rosa(course.compiled().validFrom(), 10, 0);
        var booking = appointments.book(course.file(), UUID.randomUUID(), course.id(), List.of(place));
        return ((Booked) booking).appointments().getFirst();
    }

    private int left(Course course) {
        return prescriptions.compiled(course.file(), course.id()).orElseThrow().left();
    }
}
