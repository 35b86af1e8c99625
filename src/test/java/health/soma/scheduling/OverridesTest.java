package health.soma.scheduling;

import static health.soma.prescriptions.OverrideKind.AUTHORIZATION;
import static health.soma.prescriptions.OverrideKind.RE_EVALUATION;
import static health.soma.prescriptions.OverrideKind.WEEKLY_CAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.database.InPractice;
import health.soma.demo.Cast;
import health.soma.patients.Charts;
import health.soma.patients.OpenFile;
import health.soma.preflight.PreFlights;
import health.soma.preflight.Reason;
import health.soma.preflight.Visit;
import health.soma.prescriptions.OverrideAnswering;
import health.soma.prescriptions.OverrideAsked;
import health.soma.prescriptions.OverrideAsking;
import health.soma.prescriptions.OverrideFault;
import health.soma.prescriptions.OverrideKind;
import health.soma.prescriptions.OverrideState;
import health.soma.prescriptions.OverrideWish;
import health.soma.prescriptions.OverrideWords;
import health.soma.prescriptions.Overrides;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.Source;
import health.soma.prescriptions.Verifying;
import health.soma.prescriptions.VersionKind;
import health.soma.scheduling.ACourse.Course;
import health.soma.security.Person;
import health.soma.terms.HouseClock;
import health.soma.web.NotFound;
import health.soma.web.NotYours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// what an exception opens, for whom, for how long, and what it can never open; through the door and by
/// direct SQL.
@SomaTest
@Import(ACourse.class)
class OverridesTest {

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

    @Autowired
    PreFlights preFlights;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    /// Two weeks for all, and in them half an hour for each test, since the cast's certificates do not last for ever.
    private static final List<LocalDate> WEEKS = List.of(ACourse.ownWeekWithLena(), ACourse.ownWeekWithLena());

    private static final AtomicInteger SLOTS = new AtomicInteger();

    private final int slot = SLOTS.getAndIncrement();
    private final LocalDate week = WEEKS.get(slot / 14);

    @Nested
    class A_week_opened_by_a_second_person {

        @Test
        void holds_one_session_more_and_not_two() {
            var course = fullWeek();
            assertThat(book(course, friday())).isEqualTo(over(3, 2));
            approve(course, WEEKLY_CAP, week.plusDays(3));
            assertThat(book(course, friday(), rosa(week.plusDays(1))))
                    .isInstanceOfSatisfying(
                            Booking.Refused.class,
                            refused -> assertThat(refused.reasons())
                                    .contains(new Booking.Refusal.OverWeeklyCap(week, 4, 3)));
            assertThat(book(course, friday())).isInstanceOf(Booking.Booked.class);
            assertThatThrownBy(() -> insert(course, week.plusDays(6), 4, 3))
                    .hasStackTraceContaining("weekly_place_taken_once");
            assertThatThrownBy(() -> insert(course, week.plusDays(6), 4, 4)).hasStackTraceContaining("foreign key");
        }

        @Test
        void leaves_the_next_week_as_it_was() {
            var course = fullWeek();
            approve(course, WEEKLY_CAP, week);
            var next = week.plusWeeks(1);
            assertThat(book(course, rosa(next), rosa(next.plusDays(2)), lena(next.plusDays(4))))
                    .isInstanceOfSatisfying(
                            Booking.Refused.class,
                            refused -> assertThat(refused.reasons())
                                    .containsExactly(new Booking.Refusal.OverWeeklyCap(next, 3, 2)));
        }

        @Test
        void is_planned_with_and_grants_not_one_session_more() {
            var course = fullWeek();
            approve(course, WEEKLY_CAP, week);
            var granted =
                    prescriptions.compiledToBook(course.file(), course.id()).orElseThrow();
            assertThat(granted.pace().openedWeeks()).containsExactly(week);
            assertThat(granted.left()).isEqualTo(4);
            var planned = (Proposing.Planned) appointments.propose(course.file(), course.id(), Wishes.none());
            assertThat(planned.grant().freeInPeriodOf(week)).isOne();
            assertThat(planned.grant().freeInPeriodOf(week.plusWeeks(1))).isEqualTo(2);
            assertThat(planned.plan())
                    .isInstanceOfSatisfying(
                            Planning.Proposal.class,
                            plan -> assertThat(plan.places()).hasSize(4));
        }

