package health.soma.prescriptions;

import static health.soma.prescriptions.OverrideKind.AUTHORIZATION;
import static health.soma.prescriptions.OverrideKind.RE_EVALUATION;
import static health.soma.prescriptions.OverrideKind.WEEKLY_CAP;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.prescriptions.AskForOneWeekOrDay.Grounds;
import health.soma.prescriptions.OverrideFault.DayPassed;
import health.soma.prescriptions.OverrideFault.NoAuthorizationAsked;
import health.soma.prescriptions.OverrideFault.NoReason;
import health.soma.prescriptions.OverrideFault.NotInForce;
import health.soma.prescriptions.OverrideFault.NotVerified;
import health.soma.prescriptions.OverrideFault.TooLong;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// for one week or one day of an order in force, asked for in time, and of three things only.
class AskForOneWeekOrDaySpec {

    static final PrescriptionId ORDER = new PrescriptionId(new UUID(0, 7));
    /// A Monday.
    static final LocalDate FIRST = LocalDate.of(2026, 11, 30);
    static final LocalDate LAST = FIRST.plusWeeks(3).plusDays(2);

    static final Compiled GRANTED = ACompiled.order(ORDER, 6, FIRST, LAST, Set.of(), Set.of(), List.of());

    @Test
    void there_are_three_kinds_and_none_for_scope_or_count() {
        assertThat(Arrays.stream(OverrideKind.values()).map(OverrideKind::code))
                .containsExactly("weekly-cap", "authorization", "re-evaluation");
        assertThat(OverrideKind.read("scope")).isEmpty();
        assertThat(OverrideKind.read("count")).isEmpty();
    }

    @Nested
    class A_reason {

        @Test
        void is_more_than_blanks() {
            assertThat(faults(WEEKLY_CAP, FIRST, " \n ", FIRST)).containsExactly(new NoReason());
            assertThat(faults(WEEKLY_CAP, FIRST, "x", FIRST)).isEmpty();
        }

        @Test
        void has_at_most_five_hundred_characters() {
            assertThat(faults(WEEKLY_CAP, FIRST, "x".repeat(500), FIRST)).isEmpty();
            assertThat(faults(WEEKLY_CAP, FIRST, "x".repeat(501), FIRST)).containsExactly(new TooLong(500));
        }
    }

    @Nested
    class A_week {

        @Test
        void is_kept_under_its_monday_whichever_day_was_named() {
            for (int day = 0; day < 7; day++)
                assertThat(WEEKLY_CAP.dayOf(FIRST.plusDays(day))).isEqualTo(FIRST);
            assertThat(WEEKLY_CAP.dayOf(FIRST.plusDays(7))).isEqualTo(FIRST.plusDays(7));
            assertThat(WEEKLY_CAP.lastDayOf(FIRST.plusDays(2))).isEqualTo(FIRST.plusDays(6));
        }

        @Test
        void may_be_asked_for_until_its_sunday() {
            assertThat(faults(WEEKLY_CAP, FIRST, FIRST.plusDays(6))).isEmpty();
            assertThat(faults(WEEKLY_CAP, FIRST, FIRST.plusDays(7))).containsExactly(new DayPassed(FIRST.plusDays(6)));
        }

        @Test
        void counts_when_one_of_its_days_left_is_in_force() {
            assertThat(faults(WEEKLY_CAP, LAST.plusDays(3), LAST)).isEmpty();
            assertThat(faults(WEEKLY_CAP, LAST, LAST.plusDays(1)))
                    .containsExactly(new NotInForce(LAST.minusDays(2), LAST.plusDays(4)));
            assertThat(faults(WEEKLY_CAP, LAST.plusWeeks(1), FIRST))
                    .containsExactly(new NotInForce(LAST.plusDays(5), LAST.plusDays(11)));
            assertThat(faults(WEEKLY_CAP, FIRST.minusDays(1), FIRST.minusDays(7)))
                    .containsExactly(new NotInForce(FIRST.minusDays(7), FIRST.minusDays(1)));
        }
    }

    @Nested
    class A_day {

        @Test
        void may_be_asked_for_until_it_is_over() {
            assertThat(faults(RE_EVALUATION, FIRST, FIRST)).isEmpty();
            assertThat(faults(RE_EVALUATION, FIRST, FIRST.plusDays(1))).containsExactly(new DayPassed(FIRST));
        }

        @Test
        void is_one_in_force() {
            assertThat(faults(RE_EVALUATION, LAST, FIRST)).isEmpty();
            assertThat(faults(RE_EVALUATION, LAST.plusDays(1), FIRST))
                    .containsExactly(new NotInForce(LAST.plusDays(1), LAST.plusDays(1)));
        }
    }

    @Nested
    class An_authorization {

        @Test
        void can_only_be_missing_where_one_is_asked_for() {
            assertThat(faults(AUTHORIZATION, FIRST, FIRST)).containsExactly(new NoAuthorizationAsked());
            assertThat(AskForOneWeekOrDay.faults(
                            new OverrideWish(ORDER, AUTHORIZATION, FIRST, "x"),
                            new Grounds(true, _ -> Optional.of(GRANTED), _ -> true),
                            FIRST))
                    .isEmpty();
        }
    }

    @Test
    void an_order_that_grants_nothing_yet_has_nothing_to_exceed() {
        assertThat(AskForOneWeekOrDay.faults(
                        new OverrideWish(ORDER, WEEKLY_CAP, FIRST, ""),
                        new Grounds(false, _ -> Optional.empty(), _ -> true),
                        FIRST))
                .containsExactly(new NoReason(), new NotVerified());
    }

    private static List<OverrideFault> faults(OverrideKind kind, LocalDate day, LocalDate today) {
        return faults(kind, day, "x", today);
    }

    private static List<OverrideFault> faults(OverrideKind kind, LocalDate day, String because, LocalDate today) {
        return AskForOneWeekOrDay.faults(
                new OverrideWish(ORDER, kind, day, because),
                new Grounds(true, _ -> Optional.of(GRANTED), _ -> false),
                today);
    }
}
