package health.soma.scheduling;

import static health.soma.scheduling.ACourse.ownWeek;
import static health.soma.scheduling.ACourse.rosa;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.prescriptions.Entitlement;
import health.soma.prescriptions.Entitlement.State;
import health.soma.prescriptions.Prescriptions;
import health.soma.scheduling.Booking.Booked;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// what an appointment's end means for the session it holds.
@SomaTest
@Import(ACourse.class)
class AttendanceTest {

    @Autowired
    Appointments appointments;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    ACourse courses;

    @Autowired
    CastOnStage stage;

    /// Marking an appointment kept is part of signing and needs its transaction.
    @Autowired
    TransactionTemplate transactions;

    private ACourse.Course course;
    private AppointmentId appointment;

    @BeforeEach
    void one_session_is_booked() {
        var week = ownWeek();
        course = courses.of(1, 1, week, week.plusWeeks(1));
        var booked =
                (Booked) appointments.book(course.file(), UUID.randomUUID(), course.id(), List.of(rosa(week, 10, 0)));
        appointment = booked.appointments().getFirst().id();
        is(State.RESERVED);
    }

    @Test
    void a_cancelled_session_is_given_back() {
        appointments.cancel(course.file(), appointment, "ill");
        is(State.GRANTED);
    }

    @Test
    void a_missed_session_is_given_back() {
        appointments.missed(course.file(), appointment, "");
        is(State.GRANTED);
    }

    @Test
    void a_session_that_is_done_is_used_and_is_not_used_again() {
        var chart = stage.chart(course.file(), Cast.ROSA);
        var kept = transactions.execute(_ -> appointments.kept(chart, appointment));
        is(State.USED);
        assertThat(transactions.<Moving>execute(_ -> appointments.kept(chart, appointment)))
                .isEqualTo(kept);
        is(State.USED);
    }

    @Test
    void cancelling_without_a_reason_changes_nothing() {
        assertThat(appointments.cancel(course.file(), appointment, " ")).isEqualTo(new Moving.NoReason());
        is(State.RESERVED);
    }

    private void is(State state) {
        assertThat(prescriptions
                        .compiled(course.file(), course.id())
                        .orElseThrow()
                        .entitlements())
                .containsExactly(new Entitlement(1, state));
    }
}