        @Test
        void tells_the_day_of_the_session_given_by_it_and_its_reason_to_the_prescriber() {
            var course = fullWeek();
            var approved = approve(course, WEEKLY_CAP, week);
            book(course, friday());
            use(course, 1);
            use(course, 2);
            assertThat(latest(course).usedOn()).isEmpty();
            use(course, 3);
            assertThat(latest(course).usedOn()).contains(week.plusDays(4));
            assertThat(latest(course).state()).isEqualTo(OverrideState.USED);
            assertThat(OverrideWords.toThePrescriber(overrides.of(course.file(), course.id())))
                    .singleElement()
                    .asString()
                    .contains("a third session was given in the week, because the patient travels.");
            assertThat(overrides.standing(course.file(), course.id(), week.plusDays(6)))
                    .extracting(OverrideAsked::id)
                    .containsExactly(approved.id());
            assertThat(overrides.standing(course.file(), course.id(), week.plusDays(7)))
                    .isEmpty();
        }

        @Test
        void is_asked_for_once() {
            var course = fullWeek();
            var id = UUID.randomUUID();
            var wish = new OverrideWish(course.id(), WEEKLY_CAP, week, "the patient travels");
            var first = overrides.ask(course.file(), id, wish);
            assertThat(overrides.ask(course.file(), id, wish)).isEqualTo(first);
            assertThat(overrides.ask(course.file(), UUID.randomUUID(), wish))
                    .isEqualTo(new OverrideAsking.Refused(List.of(new OverrideFault.AskedAlready(OverrideState.OPEN))));
            assertThat(overrides.of(course.file(), course.id())).hasSize(1);
        }
    }

    @Nested
    class Only_a_second_person {

        @Test
        void who_is_owner_or_therapist_answers() {
            var course = fullWeek();
            var asked = ask(course.file(), course, WEEKLY_CAP, week);
            assertThatThrownBy(() -> overrides.answer(course.file(), asked.id(), true, ""))
                    .isInstanceOf(NotYours.class);
            assertThatThrownBy(() -> answerBySql(asked, Cast.PRIYA, true))
                    .hasStackTraceContaining("answered_by_another");
            assertThatThrownBy(() -> answerBySql(asked, Cast.VICTOR, true))
                    .hasStackTraceContaining("answered_by_owner_or_therapist");
            assertThatThrownBy(() -> stage.sql("""
                    insert into prescriptions.override_answer (practice_id, override_id, asked_by, answered_by, approved,
                      answered_at)
                    values (?, ?, ?, ?, true, now())
                    """, Cast.SOMA.value(), asked.id(), Cast.ROSA.id(), Cast.PRIYA.id()))
                    .hasStackTraceContaining("foreign key");
            assertThat(prescriptions
                            .compiled(course.file(), course.id())
                            .orElseThrow()
                            .pace()
                            .openedWeeks())
                    .isEmpty();
            assertThat(overrides.answer(as(course, Cast.ROSA), asked.id(), true, ""))
                    .isInstanceOf(OverrideAnswering.Answered.class);
        }

        @Test
        void answers_and_never_who_asked() {
            var course = fullWeek();
            var byRosa = as(course, Cast.ROSA);
            var asked = ask(byRosa, course, WEEKLY_CAP, week);
            assertThat(overrides.answer(byRosa, asked.id(), true, ""))
                    .isEqualTo(new OverrideAnswering.Refused(List.of(new OverrideFault.OwnRequest())));
            assertThatThrownBy(() -> answerBySql(asked, Cast.ROSA, true))
                    .hasStackTraceContaining("answered_by_another");
            assertThat(overrides.answer(as(course, Cast.MARGARET), asked.id(), true, ""))
                    .isInstanceOf(OverrideAnswering.Answered.class);
        }

        @Test
        void may_say_no_with_words_and_then_nothing_opens() {
            var course = fullWeek();
            var asked = ask(course.file(), course, WEEKLY_CAP, week);
            assertThatThrownBy(() -> answerBySql(asked, Cast.ROSA, false))
                    .hasStackTraceContaining("declined_with_words");
            overrides.answer(as(course, Cast.MARGARET), asked.id(), false, "the week is full");
            assertThat(latest(course).state()).isEqualTo(OverrideState.DECLINED);
            assertThat(book(course, friday())).isEqualTo(over(3, 2));
            assertThat(overrides.standing(course.file(), course.id(), week)).isEmpty();
        }

