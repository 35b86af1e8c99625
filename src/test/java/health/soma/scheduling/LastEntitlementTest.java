package health.soma.scheduling;

import static health.soma.scheduling.ACourse.ownWeek;
import static health.soma.scheduling.ACourse.rosa;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.AtOnce;
import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.prescriptions.Amending;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.Source;
import health.soma.prescriptions.Verifying;
import health.soma.prescriptions.VersionKind;
import health.soma.scheduling.ACourse.Course;
import health.soma.scheduling.Booking.Booked;
import health.soma.scheduling.Booking.Refusal;
import health.soma.scheduling.Booking.Refused;
import health.soma.scheduling.pages.Sentences;
import health.soma.security.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// Whoever comes second to the last of anything sees who was first, and gets an answer, never a fault.
@SomaTest
@Import(ACourse.class)
class LastEntitlementTest {

    private static final Actor PRIYA = CastOnStage.as(Cast.PRIYA);

    /// Three weeks for all of these tests, each repetition at an hour of its own: own weeks end with the cast's
    /// licences.
    private static final LocalDate FIRST = ownWeek();

    @Autowired
    Appointments appointments;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    ACourse courses;

    @Test
    void of_ten_who_book_the_last_session_one_gets_it_and_nine_read_that_none_is_left() throws Exception {
        var week = FIRST;
        var course = courses.of(1, 7, week, week.plusWeeks(2));
        // Ten different times: nothing but the session itself is wanted twice.
        var answers = AtOnce.all(IntStream.range(0, 10)
                .<Callable<Booking>>mapToObj(n -> () -> book(course, week.plusDays(n % 4), 8 + n / 4))
                .toList());
        assertThat(answers).filteredOn(Booked.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Refused.class::isInstance).hasSize(9);
        var house = appointments.house(PRIYA);
        assertThat(answers)
                .filteredOn(Refused.class::isInstance)
                .flatExtracting(answer -> ((Refused) answer).reasons())
                .extracting(reason -> Sentences.of(reason, house))
                .contains("1 session is asked for, and the prescription has 0 left.")
                .noneMatch(sentence -> sentence.contains("moment"));
        assertThat(answers)
                .filteredOn(Refused.class::isInstance)
                .allMatch(answer -> ((Refused) answer).reasons().contains(new Refusal.MoreThanLeft(1, 0)));
        assertThat(appointments.of(course.file(), course.id())).hasSize(1);
    }

    @RepeatedTest(5)
    void a_booking_and_a_change_of_the_order_see_each_other(RepetitionInfo turn) throws Exception {
        var week = FIRST;
        var course = courses.of(3, 2, week, week.plusWeeks(2));
        change(course, 1);
        var answers = AtOnce.all(List.<Callable<Object>>of(
                () -> book(course, week, 10 + turn.getCurrentRepetition()),
                () -> prescriptions.verify(course.file(), course.id(), 2)));
        assertThat(answers.getLast()).isInstanceOf(Verifying.Verified.class);
        // Booked before, it is carried over; booked after, it stands on the change from the first.
        assertThat(answers.getFirst()).isInstanceOf(Booked.class);
        assertThat(appointments.of(course.file(), course.id()))
                .singleElement()
                .extracting(one -> one.prescribed().orElseThrow().version())
                .isEqualTo(2);
        var now = prescriptions.compiled(course.file(), course.id(), 2).orElseThrow();
        assertThat(now.left()).isZero();
        assertThat(now.booked()).isOne();
    }

    @RepeatedTest(5)
    void a_booking_and_a_stop_see_each_other(RepetitionInfo turn) throws Exception {
        var week = FIRST.plusWeeks(1);
        var course = courses.of(3, 2, week, week.plusWeeks(2));
        var latest = prescriptions.find(course.file(), course.id()).orElseThrow();
        add(course, VersionKind.STOP, latest.directions().sessions());
        var answers = AtOnce.all(List.<Callable<Object>>of(
                () -> book(course, week, 10 + turn.getCurrentRepetition()),
                () -> prescriptions.verify(course.file(), course.id(), 2)));
        assertThat(answers.getLast()).isInstanceOf(Verifying.Verified.class);
        assertThat(answers.getFirst()).isInstanceOfAny(Booked.class, Refused.class);
        assertThat(book(course, week.plusDays(2), 10 + turn.getCurrentRepetition()))
                .isInstanceOf(Refused.class);
    }

    @RepeatedTest(5)
    void of_two_changes_at_once_one_is_made_and_the_other_is_told(RepetitionInfo turn) throws Exception {
        var week = FIRST.plusWeeks(2);
        var course = courses.of(6, 2, week, week.plusWeeks(3));
        book(course, week, 10 + turn.getCurrentRepetition());
        var answers = AtOnce.all(List.<Callable<Amending>>of(() -> change(course, 4), () -> change(course, 5)));
        assertThat(answers).filteredOn(Amending.Amended.class::isInstance).hasSize(1);
        assertThat(answers).contains(new Amending.Outdated(2));
        var verified = AtOnce.all(List.<Callable<Verifying>>of(
                () -> prescriptions.verify(course.file(), course.id(), 2),
                () -> prescriptions.verify(course.file(), course.id(), 2)));
        assertThat(verified).allMatch(Verifying.Verified.class::isInstance);
        assertThat(prescriptions.allCompiled(course.file(), course.id())).hasSize(2);
        assertThat(prescriptions
                        .allCompiled(course.file(), course.id())
                        .getLast()
                        .booked())
                .isOne();
    }

    private Booking book(Course course, LocalDate day, int hour) {
        return appointments.book(course.file(), UUID.randomUUID(), course.id(), List.of(rosa(day, hour, 0)));
    }

    private Amending change(Course course, int sessions) {
        return add(course, VersionKind.AMENDMENT, sessions);
    }

    private Amending add(Course course, VersionKind kind, int sessions) {
        var original = prescriptions.find(course.file(), course.id()).orElseThrow();
        return prescriptions.addVersion(
                course.file(),
                course.id(),
                1,
                kind,
                Source.PAPER,
                original.directions().corrected().sessions(sessions).done(),
                "the doctor called");
    }
}
