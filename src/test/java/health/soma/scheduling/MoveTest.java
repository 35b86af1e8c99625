package health.soma.scheduling;

import static health.soma.scheduling.ACourse.rosa;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.database.InPractice;
import health.soma.demo.Cast;
import health.soma.prescriptions.Prescriptions;
import health.soma.scheduling.ACourse.Course;
import health.soma.scheduling.Booking.Booked;
import health.soma.scheduling.Booking.By;
import health.soma.scheduling.Booking.Loss;
import health.soma.scheduling.Booking.Refusal;
import health.soma.scheduling.Rescheduling.Fixed;
import health.soma.scheduling.Rescheduling.Hold;
import health.soma.scheduling.Rescheduling.Moved;
import health.soma.scheduling.Rescheduling.NothingToMove;
import health.soma.scheduling.Rescheduling.Refused;
import health.soma.scheduling.Rescheduling.Taken;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// an appointment is moved and stays the same row; inside its prescription and the house, whatever else
/// happens at the same time.
@SomaTest
@Import(ACourse.class)
class MoveTest {

    @Autowired
    Appointments appointments;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    ACourse courses;

    @Autowired
    CastOnStage stage;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    /// Three weeks in which Lena and Tomás too are licensed; each test clears them for the next.
    static final LocalDate week = ACourse.ownWeekWithLena();

    @AfterEach
    void the_book_is_cleared() {
        stage.sql(
                "update scheduling.appointment set status = 'cancelled' where day between ? and ?"
                        + " and status not in ('cancelled', 'missed', 'done')",
                week,
                week.plusWeeks(3).minusDays(1));
    }

