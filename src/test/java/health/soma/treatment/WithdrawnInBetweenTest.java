package health.soma.treatment;

import static health.soma.scheduling.ACourse.rosa;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.AtOnce;
import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.patients.ConsentKind;
import health.soma.practice.Certificate;
import health.soma.practice.Staff;
import health.soma.practice.Subject;
import health.soma.practice.Withdrawal;
import health.soma.practice.Withdrawing;
import health.soma.preflight.Reason;
import health.soma.scheduling.ACourse;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.Booking.Booked;
import health.soma.scheduling.Booking.Refusal.NoLongerLicensed;
import health.soma.scheduling.Booking.Refusal.NotCleared;
import health.soma.scheduling.Booking.Refusal.NotLicensed;
import health.soma.scheduling.Booking.Refused;
import health.soma.scheduling.pages.Sentences;
import health.soma.terms.HouseClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/// while somebody books or opens a session in the same moment: whoever comes second is told, and nothing
/// is a fault. In 2036, when the cast holds no other licence.
@SomaTest
@Import(ACourse.class)
class WithdrawnInBetweenTest {

    private static final LocalDate FIRST = LocalDate.of(2036, 1, 7);

    @Autowired
    ApplicationContext house;

    @Autowired
    CastOnStage stage;

    @Autowired
    ACourse courses;

    @Autowired
    Appointments appointments;

    @Autowired
    Staff staff;

    @RepeatedTest(8)
    void of_those_who_book_a_course_each_is_booked_or_told(RepetitionInfo turn) throws Exception {
        var day = FIRST.plusWeeks(turn.getCurrentRepetition());
        var licence = licence(day);
        var acts = new ArrayList<Callable<Object>>();
        for (int n = 0; n < 6; n++) {
            var course = courses.of(1, 1, day, day, "mfr");
            var place = rosa(day, 8 + n, 0);
            acts.add(() -> appointments.book(course.file(), UUID.randomUUID(), course.id(), List.of(place)));
        }
        acts.add(3, () -> withdraw(licence, day));
        bookedOrTold(AtOnce.all(acts), day);
    }

    @RepeatedTest(8)
    void of_those_who_book_an_open_service_too(RepetitionInfo turn) throws Exception {
        var day = FIRST.plusWeeks(10 + turn.getCurrentRepetition());
        var licence = licence(day);
        var acts = new ArrayList<Callable<Object>>();
        for (int n = 0; n < 6; n++) {
            var file = stage.newPatient(Cast.marcus());
            var place = rosa(day, 8 + n, 0);
            acts.add(() -> appointments.bookOpen(file, UUID.randomUUID(), Cast.RELAXATION.id(), place));
        }
        acts.add(3, () -> withdraw(licence, day));
        bookedOrTold(AtOnce.all(acts), day);
    }

    @RepeatedTest(8)
    void a_session_is_opened_or_it_is_said_why_not(RepetitionInfo turn) throws Exception {
        var day = FIRST.plusWeeks(20 + turn.getCurrentRepetition());
        var licence = licence(day);
        var tables = IntStream.range(0, 6).mapToObj(n -> table(day, 8 + n)).toList();
        var acts = new ArrayList<Callable<Object>>();
        for (var table : tables) acts.add(() -> open(table));
        acts.add(3, () -> withdraw(licence, day));
        assertThat(AtOnce.all(acts)).allSatisfy(answer -> {
            if (answer instanceof Opening.Refused(var reasons))
                assertThat(reasons).containsExactly(new Refusal.NoLicence(day));
            else assertThat(answer).isInstanceOfAny(Opening.Opened.class, Withdrawing.Withdrawn.class);
        });
        licence(day);
        assertThat(open(table(day, 15))).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void it_is_said_in_a_sentence_that_names_the_therapist() {
        var people = appointments.house(CastOnStage.as(Cast.PRIYA));
        assertThat(Sentences.of(new NoLongerLicensed(Set.of(Cast.ROSA.id())), people))
                .isEqualTo(
                        "Rosa Okafor may no longer be booked then: the licence was withdrawn, or ended, a moment ago.");
    }

    private static void bookedOrTold(List<Object> answers, LocalDate day) {
        assertThat(answers).allSatisfy(answer -> {
            if (answer instanceof Refused(var reasons))
                assertThat(reasons)
                        .isNotEmpty()
                        .isSubsetOf(
                                new NotLicensed(Cast.ROSA.id(), day),
                                new NotCleared(day, new Reason.NoLicence(Cast.ROSA.id())),
                                new NoLongerLicensed(Set.of(Cast.ROSA.id())));
            else assertThat(answer).isInstanceOfAny(Booked.class, Withdrawing.Withdrawn.class);
        });
    }

    /// A licence and what is needed beside it for that day alone.
    private Certificate licence(LocalDate day) {
        staff.add(Cast.SOMA, certificate(new Subject.Technique("mfr"), day));
        var licence = certificate(new Subject.Licence(), day);
        staff.add(Cast.SOMA, licence);
        return licence;
    }

    private static Certificate certificate(Subject subject, LocalDate day) {
        return new Certificate(UUID.randomUUID(), Cast.ROSA.id(), subject, "Test", "", day, day);
    }

    private Withdrawing withdraw(Certificate licence, LocalDate day) {
        return staff.withdraw(CastOnStage.as(Cast.MARGARET), licence, new Withdrawal(day, "by the board"));
    }

    private ATable table(LocalDate day, int hour) {
        var course = courses.of(1, 1, day, day, "mfr");
        HouseClock.at(
                day.atTime(7, 0).atZone(Cast.SEATTLE).toInstant(),
                () -> stage.consent(course.file(), day, ConsentKind.TREATMENT));
        var booking = appointments.book(course.file(), UUID.randomUUID(), course.id(), List.of(rosa(day, hour, 0)));
        var chart = stage.chart(course.file(), Cast.ROSA);
        return new ATable(house, chart, course.compiled(), ((Booked) booking).appointments());
    }

    private static Opening open(ATable table) {
        var answer = new ArrayList<Opening>();
        HouseClock.at(
                table.moment(0),
                () -> answer.add(table.sessions()
                        .open(table.chart(), table.booked().getFirst().id(), new SessionId(UUID.randomUUID()))));
        return answer.getFirst();
    }
}
