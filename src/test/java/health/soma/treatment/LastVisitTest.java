package health.soma.treatment;

import static health.soma.scheduling.ACourse.ownWeekWithLena;
import static health.soma.scheduling.ACourse.rosa;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.AtOnce;
import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.outcomes.Activity;
import health.soma.prescriptions.Authorizations;
import health.soma.prescriptions.Authorizations.Authorization;
import health.soma.prescriptions.ClaimBalance;
import health.soma.prescriptions.Standing;
import health.soma.prescriptions.Standings;
import health.soma.scheduling.ACourse;
import health.soma.scheduling.ACourse.Course;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.Booking;
import health.soma.scheduling.Booking.Booked;
import health.soma.scheduling.Place;
import health.soma.treatment.pages.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/// The last visit that a payer authorized is one visit, whoever reaches for it and however many at once.
@SomaTest
@Import(ACourse.class)
class LastVisitTest {

    /// Three weeks for both tests, each at hours of its own.
    private static final LocalDate WEEK = ownWeekWithLena();

    @Autowired
    ApplicationContext house;

    @Autowired
    ACourse courses;

    @Autowired
    Appointments appointments;

    @Autowired
    Authorizations authorizations;

    @Autowired
    Standings standings;

    @Test
    void of_ten_who_sign_at_it_one_signs_and_nine_read_that_the_payer_has_to_be_asked() throws Exception {
        var course = va();
        // Booked ahead, every one of them waits for the payer's word, and then there is one for whoever comes first.
        var booked = ((Booked) book(course, places(10))).appointments();
        authorize(course, 1);
        var table = table(course, booked);
        var sessions = IntStream.range(0, 10).mapToObj(n -> completed(table, n)).toList();
        var answers = AtOnce.all(IntStream.range(0, 10)
                .<Callable<Signing>>mapToObj(n -> () -> sign(table, n, sessions.get(n)))
                .toList());
        assertThat(answers).filteredOn(Signing.Signed.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Signing.Refused.class::isInstance)
                .hasSize(9)
                .flatExtracting(answer -> Sentences.of(((Signing.Refused) answer).reasons()))
                .hasSize(9)
                .allMatch(sentence -> sentence.contains("needs the payer's authorization"));
        assertThat(balance(course).used()).isOne();
        assertThat(balance(course).open()).isZero();
        assertThat(sessions.stream().map(table::read).filter(SessionRecord::signed))
                .hasSize(1);
    }

    @Test
    void of_ten_who_book_at_it_one_holds_it_and_nine_wait_for_the_payer() throws Exception {
        var course = va();
        // The first session, booked before the payer's word, starts the clock of all the others.
        book(course, List.of(rosa(WEEK, 13, 0)));
        authorize(course, 1);
        var answers = AtOnce.all(places(14).stream()
                .<Callable<Booking>>map(place -> () -> book(course, List.of(place)))
                .toList());
        assertThat(answers).allMatch(Booked.class::isInstance);
        assertThat(balance(course).reserved()).isOne();
        assertThat(balance(course).open()).isZero();
        assertThat(standing(course).booked()).hasSize(11);
        assertThat(standing(course).unauthorized()).hasSize(10);
    }

    /// Function is rated in every one, so that nothing but the payer's word can be missing.
    private static SessionId completed(ATable table, int n) {
        var session = SessionsTest.completed(table, n);
        var points = table.sessions().find(table.chart(), session).orElseThrow().scores().activities().stream()
                .collect(Collectors.toMap(Activity::id, _ -> 4));
        var kept = new Kept(Optional.empty(), Optional.empty(), List.of(), points, Optional.empty());
        table.onTheDay(n, () -> table.sessions().keep(table.chart(), session, kept));
        return session;
    }

    private static Signing sign(ATable table, int n, SessionId session) {
        var answer = new ArrayList<Signing>();
        table.onTheDay(n, () -> answer.add(table.sessions().sign(table.chart(), session)));
        return answer.getFirst();
    }

    /// Every visit needs the payer's word, from the first on.
    private Course va() {
        return courses.under(
                "va-community-care",
                "",
                order -> order.sessions(12).perWeekMax(5).authorizationNumber("VA-1"),
                WEEK);
    }

    private void authorize(Course course, int visits) {
        var granted = new Authorization(UUID.randomUUID(), "VA-1", visits, WEEK, WEEK.plusWeeks(12));
        assertThat(authorizations.record(course.file(), course.id(), granted)).isEmpty();
    }

    private Booking book(Course course, List<Place> places) {
        return appointments.book(course.file(), UUID.randomUUID(), course.id(), places);
    }

    /// Mondays to Thursdays, but for the first Monday.
    private static List<Place> places(int hour) {
        return IntStream.range(0, 10)
                .mapToObj(n -> rosa(WEEK.plusWeeks((n + 1) / 4).plusDays((n + 1) % 4), hour, 0))
                .toList();
    }

    private ATable table(Course course, List<Appointment> booked) {
        var chart = house.getBean(CastOnStage.class).chart(course.file(), Cast.ROSA);
        return new ATable(house, chart, course.compiled(), booked);
    }

    private Standing standing(Course course) {
        return standings.of(course.file()).getFirst();
    }

    private ClaimBalance balance(Course course) {
        return standing(course).claim().orElseThrow();
    }
}
