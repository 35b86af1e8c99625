package health.soma.courses;

import static health.soma.courses.AStanding.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.patients.PatientId;
import health.soma.practice.Certificate;
import health.soma.practice.Lapsing;
import health.soma.practice.Subject;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Source;
import health.soma.prescriptions.Standing;
import health.soma.prescriptions.Waiting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// what needs somebody, in time, and the most urgent first. R-76: renewals are prepared two visits before the
/// last.
class DueListSpec {

    private final AStanding course = new AStanding();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Lapsing> lapsing = new ArrayList<>();
    private final Map<PrescriptionId, LocalDate> rated = new HashMap<>();

    @Test
    void an_order_in_good_order_needs_nobody() {
        assertThat(matters()).isEmpty();
        course.left = 6;
        course.given = days(-14, -7);
        assertThat(matters()).isEmpty();
    }

    @Nested
    class The_end {

        @Test
        void is_said_fourteen_days_before_the_last_day_and_not_fifteen() {
            course.left = 3;
            course.given = days(-28, -21, -14, -7, -1);
            course.until = MONDAY.plusDays(15);
            assertThat(kinds()).doesNotContain(DueKind.ENDING);
            course.until = MONDAY.plusDays(14);
            assertThat(kinds()).contains(DueKind.ENDING);
        }

        @Test
        void is_foreseen_from_what_is_booked() {
            course.left = 0;
            course.given = days(-35, -28, -21, -14, -7);
            course.booked = days(1, 8, 15);
            assertThat(kinds()).isEmpty();
            course.booked = days(1, 8, 14);
            assertThat(kinds()).containsExactly(DueKind.ENDING);
        }

        @Test
        void is_said_two_visits_before_the_last_and_not_three_however_far_ahead() {
            course.left = 3;
            course.given = days(-35, -28, -21, -14, -7);
            assertThat(RenewInTime.due(course.standing())).isFalse();
            assertThat(kinds()).isEmpty();
            course.left = 0;
            course.given = days(-42, -35, -28, -21, -14, -7);
            course.booked = days(30, 40);
            assertThat(RenewInTime.due(course.standing())).isTrue();
            assertThat(kinds()).containsExactly(DueKind.ENDING);
        }

        @Test
        void is_not_said_of_a_short_order_that_has_not_begun() {
            course.left = 1;
            assertThat(RenewInTime.due(course.standing())).isFalse();
            assertThat(kinds()).isEmpty();
        }

        @Test
        void of_what_expired_is_said_for_fourteen_days_and_then_no_more() {
            course.from = MONDAY.minusDays(60);
            course.given = days(-50);
            course.left = 7;
            course.until = MONDAY.minusDays(14);
            assertThat(kinds()).containsExactly(DueKind.ENDING);
            course.until = MONDAY.minusDays(15);
            assertThat(kinds()).isEmpty();
        }

        @Test
        void of_what_was_all_given_too() {
            course.from = MONDAY.minusDays(60);
            course.left = 0;
            course.given = days(-50, -14);
            assertThat(kinds()).containsExactly(DueKind.ENDING);
            course.given = days(-50, -15);
            assertThat(kinds()).isEmpty();
        }

        /// Both days lie in the same week, whose rest is not less than nothing.
        @Test
        void is_said_in_the_week_in_which_it_has_passed() {
            var wednesday = MONDAY.plusDays(2);
            course.from = MONDAY.minusDays(20);
            course.until = MONDAY;
            var matters = DueList.of(
                    new DueList.Facts(List.of(course.standing()), List.of(), List.of(), Map.of(), Map.of(), wednesday));
            assertThat(matters).extracting(Matter::kind).containsExactly(DueKind.ENDING);
        }

        @Test
        void is_not_said_once_the_renewal_is_there_or_waits() {
            course.left = 2;
            course.given = days(-42, -35, -28, -21, -14, -7);
            course.renewedFrom = Optional.of(MONDAY.plusDays(60));
            assertThat(kinds()).isEmpty();
            course.renewedFrom = Optional.empty();
            assertThat(kinds()).containsExactly(DueKind.ENDING);
            waiting.add(arrived(course.id, true, Source.LINK));
            assertThat(matters())
                    .extracting(Matter::reason)
                    .containsExactly(new DueReason.ToVerify(MONDAY.minusDays(3), true, true));
        }
    }

