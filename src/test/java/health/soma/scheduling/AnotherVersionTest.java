package health.soma.scheduling;

import static health.soma.scheduling.ACourse.rosa;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.DirectionsDraft;
import health.soma.prescriptions.Entitlement.State;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.Source;
import health.soma.prescriptions.Verifying;
import health.soma.prescriptions.VersionKind;
import health.soma.scheduling.ACourse.Course;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// a verified order is changed, renewed or stopped: what is booked goes over as far as the new version covers it,
/// and the
/// old one grants nothing more.
@SomaTest
@Import(ACourse.class)
class AnotherVersionTest {

    @Autowired
    CastOnStage stage;

    @Autowired
    ACourse courses;

    @Autowired
    Appointments appointments;

    @Autowired
    Prescriptions prescriptions;

    /// One week for all, after those that other tests draw and before the certificates end, and half an hour of it for
    /// each.
    private static final LocalDate WEEK = LocalDate.of(2030, 9, 2);

    private static final AtomicInteger TESTS = new AtomicInteger();

    private final LocalDate week = WEEK;
    private final LocalTime slot = LocalTime.of(8, 0).plusMinutes(30L * TESTS.getAndIncrement());

    @Nested
    class An_amendment {

        @Test
        void takes_over_what_is_booked_with_its_time_and_its_number() {
            var course = booked(3);
            var before = appointments.of(course.file(), course.id());
            follow(course, VersionKind.AMENDMENT, order -> order.minutes(45));
            var after = appointments.of(course.file(), course.id());
            assertThat(after).extracting(Appointment::from).isEqualTo(list(before, Appointment::from));
            assertThat(after).extracting(a -> place(a).version()).containsOnly(2);
            assertThat(after).extracting(a -> place(a).entitlement()).containsExactly(1, 2, 3);
            assertThat(now(course).left()).isEqualTo(3);
            assertThat(now(course).minutes()).isEqualTo(45);
        }

        @Test
        void counts_what_was_given_before() {
            var course = booked(3);
            use(course, 1);
            follow(course, VersionKind.AMENDMENT, order -> order.sessions(4));
            assertThat(states(now(course))).containsExactly(State.USED, State.RESERVED, State.RESERVED, State.GRANTED);
            assertThat(appointments.of(course.file(), course.id()))
                    .extracting(a -> place(a).version())
                    .containsExactly(1, 2, 2);
        }

        @Test
        void leaves_behind_what_it_does_not_cover_and_grants_it_no_more() {
            var course = booked(3);
            follow(course, VersionKind.AMENDMENT, order -> order.sessions(2));
            var after = appointments.of(course.file(), course.id());
            assertThat(after).extracting(a -> place(a).version()).containsExactly(2, 2, 1);
            appointments.cancel(course.file(), after.getLast().id(), "not covered any more");
            assertThat(now(course).left()).isZero();
            assertThat(prescriptions
                            .compiled(course.file(), course.id(), 1)
                            .orElseThrow()
                            .left())
                    .isZero();
        }

        @Test
        void that_grants_fewer_in_a_week_takes_over_as_many() {
            var course = courses.of(6, 2, week, week.plusWeeks(8));
            book(
                    course,
                    week,
                    week.plusDays(2),
                    week.plusWeeks(1),
                    week.plusWeeks(1).plusDays(2));
            follow(course, VersionKind.AMENDMENT, order -> order.perWeekMin(1).perWeekMax(1));
            assertThat(appointments.of(course.file(), course.id()))
                    .extracting(a -> place(a).version())
                    .containsExactly(2, 1, 2, 1);
        }

        @Test
        void grants_again_what_an_earlier_one_had_withdrawn() {
            var course = courses.of(6, 2, week, week.plusWeeks(8));
            follow(course, VersionKind.AMENDMENT, order -> order.sessions(2));
            assertThat(now(course).left()).isEqualTo(2);
            follow(course, VersionKind.AMENDMENT, order -> order.sessions(5));
            assertThat(now(course).left()).isEqualTo(5);
        }

        @Test
        void ends_all_booking_under_the_version_before_it() {
            var course = courses.of(6, 2, week, week.plusWeeks(8));
            follow(course, VersionKind.AMENDMENT, order -> order.validFrom(week.plusWeeks(2)));
            assertThat(prescriptions
                            .compiled(course.file(), course.id(), 1)
                            .orElseThrow()
                            .left())
                    .isZero();
            assertThatThrownBy(() -> insert(course, 1, week, 1)).hasStackTraceContaining("version_in_force");
            assertThatThrownBy(() -> insert(course, 1, week.plusWeeks(2), 1))
                    .hasStackTraceContaining("version_in_force");
            assertThat(insert(course, 2, week.plusWeeks(2), 1)).isOne();
        }
    }

    @Nested
    class A_renewal {

        @Test
        void counts_anew_and_lets_the_order_before_it_run_until_it_begins() {
            var course = booked(3);
            var next = week.plusWeeks(3);
            follow(
                    course,
                    VersionKind.RENEWAL,
                    order -> order.sessions(4).validFrom(next).validUntil(next.plusWeeks(6)));
            assertThat(appointments.of(course.file(), course.id()))
                    .extracting(a -> place(a).version())
                    .containsOnly(1);
            var all = prescriptions.allCompiled(course.file(), course.id());
            assertThat(all).extracting(Compiled::left).containsExactly(3, 4);
            assertThat(all.getFirst().validUntil()).isEqualTo(next.minusDays(1));
            assertThat(insert(course, 1, next.minusDays(7), 4)).isOne();
            assertThatThrownBy(() -> insert(course, 1, next, 5)).hasStackTraceContaining("version_in_force");
            assertThat(insert(course, 2, next, 1)).isOne();
        }

