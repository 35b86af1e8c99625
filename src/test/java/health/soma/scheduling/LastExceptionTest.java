package health.soma.scheduling;

import static health.soma.scheduling.ACourse.ownWeek;
import static health.soma.scheduling.ACourse.rosa;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.AtOnce;
import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.patients.Charts;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.OverrideAnswering;
import health.soma.prescriptions.OverrideAsked;
import health.soma.prescriptions.OverrideAsking;
import health.soma.prescriptions.OverrideFault;
import health.soma.prescriptions.OverrideKind;
import health.soma.prescriptions.OverrideWish;
import health.soma.prescriptions.Overrides;
import health.soma.prescriptions.Prescriptions;
import health.soma.scheduling.ACourse.Course;
import health.soma.scheduling.Booking.Booked;
import health.soma.scheduling.Booking.Refusal;
import health.soma.scheduling.Booking.Refused;
import health.soma.scheduling.pages.Sentences;
import health.soma.security.Person;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// One exception is answered once and opens one session, however many reach for it at once.
@SomaTest
@Import(ACourse.class)
class LastExceptionTest {

    /// Three weeks for all, each test at a time of its own.
    private static final LocalDate WEEK = ownWeek();

    @Autowired
    CastOnStage stage;

    @Autowired
    ACourse courses;

    @Autowired
    Appointments appointments;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    Overrides overrides;

    @Autowired
    Charts charts;

    @Test
    void of_ten_who_book_on_it_one_gets_it_and_nine_read_that_the_week_is_full() throws Exception {
        var course = fullWeek(8, 0);
        var asked = ask(course);
        assertThat(overrides.answer(as(course, Cast.MARGARET), asked.id(), true, ""))
                .isInstanceOf(OverrideAnswering.Answered.class);
        var answers = AtOnce.all(IntStream.range(0, 10)
                .<Callable<Booking>>mapToObj(n -> () -> book(course, friday(n)))
                .toList());
        assertThat(answers).filteredOn(Booked.class::isInstance).hasSize(1);
        var house = appointments.house(CastOnStage.as(Cast.PRIYA));
        assertThat(answers).filteredOn(Refused.class::isInstance).hasSize(9).allSatisfy(answer -> {
            var reasons = ((Refused) answer).reasons();
            assertThat(reasons).contains(new Refusal.OverWeeklyCap(WEEK, 4, 3));
            assertThat(reasons)
                    .extracting(reason -> Sentences.of(reason, house))
                    .anyMatch(sentence -> sentence.contains("would have 4 sessions"))
                    .noneMatch(sentence -> sentence.contains("moment"));
        });
        assertThat(appointments.of(course.file(), course.id())).hasSize(3);
    }

    @RepeatedTest(5)
    void of_two_who_answer_it_one_is_heard_and_the_other_reads_what_was_said(RepetitionInfo turn) throws Exception {
        var course = fullWeek(9 + turn.getCurrentRepetition(), 30);
        var asked = ask(course);
        var margaret = as(course, Cast.MARGARET);
        var rosa = as(course, Cast.ROSA);
        var answers = AtOnce.all(List.<Callable<OverrideAnswering>>of(
                () -> overrides.answer(margaret, asked.id(), true, "for once"),
                () -> overrides.answer(rosa, asked.id(), false, "the week is full")));
        var approved = answers.getFirst() instanceof OverrideAnswering.Answered;
        var heard = (OverrideAnswering.Answered) answers.get(approved ? 0 : 1);
        assertThat(heard.request().approved()).isEqualTo(approved);
        assertThat(answers.get(approved ? 1 : 0))
                .isEqualTo(new OverrideAnswering.Refused(List.of(new OverrideFault.AnsweredAlready(approved))));
        assertThat(prescriptions
                        .compiled(course.file(), course.id())
                        .orElseThrow()
                        .pace()
                        .openedWeeks())
                .hasSize(approved ? 1 : 0);
    }

    /// Monday and Wednesday of the week are booked, and the cap is two.
    private Course fullWeek(int hour, int minute) {
        var course = courses.of(14, 2, WEEK, WEEK.plusWeeks(8));
        assertThat(book(course, rosa(WEEK, hour, minute), rosa(WEEK.plusDays(2), hour, minute)))
                .isInstanceOf(Booked.class);
        return course;
    }

    private OverrideAsked ask(Course course) {
        var wish = new OverrideWish(course.id(), OverrideKind.WEEKLY_CAP, WEEK, "the patient travels");
        return ((OverrideAsking.Asked) overrides.ask(course.file(), UUID.randomUUID(), wish)).request();
    }

    private OpenFile as(Course course, Person person) {
        charts.joinCareTeam(course.file(), Cast.ROSA.id());
        return charts.openFile(course.file().patient(), CastOnStage.as(person));
    }

    private Booking book(Course course, Place... places) {
        return appointments.book(course.file(), UUID.randomUUID(), course.id(), List.of(places));
    }

    /// Ten different times: nothing but the exception itself is wanted twice.
    private static Place friday(int n) {
        return new Place(WEEK.plusDays(4), LocalTime.of(10, 0).plusMinutes(30L * n), Cast.LENA.id(), Cast.HERON.id());
    }
}
