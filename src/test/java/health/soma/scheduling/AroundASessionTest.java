package health.soma.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.patients.PatientId;
import health.soma.practice.Service;
import health.soma.practice.Services;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/// R-92 where the database keeps it: room and therapist are held around a session, the patient is not, and a room has
/// what the service needs. Each try is taken back, since a service stays in the practice for good.
@SomaTest
@Import(ACourse.class)
class AroundASessionTest {

    @Autowired
    CastOnStage stage;

    @Autowired
    Services services;

    @Autowired
    TransactionTemplate transactions;

    /// Tomás too is licensed then, and no row is kept.
    static final LocalDate DAY = ACourse.ownWeekWithLena();

    PatientId patient;
    PatientId other;

    @BeforeEach
    void somebody_is_booked_from_ten_to_half_past() {
        patient = stage.newPatient(Cast.ingrid()).patient();
        other = stage.newPatient(Cast.marcus()).patient();
    }

    @Test
    void room_and_therapist_are_held_before_and_after() {
        assertThat(tried(10, 5, at(9, 35), 20, other)).isEmpty();
        assertThat(tried(10, 5, at(9, 36), 20, other)).contains("_free");
        assertThat(tried(10, 5, at(10, 40), 20, other)).isEmpty();
        assertThat(tried(10, 5, at(10, 39), 20, other)).contains("_free");
        assertThat(tried(0, 0, at(10, 30), 20, other)).isEmpty();
    }

    @Test
    void the_patient_of_a_session_is_free_until_it_begins() {
        assertThat(withAnotherTherapist(10, at(10, 30), patient)).isEmpty();
        assertThat(withAnotherTherapist(10, at(10, 29), patient)).contains("patient_free");
    }

    @Test
    void a_room_has_what_the_service_needs() {
        var low = new Service(UUID.randomUUID(), "Low", "", 20, false, 0, 0, Set.of("low table"));
        assertThat(book(low, at(13, 0), Cast.ROSA.id(), Cast.CEDAR.id(), other)).contains("the room lacks equipment");
    }

    private String tried(int before, int after, LocalTime begins, int minutes, PatientId who) {
        var careful = new Service(UUID.randomUUID(), "Careful", "", minutes, false, before, after, Set.of());
        return book(careful, begins, Cast.ROSA.id(), Cast.CEDAR.id(), who);
    }

    private String withAnotherTherapist(int before, LocalTime begins, PatientId who) {
        var careful = new Service(UUID.randomUUID(), "Careful", "", 20, false, before, 0, Set.of());
        return book(careful, begins, Cast.TOMAS.id(), Cast.FERN.id(), who);
    }

    /// What the database says, empty when it takes the row; nothing is kept.
    private String book(Service service, LocalTime begins, UUID therapist, UUID room, PatientId who) {
        return transactions.<String>execute(attempt -> {
            attempt.setRollbackOnly();
            services.add(Cast.SOMA, service);
            try {
                var plain = new Service(UUID.randomUUID(), "Plain", "", 30, false);
                services.add(Cast.SOMA, plain);
                insert(plain, at(10, 0), Cast.ROSA.id(), Cast.CEDAR.id(), patient);
                insert(service, begins, therapist, room, who);
                return "";
            } catch (DataAccessException refused) {
                return String.valueOf(refused.getMessage());
            }
        });
    }

    private void insert(Service service, LocalTime begins, UUID therapist, UUID room, PatientId who) {
        var span = LocalSpan.of(DAY, begins, service.minutes(), Cast.SEATTLE);
        var written = stage.sql(
                """
                insert into scheduling.appointment (practice_id, id, booking_id, patient_id, therapist_id, room_id,
                  service_id, prescribed, day, week, begins, zone, during, held)
                values (?, gen_random_uuid(), gen_random_uuid(), ?, ?, ?, ?, false, ?, ?, ?, ?, tstzrange(?, ?), 'empty')
                """,
                Cast.SOMA.value(),
                who.value(),
                therapist,
                room,
                service.id(),
                DAY,
                Grant.weekOf(DAY),
                begins,
                Cast.SEATTLE.getId(),
                span.from().atOffset(ZoneOffset.UTC),
                span.until().atOffset(ZoneOffset.UTC));
        assertThat(written).isOne();
    }

    private static LocalTime at(int hour, int minute) {
        return LocalTime.of(hour, minute);
    }
}
