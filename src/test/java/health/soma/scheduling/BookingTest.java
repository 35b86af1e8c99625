package health.soma.scheduling;

import static health.soma.scheduling.ACourse.ownWeek;
import static health.soma.scheduling.ACourse.ownWeekWithLena;
import static health.soma.scheduling.ACourse.rosa;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.SomaTest;
import health.soma.database.InPractice;
import health.soma.demo.Cast;
import health.soma.prescriptions.Prescriptions;
import health.soma.scheduling.Booking.Booked;
import health.soma.scheduling.Booking.By;
import health.soma.scheduling.Booking.Loss;
import health.soma.scheduling.Booking.Refusal;
import health.soma.scheduling.Booking.Refused;
import health.soma.scheduling.Booking.Taken;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// a course is booked inside its prescription; whole or not at all, once, whatever else happens at the same time.
@SomaTest
@Import(ACourse.class)
class BookingTest {

    @Autowired
    Appointments appointments;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    ACourse courses;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_proposed_course_is_booked_as_it_stands() {
        var week = ownWeek();
        var course = courses.of(6, 2, week, week.plusWeeks(5));
        var proposing = (Proposing.Planned) appointments.propose(course.file(), course.id(), Wishes.none());
        var plan = (Planning.Proposal) proposing.plan();
        assertThat(plan.sessions()).hasSize(6);
        assertThat(proposing.house().therapists()).hasSize(3);

        var booked = (Booked) appointments.book(course.file(), UUID.randomUUID(), course.id(), plan.places());

        assertThat(booked.appointments())
                .extracting(a -> new Place(a.day(), a.begins(), a.therapist(), a.room()))
                .containsExactlyElementsOf(plan.places());
        assertThat(booked.appointments())
                .extracting(a -> a.prescribed().orElseThrow().entitlement())
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(left(course)).isZero();
        assertThat(appointments.of(course.file(), course.id())).hasSize(6);
    }

    @Test
    void whoever_treats_joins_the_care_team_and_everything_is_in_the_trail() {
        var week = ownWeek();
        var course = courses.of(1, 1, week, week.plusWeeks(1));
        var booked =
                (Booked) appointments.book(course.file(), UUID.randomUUID(), course.id(), List.of(rosa(week, 10, 0)));
        var id = booked.appointments().getFirst().id().value();
        assertThat(count(
                        "select 1 from patients.care_team where patient_id = ? and member = ?",
                        course.file().patient().value(),
                        Cast.ROSA.id()))
                .isOne();
        assertThat(count("select 1 from audit.event where subject_id = ? and act = 'appointment booked'", id))
                .isOne();
        assertThat(count(
                        "select 1 from scheduling.appointment_event where appointment_id = ? and status = 'booked'",
                        id))
                .isOne();
    }

    @Test
    void the_same_form_sent_twice_books_once() {
        var week = ownWeek();
        var course = courses.of(2, 1, week, week.plusWeeks(3));
        var id = UUID.randomUUID();
        var places = List.of(rosa(week, 10, 0));
        var first = appointments.book(course.file(), id, course.id(), places);
        assertThat(appointments.book(course.file(), id, course.id(), places)).isEqualTo(first);
        assertThat(appointments.of(course.file(), course.id())).hasSize(1);
    }

    @Test
    void when_one_place_is_taken_nothing_is_booked_and_the_loser_is_named() {
        var week = ownWeek();
        var other = courses.of(1, 1, week, week.plusWeeks(3));
        var course = courses.of(3, 1, week, week.plusWeeks(3));
        appointments.book(other.file(), UUID.randomUUID(), other.id(), List.of(rosa(week.plusWeeks(1), 10, 0)));

        var lost = rosa(week.plusWeeks(1), 10, 15);
        var answer = appointments.book(
                course.file(),
                UUID.randomUUID(),
                course.id(),
                List.of(rosa(week, 9, 0), lost, rosa(week.plusWeeks(2), 9, 0)));

        assertThat(answer).isEqualTo(new Taken(List.of(new Loss(lost, By.THERAPIST))));
        assertThat(appointments.of(course.file(), course.id())).isEmpty();
        assertThat(left(course)).isEqualTo(3);
    }