        @Test
        void of_ten_at_once_one_is_the_one() throws Exception {
            var course = fullWeek();
            var asked = ask(course.file(), course, WEEKLY_CAP, week);
            var margaret = as(course, Cast.MARGARET);
            var rosa = as(course, Cast.ROSA);
            var answers = new ArrayList<OverrideAnswering>();
            try (var threads = Executors.newFixedThreadPool(10)) {
                var running = IntStream.range(0, 10)
                        .mapToObj(n -> (Callable<OverrideAnswering>) () -> InPractice.call(
                                Cast.SOMA.value(),
                                () -> overrides.answer(n % 2 == 0 ? margaret : rosa, asked.id(), n % 2 == 0, "so")))
                        .map(threads::submit)
                        .toList();
                for (var one : running) answers.add(one.get());
            }
            assertThat(answers)
                    .filteredOn(OverrideAnswering.Answered.class::isInstance)
                    .hasSize(5);
            assertThat(answers)
                    .filteredOn(OverrideAnswering.Refused.class::isInstance)
                    .hasSize(5)
                    .allSatisfy(one -> assertThat(((OverrideAnswering.Refused) one).faults())
                            .containsExactly(new OverrideFault.AnsweredAlready(
                                    latest(course).approved())));
            assertThat(prescriptions
                            .compiled(course.file(), course.id())
                            .orElseThrow()
                            .pace()
                            .openedWeeks())
                    .hasSize(latest(course).approved() ? 1 : 0);
        }

        @Test
        void is_asked_in_time() {
            var course = fullWeek();
            var asked = ask(course.file(), course, WEEKLY_CAP, week);
            var other = ask(course.file(), course, WEEKLY_CAP, week.plusWeeks(1));
            at(week.plusDays(7), LocalTime.MIDNIGHT, () -> {
                assertThat(overrides.answer(as(course, Cast.MARGARET), asked.id(), true, ""))
                        .isEqualTo(new OverrideAnswering.Refused(List.of(new OverrideFault.Lapsed())));
                assertThat(latest(course, WEEKLY_CAP, week).state()).isEqualTo(OverrideState.LAPSED);
                assertThat(overrides.ask(
                                course.file(),
                                UUID.randomUUID(),
                                new OverrideWish(course.id(), RE_EVALUATION, week.plusDays(6), "late")))
                        .isEqualTo(new OverrideAsking.Refused(List.of(new OverrideFault.DayPassed(week.plusDays(6)))));
            });
            at(
                    week.plusDays(13),
                    LocalTime.of(23, 59),
                    () -> assertThat(overrides.answer(as(course, Cast.MARGARET), other.id(), true, ""))
                            .isInstanceOf(OverrideAnswering.Answered.class));
        }
    }

    @Nested
    class A_changed_order {

        @Test
        void leaves_nothing_to_approve_nor_to_use() {
            var course = fullWeek();
            var asked = ask(course.file(), course, WEEKLY_CAP, week);
            approve(course, RE_EVALUATION, week.plusDays(2));
            follow(course, VersionKind.AMENDMENT);
            assertThat(overrides.answer(as(course, Cast.MARGARET), asked.id(), true, ""))
                    .isEqualTo(new OverrideAnswering.Refused(List.of(new OverrideFault.Lapsed())));
            assertThatThrownBy(() -> answerBySql(asked, Cast.ROSA, true))
                    .hasStackTraceContaining("approved_while_it_stands");
            assertThatThrownBy(() -> askBySql(course, "weekly-cap", week.plusWeeks(1), 1))
                    .hasStackTraceContaining("version_in_force");
            assertThat(overrides.standing(course.file(), course.id(), week.plusDays(2)))
                    .isEmpty();
            assertThat(approve(course, WEEKLY_CAP, week).version()).isEqualTo(2);
        }

        @Test
        void that_is_stopped_has_no_exceptions() {
            var course = fullWeek();
            follow(course, VersionKind.STOP);
            assertThat(overrides.ask(
                            course.file(),
                            UUID.randomUUID(),
                            new OverrideWish(course.id(), WEEKLY_CAP, week, "please")))
                    .isEqualTo(
                            new OverrideAsking.Refused(List.of(new OverrideFault.NotInForce(week, week.plusDays(6)))));
        }
    }

    @Nested
    class A_missing_authorization {