    @Nested
    class What_does_not_fit {

        @Test
        void is_what_is_booked_after_the_last_day_and_not_on_it() {
            course.left = 7;
            course.booked = List.of(course.until);
            assertThat(kinds()).isEmpty();
            course.booked = List.of(course.until.plusDays(1));
            assertThat(matters())
                    .extracting(Matter::reason)
                    .contains(new DueReason.FallAfterTheEnd(1, course.until.plusDays(1), course.until));
        }

        @Test
        void is_what_finds_no_place_at_the_fastest_pace() {
            // Four weeks, two a week.
            course.until = MONDAY.plusDays(27);
            assertThat(kinds()).isEmpty();
            course.until = MONDAY.plusDays(20);
            assertThat(matters())
                    .extracting(Matter::reason)
                    .containsExactly(new DueReason.WillNotFit(2, MONDAY.plusDays(20)));
        }

        @Test
        void is_what_a_change_left_behind() {
            course.left = 6;
            course.leftBehind = days(3, 5);
            assertThat(matters())
                    .extracting(Matter::reason)
                    .containsExactly(new DueReason.LeftBehind(2, MONDAY.plusDays(3)));
        }
    }

    @Test
    void sessions_wait_for_the_payer_only_where_the_payer_asks_and_only_from_today_on() {
        course.left = 6;
        course.booked = days(0, 7);
        course.unauthorized = days(-1, 0, 7);
        assertThat(kinds()).isEmpty();
        course.authorizationNeeded = true;
        assertThat(matters()).extracting(Matter::reason).containsExactly(new DueReason.NotAuthorized(2, MONDAY));
        course.unauthorized = days(-1);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void an_order_without_a_signature_is_to_be_signed_before_it_is_verified() {
        waiting.add(arrived(new PrescriptionId(new UUID(0, 8)), true, Source.PAPER));
        waiting.add(arrived(new PrescriptionId(new UUID(0, 9)), false, Source.PAPER));
        assertThat(matters())
                .extracting(Matter::reason)
                .containsExactly(
                        new DueReason.ToVerify(MONDAY.minusDays(3), false, false),
                        new DueReason.ToSign(MONDAY.minusDays(3)));
    }

    @Test
    void what_stops_the_soonest_session_comes_first() {
        lapsing.add(lapsing(MONDAY.plusDays(2)));
        waiting.add(arrived(new PrescriptionId(new UUID(0, 8)), true, Source.PAPER));
        course.left = 5;
        course.booked = days(4);
        course.leftBehind = days(5);
        course.authorizationNeeded = true;
        course.unauthorized = days(4);
        assertThat(kinds())
                .containsExactly(DueKind.UNVERIFIED, DueKind.CERTIFICATE, DueKind.AUTHORIZATION, DueKind.LEFT_BEHIND);
        course.unauthorized = days(0);
        assertThat(kinds()).startsWith(DueKind.AUTHORIZATION, DueKind.UNVERIFIED);
    }

    @Test
    void a_certificate_that_ended_wants_doing_today() {
        lapsing.add(lapsing(MONDAY.minusDays(5)));
        lapsing.add(lapsing(MONDAY));
        assertThat(matters()).extracting(Matter::day).containsExactly(MONDAY, MONDAY.plusDays(1));
    }

    private List<DueKind> kinds() {
        return matters().stream().map(Matter::kind).toList();
    }

    private List<Matter> matters() {
        List<Standing> standings = List.of(course.standing());
        return DueList.of(new DueList.Facts(standings, waiting, lapsing, Map.of(), rated, MONDAY));
    }

    private static Waiting arrived(PrescriptionId id, boolean signed, Source source) {
        return new Waiting(
                id,
                "RX-" + id.value().getLeastSignificantBits(),
                new PatientId(new UUID(0, 3)),
                MONDAY.minusDays(3),
                signed,
                source == Source.LINK,
                source);
    }

    private static Lapsing lapsing(LocalDate until) {
        return new Lapsing(
                new Certificate(
                        new UUID(0, 5),
                        new UUID(0, 6),
                        new Subject.Technique("scs"),
                        "Institute",
                        "",
                        MONDAY.minusYears(1),
                        until),
                "Rosa Okafor");
    }

    private static List<LocalDate> days(int... fromToday) {
        return IntStream.of(fromToday).mapToObj(MONDAY::plusDays).toList();
    }
}