    @Test
    void a_move_keeps_the_row_its_number_and_its_booking_and_takes_its_reservation_along() {
        var course = courses.of(2, 1, week, week.plusWeeks(2));
        var was = booked(course, rosa(week, 10, 0));
        var to = rosa(week.plusWeeks(1).plusDays(1), 9, 15);

        var moved = moved(course, was, to);

        assertThat(moved.id()).isEqualTo(was.id());
        assertThat(moved.place()).isEqualTo(to);
        assertThat(moved.status()).isEqualTo(Status.BOOKED);
        assertThat(moved.prescribed().orElseThrow())
                .isEqualTo(new PrescribedPlace(course.id(), 1, 1, week.plusWeeks(1), 1));
        assertThat(appointments.of(course.file())).hasSize(1);
        assertThat(left(course)).isOne();
        assertThat(prescriptions.ledger(course.file(), course.id()).getFirst())
                .satisfies(posting ->
                        assertThat(posting.toString()).contains(to.day().toString()));
        assertThat(appointments.movesOf(course.file(), was.id()))
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.from()).isEqualTo(was.place());
                    assertThat(made.to()).isEqualTo(to);
                });
        assertThat(trail(was)).isOne();
        assertThat(appointments.events(course.file(), course.id())).hasSize(1);
        // Its old place is free again.
        booked(courses.of(1, 1, week, week.plusWeeks(1)), was.place());
    }

    @Test
    void another_therapist_is_the_same_act_and_they_join_the_care_team() {
        var course = courses.of(1, 1, week, week.plusWeeks(1));
        var was = booked(course, rosa(week.plusDays(2), 10, 0));
        var to = new Place(was.day(), LocalTime.of(13, 0), Cast.TOMAS.id(), Cast.CEDAR.id());
        assertThat(moved(course, was, to).therapist()).isEqualTo(Cast.TOMAS.id());
        assertThat(count(
                        "select 1 from patients.care_team where patient_id = ? and member = ?",
                        course.file().patient().value(),
                        Cast.TOMAS.id()))
                .isOne();
    }

    @Test
    void asked_twice_it_moves_once_and_answers_the_same() {
        var course = courses.of(1, 1, week, week.plusWeeks(1));
        var was = booked(course, rosa(week, 10, 0));
        var act = UUID.randomUUID();
        var asked = List.of(new Move(was.id(), rosa(week, 11, 0)));
        var first = appointments.reschedule(course.file(), act, asked);
        assertThat(appointments.reschedule(course.file(), act, asked)).isEqualTo(first);
        assertThat(appointments.movesOf(course.file(), was.id())).hasSize(1);
        assertThat(appointments.reschedule(course.file(), UUID.randomUUID(), asked))
                .isEqualTo(new NothingToMove());
    }

    @Test
    void the_last_day_in_force_is_moved_to_and_the_day_after_is_not() {
        var until = week.plusDays(8);
        var course = courses.of(1, 1, week, until);
        var was = booked(course, rosa(week, 10, 0));
        assertThat(reasons(course, was, rosa(until.plusDays(1), 10, 0)))
                .containsExactly(new Refusal.NotInForce(until.plusDays(1), week, until));
        assertThat(moved(course, was, rosa(until, 10, 0)).day()).isEqualTo(until);
    }

    @Test
    void a_full_week_and_a_missing_day_of_rest_are_refused_and_its_own_place_does_not_count() {
        var course = courses.of(3, 2, week, week.plusWeeks(2));
        var first = booked(course, rosa(week, 10, 0));
        booked(course, rosa(week.plusDays(2), 10, 0));
        var third = booked(course, rosa(week.plusWeeks(1), 10, 0));
        assertThat(reasons(course, third, tomas(week.plusDays(4))))
                .containsExactly(new Refusal.OverWeeklyCap(week, 3, 2));
        assertThat(reasons(course, first, rosa(week.plusDays(1), 10, 0)))
                .containsExactly(new Refusal.TooClose(week.plusDays(1), week.plusDays(2)));
        assertThat(moved(course, first, tomas(week.plusDays(4)))
                        .prescribed()
                        .orElseThrow()
                        .place())
                .isOne();
    }

    @Test
    void the_past_a_closed_hour_a_day_off_and_an_uncertified_therapist_are_refused_with_their_reasons() {
        var course = courses.of(1, 1, week, week.plusWeeks(1), "scs");
        var was = booked(course, rosa(week, 10, 0));
        var yesterday = health.soma.TestGround.MONDAY.minusDays(1);
        assertThat(reasons(course, was, rosa(yesterday, 10, 0)))
                .contains(
                        new Refusal.InThePast(yesterday, LocalTime.of(10, 0)),
                        new Refusal.NotInForce(yesterday, week, week.plusWeeks(1)));
        assertThat(reasons(course, was, rosa(week, 7, 0)))
                .containsExactly(new Refusal.Closed(week, LocalTime.of(7, 0)));
        assertThat(reasons(course, was, rosa(week.plusDays(1), 16, 0)))
                .containsExactly(new Refusal.NotOnShift(Cast.ROSA.id(), week.plusDays(1), LocalTime.of(16, 0)));
        var lena = new Place(week.plusDays(2), LocalTime.of(11, 0), Cast.LENA.id(), Cast.HERON.id());
        assertThat(reasons(course, was, lena))
                .containsExactly(new Refusal.NotCertified(Cast.LENA.id(), week.plusDays(2)));
        assertThat(appointments.find(course.file(), was.id())).contains(was);
    }

    @Test
    void where_somebody_else_is_the_mover_is_told_and_nothing_is_moved() {
        var other = courses.of(1, 1, week, week.plusWeeks(1));
        booked(other, rosa(week, 10, 0));
        var course = courses.of(2, 2, week, week.plusWeeks(1));
        var one = booked(course, rosa(week.plusDays(2), 10, 0));
        var two = booked(course, rosa(week.plusDays(7), 10, 0));
        var lost = rosa(week, 10, 29);
        assertThat(appointments.reschedule(
                        course.file(),
                        UUID.randomUUID(),
                        List.of(new Move(two.id(), tomas(week.plusDays(4))), new Move(one.id(), lost))))
                .isEqualTo(new Taken(List.of(new Loss(lost, By.THERAPIST))));
        assertThat(appointments.find(course.file(), two.id())).contains(two);
        assertThat(moved(course, one, rosa(week, 10, 30)).begins()).isEqualTo(LocalTime.of(10, 30));
    }

    @Test
    void several_go_together_even_where_one_takes_the_place_of_the_other() {
        var course = courses.of(3, 1, week, week.plusWeeks(3));
        var one = booked(course, rosa(week, 10, 0));
        var two = booked(course, rosa(week.plusWeeks(1), 10, 0));
        var answer = appointments.reschedule(
                course.file(),
                UUID.randomUUID(),
                List.of(new Move(one.id(), two.place()), new Move(two.id(), rosa(week.plusWeeks(2), 10, 0))));
        assertThat(answer).isInstanceOf(Moved.class);
        assertThat(appointments.of(course.file()))
                .extracting(Appointment::day)
                .containsExactly(week.plusWeeks(2), week.plusWeeks(1));
    }

    @Test
    void who_has_come_stays_on_that_day_and_what_is_over_stays_where_it_is() {
        var course = courses.of(2, 2, week, week.plusWeeks(1));
        var was = booked(course, rosa(week, 10, 0));
        var tomorrow = rosa(week.plusDays(1), 10, 0);
        appointments.arrived(course.file(), was.id());
        assertThat(answer(course, was, tomorrow)).isEqualTo(new Fixed(List.of(new Hold.PatientIsHere(week))));
        assertThat(moved(course, was, rosa(week, 11, 0)).status()).isEqualTo(Status.ARRIVED);
        appointments.inRoom(course.file(), was.id());
        assertThat(answer(course, was, tomorrow)).isEqualTo(new Fixed(List.of(new Hold.NotFrom(week, Status.IN_ROOM))));
        var gone = booked(course, rosa(week.plusDays(2), 10, 0));
        appointments.cancel(course.file(), gone.id(), "Snow");
        assertThat(answer(course, gone, rosa(week.plusDays(3), 10, 0)))
                .isEqualTo(new Fixed(List.of(new Hold.NotFrom(week.plusDays(2), Status.CANCELLED))));
    }

    @Test
    void of_ten_moved_to_one_time_at_once_one_gets_it_and_the_others_are_told() throws Exception {
        var slot = rosa(week, 14, 0);
        var all = new ArrayList<Callable<Rescheduling>>();
        for (int i = 0; i < 10; i++) {
            var course = courses.of(1, 1, week, week.plusWeeks(1));
            var was = booked(course, rosa(week.plusDays(i / 5), 9 + i % 5, 0));
            all.add(() -> answer(course, was, slot));
        }
        var answers = atOnce(all);
        assertThat(answers).filteredOn(Moved.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.equals(new Taken(List.of(new Loss(slot, By.THERAPIST)))))
                .hasSize(9);
    }

    @Test
    void of_a_move_and_a_cancellation_at_once_either_order_is_whole() throws Exception {
        var course = courses.of(6, 6, week, week.plusWeeks(1));
        for (int i = 0; i < 4; i++) {
            var was = booked(course, rosa(week.plusDays(i), 9, 0));
            var to = rosa(week.plusDays(i), 11, 0);
            List<Callable<Object>> both =
                    List.of(() -> answer(course, was, to), () -> appointments.cancel(course.file(), was.id(), "Snow"));
            var answers = atOnce(both);
            assertThat(answers.getLast()).isInstanceOf(Moving.Moved.class);
            var now = appointments.find(course.file(), was.id()).orElseThrow();
            assertThat(now.status()).isEqualTo(Status.CANCELLED);
            assertThat(now.place()).isEqualTo(answers.getFirst() instanceof Moved ? to : was.place());
        }
        assertThat(left(course)).isEqualTo(6);
    }

    @Test
    void the_database_alone_refuses_what_is_not_a_whole_move() {
        var course = courses.of(2, 1, week, week.plusWeeks(2));
        var was = booked(course, rosa(week, 10, 0));
        var later =
                "day = day + 1, during = tstzrange(lower(during) + interval '1 day', upper(during) + interval '1 day')";
        refused(was, later, "held_for_its_day", "moves_leave_a_trace");
        refused(was, "therapist_id = '" + Cast.TOMAS.id() + "'", "moves_leave_a_trace");
        refused(was, "therapist_id = patient_id", "holds no licence");
        refused(was, later + ", status = 'arrived'", "moved_and_nothing_else");
        refused(was, "during = tstzrange(lower(during), upper(during) + interval '1 minute')", "moved_whole");
        refused(was, "zone = 'America/Vancouver'", "zone_of_the_room");
        refused(was, later.replace("1 day", "22 days").replace("+ 1", "+ 22") + ", week = week + 21", "_fkey");
        refused(was, "held = 'empty'", "permission denied");
        appointments.arrived(course.file(), was.id());
        refused(was, later, "moved_before_it_begins");
        assertThat(appointments.find(course.file(), was.id()).orElseThrow().place())
                .isEqualTo(was.place());
    }

    private void refused(Appointment one, String change, String... anyOf) {
        assertThatThrownBy(() -> stage.sql(
                        "update scheduling.appointment set " + change + " where id = ?",
                        one.id().value()))
                .satisfies(thrown -> assertThat(List.of(anyOf))
                        .anyMatch(name -> org.assertj.core.util.Throwables.getStackTrace(thrown)
                                .contains(name)));
    }

    private static Place tomas(LocalDate day) {
        return new Place(day, LocalTime.of(10, 0), Cast.TOMAS.id(), Cast.FERN.id());
    }

    private Appointment booked(Course course, Place place) {
        var answer = appointments.book(course.file(), UUID.randomUUID(), course.id(), List.of(place));
        assertThat(answer).isInstanceOf(Booked.class);
        return ((Booked) answer).appointments().getFirst();
    }

    private Rescheduling answer(Course course, Appointment was, Place to) {
        return appointments.reschedule(course.file(), UUID.randomUUID(), List.of(new Move(was.id(), to)));
    }

    private Appointment moved(Course course, Appointment was, Place to) {
        var answer = answer(course, was, to);
        assertThat(answer).isInstanceOf(Moved.class);
        return ((Moved) answer).appointments().getFirst();
    }

    private List<Refusal> reasons(Course course, Appointment was, Place to) {
        var answer = answer(course, was, to);
        assertThat(answer).isInstanceOf(Refused.class);
        return ((Refused) answer).reasons();
    }

    private static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        var go = new CountDownLatch(1);
        var answers = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            var running = all.stream()
                    .map(one -> threads.submit(() -> {
                        go.await();
                        return InPractice.call(Cast.SOMA.value(), one::call);
                    }))
                    .toList();
            go.countDown();
            for (var one : running) answers.add(one.get());
        }
        return answers;
    }

    private int left(Course course) {
        return prescriptions.compiled(course.file(), course.id()).orElseThrow().left();
    }

    private int trail(Appointment one) {
        return count(
                "select 1 from audit.event where subject_id = ? and act = 'appointment moved'",
                one.id().value());
    }

    private int count(String query, Object... parameters) {
        return transactions
                .execute(_ ->
                        db.sql(query).params(parameters).query(Integer.class).list())
                .size();
    }
}