        @Test
        void is_forgiven_on_one_day_for_one_session() {
            var course = va();
            book(course, rosa(week), rosa(week.plusDays(2)));
            assertThatThrownBy(() -> use(course, 1)).hasStackTraceContaining("visit_authorized");
            approve(course, AUTHORIZATION, week.plusDays(2));
            assertThatThrownBy(() -> use(course, 1)).hasStackTraceContaining("visit_authorized");
            use(course, 2);
            assertThat(latest(course).usedOn()).contains(week.plusDays(2));
            assertThat(latest(course).state()).isEqualTo(OverrideState.USED);
            // The same day holds no second one: its visit is used.
            assertThatThrownBy(() -> stage.sql("""
                    insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, occasion, day,
                      posted_at)
                    select first.practice_id, first.prescription_id, first.version, 1, 'used', first.occasion, second.day,
                      now()
                      from prescriptions.posting first
                      join prescriptions.posting second using (practice_id, prescription_id)
                     where prescription_id = ? and first.number = 1 and first.kind = 'reserved'
                       and second.number = 2 and second.kind = 'used'
                    """, course.id().value())).hasStackTraceContaining("visit_authorized");
        }

        @Test
        void takes_no_number_of_what_the_payer_grants_later() {
            var course = va();
            approve(course, AUTHORIZATION, week);
            stage.sql("""
                    insert into prescriptions.payer_authorization (practice_id, id, claim_id, number, visits, valid_from,
                      valid_until, recorded_at)
                    select practice_id, gen_random_uuid(), claim_id, 'A-1', 3, valid_from, valid_until, now()
                      from prescriptions.verification where prescription_id = ?
                    """, course.id().value());
            assertThat(transactions.<List<Integer>>execute(_ -> db.sql("""
                            select a.number from prescriptions.authorized_visit a
                              join prescriptions.verification v on v.claim_id = a.claim_id
                             where v.prescription_id = ? order by a.number
                            """)
                            .param(course.id().value())
                            .query(Integer.class)
                            .list()))
                    .containsExactly(1, 2, 3, 10001);
        }

        @Test
        void is_nothing_to_forgive_where_the_payer_asks_for_none() {
            var course = courses.of(6, 2, week, week.plusWeeks(8));
            assertThat(overrides.ask(
                            course.file(),
                            UUID.randomUUID(),
                            new OverrideWish(course.id(), AUTHORIZATION, week, "please")))
                    .isEqualTo(new OverrideAsking.Refused(List.of(new OverrideFault.NoAuthorizationAsked())));
            assertThatThrownBy(() -> askBySql(course, "authorization", week, 1))
                    .hasStackTraceContaining("authorization_asked_for");
        }
    }

    @Test
    void an_overdue_re_evaluation_is_forgiven_on_its_day_and_on_no_other() {
        var course = fullWeek();
        approve(course, RE_EVALUATION, week.plusDays(2));
        assertThat(overrides.standing(course.file(), course.id(), week.plusDays(1)))
                .isEmpty();
        assertThat(overrides.standing(course.file(), course.id(), week.plusDays(3)))
                .isEmpty();
        assertThat(overrides.standing(course.file(), course.id(), week.plusDays(2)))
                .extracting(OverrideAsked::kind)
                .containsExactly(RE_EVALUATION);
        use(course, 2);
        assertThat(latest(course).usedOn()).contains(week.plusDays(2));
    }

    @Test
    void the_light_before_a_visit_knows_of_it() {
        var full = fullWeek();
        var visit = Visit.toBook(week.plusDays(4), Cast.ROSA.id(), 30);
        assertThat(reasons(full, visit)).contains(new Reason.WeekFull(week, 2, 1));
        approve(full, WEEKLY_CAP, week);
        assertThat(reasons(full, visit)).noneMatch(Reason.WeekFull.class::isInstance);
        book(full, friday());
        assertThat(reasons(full, visit)).contains(new Reason.WeekFull(week, 3, 1));

        var va = va();
        assertThat(reasons(va, visit)).anyMatch(Reason.NotAuthorized.class::isInstance);
        approve(va, AUTHORIZATION, week.plusDays(4));
        assertThat(reasons(va, visit)).noneMatch(Reason.NotAuthorized.class::isInstance);
        var dayBefore = Visit.toBook(week.plusDays(3), Cast.ROSA.id(), 30);
        assertThat(reasons(va, dayBefore)).anyMatch(Reason.NotAuthorized.class::isInstance);
    }