        @Test
        void takes_over_what_is_booked_for_its_days_under_its_own_numbers() {
            var course = booked(3);
            follow(course, VersionKind.RENEWAL, order -> order.sessions(2).validFrom(week.plusWeeks(1)));
            assertThat(appointments.of(course.file(), course.id()))
                    .extracting(a -> place(a).version() + "/" + place(a).entitlement())
                    .containsExactly("1/1", "2/1", "2/2");
        }
    }

    @Nested
    class A_stop {

        @Test
        void takes_effect_at_once_and_leaves_nothing_to_book() {
            var course = booked(3);
            follow(course, VersionKind.STOP, order -> order);
            assertThat(prescriptions.allCompiled(course.file(), course.id()))
                    .extracting(Compiled::left)
                    .containsExactly(0, 0);
            assertThatThrownBy(() -> insert(course, 1, week.plusWeeks(4), 4))
                    .hasStackTraceContaining("version_in_force");
        }
    }

    @Test
    void a_verified_version_is_followed_by_nothing_but_another_word_of_the_prescriber() {
        var course = courses.of(6, 2, week, week.plusWeeks(8));
        stage.sql("""
                insert into prescriptions.version (practice_id, prescription_id, version, kind, source, sessions, per_week_max,
                  minutes, valid_from, valid_until, signed_on, recorded_at)
                select practice_id, prescription_id, 2, 'correction', source, 200, 7, minutes, valid_from, valid_until,
                       signed_on, recorded_at
                  from prescriptions.version where prescription_id = ?
                """, course.id().value());
        assertThatThrownBy(() -> stage.sql("""
                insert into prescriptions.verification (practice_id, prescription_id, version, verified_at)
                select practice_id, prescription_id, 2, now() from prescriptions.version
                 where prescription_id = ? and version = 2
                """, course.id().value()))
                .hasStackTraceContaining("verified_version_after_version");
    }

    /// Sessions booked on the Mondays of the first weeks.
    private Course booked(int sessions) {
        var course = courses.of(6, 2, week, week.plusWeeks(8));
        book(course, IntStream.range(0, sessions).mapToObj(week::plusWeeks).toArray(LocalDate[]::new));
        return course;
    }

    private void book(Course course, LocalDate... days) {
        var places = java.util.Arrays.stream(days)
                .map(day -> rosa(day, slot.getHour(), slot.getMinute()))
                .toList();
        assertThat(appointments.book(course.file(), UUID.randomUUID(), course.id(), places))
                .isInstanceOf(Booking.Booked.class);
    }

    private void follow(Course course, VersionKind kind, UnaryOperator<DirectionsDraft> change) {
        var latest = prescriptions.find(course.file(), course.id()).orElseThrow();
        prescriptions.addVersion(
                course.file(),
                course.id(),
                latest.version(),
                kind,
                Source.PAPER,
                change.apply(latest.directions().corrected()).done(),
                "the doctor called");
        assertThat(prescriptions.verify(course.file(), course.id(), latest.version() + 1))
                .isInstanceOf(Verifying.Verified.class);
    }

    /// As if the session had been given and signed.
    private void use(Course course, int number) {
        stage.sql("""
                insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, occasion, posted_at)
                select practice_id, prescription_id, version, entitlement, 'used', id, now() from scheduling.appointment
                 where prescription_id = ? and entitlement = ?
                """, course.id().value(), number);
        stage.sql(
                "update scheduling.appointment set status = 'done' where prescription_id = ? and entitlement = ?",
                course.id().value(),
                number);
    }

    private int insert(Course course, int version, LocalDate day, int entitlement) {
        var evening = slot.plusHours(9);
        return stage.sql(
                """
                insert into scheduling.appointment
                  (practice_id, id, booking_id, patient_id, therapist_id, room_id, service_id, prescribed,
                   prescription_id, version, entitlement, day, week, week_place, begins, zone, during)
                select p.practice_id, gen_random_uuid(), gen_random_uuid(), p.patient_id, t.id, r.id, s.id, true, p.id,
                       ?, ?, d.day, date_trunc('week', d.day)::date, 2, ?::time, 'America/Los_Angeles',
                       tstzrange((d.day + ?::time) at time zone 'America/Los_Angeles',
                                 (d.day + ?::time) at time zone 'America/Los_Angeles')
                  from prescriptions.prescription p, (select id from practice.therapist limit 1) t,
                       (select id from practice.room limit 1) r,
                       (select id from practice.service where prescribed limit 1) s, (select ?::date as day) d
                 where p.id = ?
                """,
                version,
                entitlement,
                evening,
                evening,
                evening.plusMinutes(30),
                day,
                course.id().value());
    }

    private Compiled now(Course course) {
        return prescriptions.allCompiled(course.file(), course.id()).getLast();
    }

    private static List<State> states(Compiled compiled) {
        return compiled.entitlements().stream().map(each -> each.state()).toList();
    }

    private static PrescribedPlace place(Appointment one) {
        return one.prescribed().orElseThrow();
    }

    private static <T> List<T> list(List<Appointment> all, java.util.function.Function<Appointment, T> of) {
        return all.stream().map(of).toList();
    }
}
