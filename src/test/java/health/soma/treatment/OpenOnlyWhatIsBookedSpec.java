package health.soma.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.demo.Cast;
import health.soma.patients.StandingConsents;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.AppointmentId;
import health.soma.scheduling.Status;
import health.soma.security.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// a session is opened by the therapist it was booked with, on its day or later.
class OpenOnlyWhatIsBookedSpec {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void on_the_day_and_on_any_later_day() {
        assertThat(refusals(Status.BOOKED, MONDAY, Cast.ROSA)).isEmpty();
        assertThat(refusals(Status.BOOKED, MONDAY.plusDays(40), Cast.ROSA)).isEmpty();
    }

    @Test
    void not_on_the_day_before() {
        assertThat(refusals(Status.BOOKED, MONDAY.minusDays(1), Cast.ROSA))
                .containsExactly(new Refusal.DayNotYetCome(MONDAY));
    }

    @Test
    void not_by_another_therapist_nor_by_the_owner() {
        assertThat(refusals(Status.BOOKED, MONDAY, Cast.TOMAS)).containsExactly(new Refusal.NotYourSession());
        assertThat(refusals(Status.BOOKED, MONDAY, Cast.MARGARET)).containsExactly(new Refusal.NotYourSession());
    }

    @ParameterizedTest
    @EnumSource
    void only_while_the_appointment_stands(Status status) {
        assertThat(refusals(status, MONDAY, Cast.ROSA))
                .isEqualTo(status.live() ? List.of() : List.of(new Refusal.AppointmentGone()));
    }

    @Test
    void and_every_reason_is_given() {
        assertThat(refusals(Status.CANCELLED, MONDAY.minusDays(1), Cast.TOMAS)).hasSize(3);
    }

    private static List<Refusal> refusals(Status status, LocalDate today, Person by) {
        var ten = MONDAY.atTime(10, 0).atZone(Cast.SEATTLE).toInstant();
        var appointment = new Appointment(
                new AppointmentId(UUID.randomUUID()),
                Cast.INGRID,
                Cast.ROSA.id(),
                Cast.CEDAR.id(),
                Cast.MEDICAL_MASSAGE.id(),
                Optional.empty(),
                MONDAY,
                LocalTime.of(10, 0),
                Cast.SEATTLE,
                ten,
                ten.plus(Duration.ofMinutes(30)),
                status);
        return OpenOnlyWhatIsBooked.refusals(
                appointment, new StandingConsents(MONDAY, Map.of()), today, by.in(Cast.SOMA));
    }
}