    private List<Reason> reasons(Course course, Visit visit) {
        return preFlights.of(course.file(), course.id(), visit).remarks().stream()
                .map(remark -> remark.reason())
                .toList();
    }

    @Test
    void scope_count_and_expiry_have_no_row_to_ask_for() {
        var course = courses.of(6, 2, week, week.plusWeeks(1).minusDays(1));
        for (var kind : List.of("scope", "count", "certificate", "licence", "consent", "expiry"))
            assertThatThrownBy(() -> askBySql(course, kind, week, 1)).hasStackTraceContaining("override_kind_check");
        assertThatThrownBy(() -> askBySql(course, "re-evaluation", week.plusDays(7), 1))
                .hasStackTraceContaining("version_in_force");
        assertThatThrownBy(() -> askBySql(course, "weekly-cap", week.plusDays(1), 1))
                .hasStackTraceContaining("week_begins_on_monday");
        assertThat(askBySql(course, "re-evaluation", week.plusDays(6), 1)).isOne();
    }

    @Test
    void the_application_opens_nothing_itself_and_takes_nothing_back() {
        var course = fullWeek();
        approve(course, WEEKLY_CAP, week);
        for (var forbidden : List.of(
                "insert into prescriptions.weekly_place select * from prescriptions.weekly_place",
                "insert into prescriptions.authorized_visit select * from prescriptions.authorized_visit",
                "update prescriptions.override set because = 'x'",
                "delete from prescriptions.override_answer"))
            assertThatThrownBy(() -> stage.sql(forbidden)).hasStackTraceContaining("permission denied");
    }

    @Test
    void lists_are_for_those_who_may_read_them() {
        var course = fullWeek();
        var asked = ask(course.file(), course, WEEKLY_CAP, week);
        assertThat(overrides.open(CastOnStage.as(Cast.ROSA)))
                .extracting(OverrideAsked::id)
                .contains(asked.id());
        assertThatThrownBy(() -> overrides.open(CastOnStage.as(Cast.PRIYA))).isInstanceOf(NotYours.class);
        var november = YearMonth.of(2026, 11);
        assertThat(overrides.ofMonth(CastOnStage.as(Cast.MARGARET), november))
                .extracting(OverrideAsked::id)
                .contains(asked.id());
        assertThat(overrides.ofMonth(CastOnStage.as(Cast.MARGARET), november.plusMonths(1)))
                .extracting(OverrideAsked::id)
                .doesNotContain(asked.id());
        assertThatThrownBy(() -> overrides.ofMonth(CastOnStage.as(Cast.ROSA), november))
                .isInstanceOf(NotYours.class);
        var other = courses.of(6, 2, week, week.plusWeeks(8));
        assertThatThrownBy(() -> overrides.answer(as(other, Cast.MARGARET), asked.id(), true, ""))
                .isInstanceOf(NotFound.class);
    }

    /// Monday and Wednesday of the week are booked, and the cap is two.
    private Course fullWeek() {
        var course = courses.of(6, 2, week, week.plusWeeks(8));
        assertThat(book(course, rosa(week), rosa(week.plusDays(2)))).isInstanceOf(Booking.Booked.class);
        return course;
    }

    /// The payer authorizes every visit, from the first on.
    private Course va() {
        var plain = courses.of(6, 2, week, week.plusWeeks(8));
        var order = prescriptions.find(plain.file(), plain.id()).orElseThrow().directions();
        var id = new PrescriptionId(UUID.randomUUID());
        prescriptions.receive(
                plain.file(),
                id,
                Source.PAPER,
                order.corrected()
                        .rulePack("va-community-care")
                        .authorizationNumber("VA-1")
                        .done(),
                List.of());
        return new Course(plain.file(), ((Verifying.Verified) prescriptions.verify(plain.file(), id, 1)).compiled());
    }

    private void follow(Course course, VersionKind kind) {
        var latest = prescriptions.find(course.file(), course.id()).orElseThrow();
        prescriptions.addVersion(
                course.file(), course.id(), latest.version(), kind, Source.PAPER, latest.directions(), "she called");
        assertThat(prescriptions.verify(course.file(), course.id(), latest.version() + 1))
                .isInstanceOf(Verifying.Verified.class);
    }

    private OpenFile as(Course course, Person person) {
        charts.joinCareTeam(course.file(), Cast.ROSA.id());
        return charts.openFile(course.file().patient(), CastOnStage.as(person));
    }