    @Test
    void a_taken_booking_within_a_larger_act_leaves_the_larger_act_alive() {
        var week = ownWeek();
        var other = courses.of(1, 1, week, week.plusWeeks(1));
        var course = courses.of(1, 1, week, week.plusWeeks(1));
        var place = List.of(rosa(week, 9, 0));
        transactions.executeWithoutResult(_ -> {
            appointments.book(other.file(), UUID.randomUUID(), other.id(), place);
            assertThat(appointments.book(course.file(), UUID.randomUUID(), course.id(), place))
                    .isInstanceOf(Taken.class);
        });
        assertThat(appointments.of(other.file(), other.id())).hasSize(1);
    }

    @Test
    void every_reason_is_given_at_once() {
        var week = ownWeekWithLena();
        var course = courses.of(3, 1, week, week.plusDays(6), "scs");
        var sunday = week.plusDays(6);
        var lena = new Place(week.plusDays(2), LocalTime.of(11, 0), Cast.LENA.id(), Cast.HERON.id());
        var answer = (Refused) appointments.book(
                course.file(),
                UUID.randomUUID(),
                course.id(),
                List.of(rosa(week, 7, 0), rosa(week.plusDays(1), 16, 0), lena, rosa(week.plusDays(8), 10, 0)));
        assertThat(answer.reasons())
                .containsExactlyInAnyOrder(
                        new Refusal.MoreThanLeft(4, 3),
                        new Refusal.NotInForce(week.plusDays(8), week, sunday),
                        new Refusal.NotCertified(Cast.LENA.id(), week.plusDays(2)),
                        new Refusal.OverWeeklyCap(week, 3, 1),
                        new Refusal.TooClose(week, week.plusDays(1)),
                        new Refusal.TooClose(week.plusDays(1), week.plusDays(2)),
                        new Refusal.Closed(week, LocalTime.of(7, 0)),
                        new Refusal.NotOnShift(Cast.ROSA.id(), week.plusDays(1), LocalTime.of(16, 0)));
        assertThat(appointments.of(course.file(), course.id())).isEmpty();
    }

    @Test
    void of_fifty_who_want_the_same_time_one_gets_it_and_the_others_are_told() throws Exception {
        var week = ownWeek();
        var all = new ArrayList<ACourse.Course>();
        for (int i = 0; i < 50; i++) all.add(courses.of(1, 1, week, week.plusWeeks(1)));
        var go = new CountDownLatch(1);
        var tries = new ArrayList<Callable<Booking>>();
        for (var course : all)
            tries.add(() -> {
                go.await();
                return InPractice.call(
                        Cast.SOMA.value(),
                        () -> appointments.book(
                                course.file(), UUID.randomUUID(), course.id(), List.of(rosa(week, 11, 0))));
            });
        var answers = new ArrayList<Booking>();
        try (var threads = Executors.newFixedThreadPool(50)) {
            var running = tries.stream().map(threads::submit).toList();
            go.countDown();
            for (var one : running) answers.add(one.get());
        }
        assertThat(answers).filteredOn(Booked.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Taken.class::isInstance).hasSize(49);
    }

    @Test
    void of_one_form_sent_ten_times_at_once_one_booking_comes_and_ten_same_answers() throws Exception {
        var week = ownWeek();
        var course = courses.of(2, 1, week, week.plusWeeks(3));
        var id = UUID.randomUUID();
        var answers = new ArrayList<Booking>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            Callable<Booking> send = () -> InPractice.call(
                    Cast.SOMA.value(),
                    () -> appointments.book(
                            course.file(),
                            id,
                            course.id(),
                            List.of(rosa(week, 12, 0), rosa(week.plusWeeks(1), 12, 0))));
            var running = java.util.stream.IntStream.range(0, 10)
                    .mapToObj(_ -> threads.submit(send))
                    .toList();
            for (var one : running) answers.add(one.get());
        }
        assertThat(answers).allMatch(Booked.class::isInstance).containsOnly(answers.getFirst());
        assertThat(appointments.of(course.file(), course.id())).hasSize(2);
    }

    private int left(ACourse.Course course) {
        return prescriptions.compiled(course.file(), course.id()).orElseThrow().left();
    }

    private int count(String query, Object... parameters) {
        return transactions
                .execute(_ ->
                        db.sql(query).params(parameters).query(Integer.class).list())
                .size();
    }
}