    private OverrideAsked ask(OpenFile file, Course course, OverrideKind kind, LocalDate day) {
        return ((OverrideAsking.Asked) overrides.ask(
                        file, UUID.randomUUID(), new OverrideWish(course.id(), kind, day, "the patient travels")))
                .request();
    }

    /// Priya asks, Margaret agrees.
    private OverrideAsked approve(Course course, OverrideKind kind, LocalDate day) {
        var asked = ask(course.file(), course, kind, day);
        return ((OverrideAnswering.Answered) overrides.answer(as(course, Cast.MARGARET), asked.id(), true, "for once"))
                .request();
    }

    private OverrideAsked latest(Course course) {
        return overrides.of(course.file(), course.id()).getFirst();
    }

    private OverrideAsked latest(Course course, OverrideKind kind, LocalDate day) {
        return overrides.of(course.file(), course.id()).stream()
                .filter(one -> one.kind() == kind && one.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private Booking book(Course course, Place... places) {
        return appointments.book(course.file(), UUID.randomUUID(), course.id(), List.of(places));
    }

    private Booking over(int asked, int cap) {
        return new Booking.Refused(List.of(new Booking.Refusal.OverWeeklyCap(week, asked, cap)));
    }

    private Place friday() {
        return lena(week.plusDays(4));
    }

    private Place rosa(LocalDate day) {
        var eight = LocalTime.of(8, 0).plusMinutes(30L * (slot % 14));
        return ACourse.rosa(day, eight.getHour(), eight.getMinute());
    }

    private Place lena(LocalDate day) {
        return new Place(day, LocalTime.of(10, 0).plusMinutes(30L * (slot % 14)), Cast.LENA.id(), Cast.HERON.id());
    }

    private static void at(LocalDate day, LocalTime time, Runnable act) {
        HouseClock.at(day.atTime(time).atZone(Cast.SEATTLE).toInstant(), act);
    }

    /// As if the session had been given and signed.
    private void use(Course course, int number) {
        stage.sql("""
                insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, occasion, posted_at)
                select l.practice_id, l.prescription_id, l.version, l.number, 'used', l.occasion, now()
                  from prescriptions.entitlement e
                 cross join lateral prescriptions.last_posting(e.practice_id, e.prescription_id, e.series, e.number) l
                 where e.prescription_id = ? and e.number = ? and e.version = l.version
                """, course.id().value(), number);
    }

    private int askBySql(Course course, String kind, LocalDate day, int version) {
        return stage.sql("""
                insert into prescriptions.override (practice_id, id, kind, prescription_id, version, day, because, asked_by,
                  asked_at)
                values (?, gen_random_uuid(), ?, ?, ?, ?, 'please', ?, timestamptz '2026-11-23 10:00-08')
                """, Cast.SOMA.value(), kind, course.id().value(), version, day, Cast.PRIYA.id());
    }

    private int answerBySql(OverrideAsked asked, Person person, boolean approved) {
        return stage.sql("""
                insert into prescriptions.override_answer (practice_id, override_id, asked_by, answered_by, approved,
                  answered_at)
                values (?, ?, ?, ?, ?, timestamptz '2026-11-23 10:00-08')
                """, Cast.SOMA.value(), asked.id(), asked.askedBy(), person.id(), approved);
    }

    private int insert(Course course, LocalDate day, int entitlement, int place) {
        return stage.sql("""
                insert into scheduling.appointment
                  (practice_id, id, booking_id, patient_id, therapist_id, room_id, service_id, prescribed,
                   prescription_id, version, entitlement, day, week, week_place, begins, zone, during)
                select p.practice_id, gen_random_uuid(), gen_random_uuid(), p.patient_id, t.id, r.id, s.id, true, p.id,
                       1, ?, d.day, date_trunc('week', d.day)::date, ?, time '20:00', 'America/Los_Angeles',
                       tstzrange((d.day + time '20:00') at time zone 'America/Los_Angeles',
                                 (d.day + time '20:30') at time zone 'America/Los_Angeles')
                  from prescriptions.prescription p, (select id from practice.therapist limit 1) t,
                       (select id from practice.room limit 1) r,
                       (select id from practice.service where prescribed limit 1) s, (select ?::date as day) d
                 where p.id = ?
                """, entitlement, place, day, course.id().value());
    }
}
