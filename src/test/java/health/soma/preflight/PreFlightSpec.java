package health.soma.preflight;

import static health.soma.preflight.AVisit.END;
import static health.soma.preflight.AVisit.MONDAY;
import static health.soma.preflight.AVisit.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.patients.Screening;
import health.soma.prescriptions.ClaimBalance;
import health.soma.prescriptions.Finding;
import health.soma.prescriptions.Term;
import health.soma.prescriptions.VersionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// one light before each visit, with every reason.
class PreFlightSpec {

    private final AVisit visit = new AVisit();

    @Test
    void where_nothing_is_to_be_said_it_is_green() {
        assertThat(visit.toBook(MONDAY))
                .matches(light -> light.level() == Level.GO && light.remarks().isEmpty());
        visit.booked = List.of(MONDAY);
        assertThat(visit.toChart(MONDAY).level()).isEqualTo(Level.GO);
    }

    @Nested
    class What_is_not_verified {

        @Test
        void stops_with_all_that_the_verification_would_find() {
            var light = light(true, END, new Finding.Unsigned(), new Finding.MinutesMissing());
            assertThat(light.stopping())
                    .containsExactly(
                            new Reason.NotVerified(),
                            new Reason.ToMend(new Finding.Unsigned()),
                            new Reason.ToMend(new Finding.MinutesMissing()));
            assertThat(light.remarks()).hasSize(3);
            assertThat(light(true, END).remarks())
                    .extracting(Light.Remark::reason)
                    .containsExactly(new Reason.NotVerified());
        }

        @Test
        void says_what_else_is_missing_and_asks_for_no_certificate_as_no_technique_is_granted() {
            assertThat(light(false, MONDAY.minusDays(1)).remarks())
                    .extracting(Light.Remark::reason)
                    .containsExactly(new Reason.NotVerified(), new Reason.NoConsent(), new Reason.NoLicence(ROSA));
        }

        private Light light(boolean consented, LocalDate licensedUntil, Finding... toMend) {
            visit.licensedUntil = licensedUntil;
            visit.certifiedUntil = licensedUntil;
            var facts = new Facts(
                    Optional.empty(),
                    List.of(toMend),
                    Optional.empty(),
                    consented,
                    Optional.empty(),
                    visit.facts().therapist(),
                    Optional.empty(),
                    0,
                    List.of(),
                    MONDAY);
            return PreFlight.check(facts, Visit.toBook(MONDAY, ROSA, 30));
        }
    }

    @Test
    void every_reason_is_said_at_once() {
        visit.left = 0;
        visit.licensedUntil = MONDAY;
        visit.certifiedUntil = MONDAY;
        visit.consented = false;
        assertThat(visit.toBook(END.plusDays(1)).remarks())
                .extracting(each -> each.reason().getClass().getSimpleName())
                .containsExactlyInAnyOrder("Expired", "NothingLeft", "NoConsent", "NoLicence", "NotCertified");
    }

    @Nested
    class The_order {

        @Test
        void is_in_force_on_its_first_and_last_day_and_not_around_them() {
            assertThat(visit.toBook(MONDAY.minusDays(1)).stopping()).containsExactly(new Reason.NotYetInForce(MONDAY));
            assertThat(visit.toBook(MONDAY).stopping()).isEmpty();
            certifiedForLong();
            assertThat(visit.toBook(END).stopping()).isEmpty();
            assertThat(visit.toBook(END.plusDays(1)).stopping()).containsExactly(new Reason.Expired(END));
        }

        @Test
        void runs_so_many_days_from_the_first_session() {
            visit.term = new Term(MONDAY, END, END, 10, 0, null, null);
            visit.booked = List.of(MONDAY.plusDays(2));
            assertThat(visit.toBook(MONDAY.plusDays(11)).stopping()).isEmpty();
            assertThat(visit.toBook(MONDAY.plusDays(12)).stopping())
                    .containsExactly(new Reason.Expired(MONDAY.plusDays(11)));
        }

        @Test
        void ends_later_by_the_days_it_began_late_and_by_seven_at_most() {
            certifiedForLong();
            visit.term = new Term(MONDAY, END, END.plusDays(7), null, 7, null, null);
            visit.booked = List.of(MONDAY.plusDays(3));
            assertThat(visit.toBook(END.plusDays(3)).stopping()).isEmpty();
            assertThat(visit.toBook(END.plusDays(4)).stopping()).containsExactly(new Reason.Expired(END.plusDays(3)));
            visit.booked = List.of(MONDAY.plusDays(9));
            assertThat(visit.toBook(END.plusDays(7)).stopping()).isEmpty();
            assertThat(visit.toBook(END.plusDays(8)).stopping()).containsExactly(new Reason.Expired(END.plusDays(7)));
        }

        @Test
        void begins_on_the_last_day_to_begin_and_not_after_it() {
            visit.term = new Term(MONDAY, END, END, null, 0, MONDAY.plusDays(28), null);
            assertThat(visit.toBook(MONDAY.plusDays(28)).stopping()).isEmpty();
            assertThat(visit.toBook(MONDAY.plusDays(29)).stopping())
                    .containsExactly(new Reason.TooLateToBegin(MONDAY.plusDays(28)));
            visit.given = List.of(MONDAY.plusDays(28));
            assertThat(visit.toBook(MONDAY.plusDays(35)).stopping()).isEmpty();
        }

        @Test
        void that_was_stopped_or_changed_grants_nothing_more() {
            visit.until = Optional.of(MONDAY.plusDays(7));
            assertThat(visit.toBook(MONDAY.plusDays(6)).stopping()).isEmpty();
            assertThat(visit.toBook(MONDAY.plusDays(7)).stopping())
                    .containsExactly(new Reason.Changed(MONDAY.plusDays(7)));
            visit.kind = VersionKind.STOP;
            assertThat(visit.toBook(MONDAY).stopping()).containsExactly(new Reason.Stopped(MONDAY));
        }

        @Test
        void has_as_many_sessions_as_it_has() {
            visit.left = 1;
            assertThat(visit.toBook(MONDAY).stopping()).isEmpty();
            visit.left = 0;
            assertThat(visit.toBook(MONDAY).stopping()).containsExactly(new Reason.NothingLeft(8));
            visit.booked = List.of(MONDAY);
            assertThat(visit.toReceive(MONDAY).stopping()).isEmpty();
        }

        @Test
        void has_two_in_a_week_from_monday_to_sunday() {
            visit.booked = List.of(MONDAY, MONDAY.plusDays(6));
            assertThat(visit.toBook(MONDAY.plusDays(3)).stopping()).containsExactly(new Reason.WeekFull(MONDAY, 2, 1));
            assertThat(visit.toBook(MONDAY.plusDays(7)).stopping()).isEmpty();
        }

        @Test
        void or_in_every_second_week() {
            visit.everyWeeks = 2;
            visit.booked = List.of(MONDAY, MONDAY.plusDays(6));
            assertThat(visit.toBook(MONDAY.plusDays(13)).stopping()).containsExactly(new Reason.WeekFull(MONDAY, 2, 2));
            assertThat(visit.toBook(MONDAY.plusDays(14)).stopping()).isEmpty();
        }

        private void certifiedForLong() {
            visit.licensedUntil = END.plusDays(30);
            visit.certifiedUntil = END.plusDays(30);
        }
    }

    @Nested
    class The_payer {

        private final Reason notAuthorized = new Reason.NotAuthorized(7);

        @Test
        void may_say_yes_until_the_session_is_given() {
            visit.claim = Optional.of(claim(6, 4, 2, null));
            assertThat(visit.toBook(MONDAY).remarks()).containsExactly(new Light.Remark(Level.CAUTION, notAuthorized));
            visit.booked = List.of(MONDAY);
            visit.unauthorized = List.of(MONDAY);
            assertThat(visit.toReceive(MONDAY).stopping()).containsExactly(notAuthorized);
            assertThat(visit.toChart(MONDAY).stopping()).containsExactly(notAuthorized);
            visit.unauthorized = List.of();
            assertThat(visit.toChart(MONDAY).stopping()).isEmpty();
        }

        @Test
        void is_passed_over_where_a_second_person_allowed_it() {
            visit.claim = Optional.of(claim(6, 4, 2, null));
            visit.booked = List.of(MONDAY);
            visit.unauthorized = List.of(MONDAY);
            visit.excused = List.of(Facts.Excused.AUTHORIZATION);
            assertThat(visit.toChart(MONDAY).stopping()).isEmpty();
        }

        @Test
        void is_not_asked_while_a_visit_is_open() {
            visit.claim = Optional.of(claim(6, 4, 1, 6));
            assertThat(visit.toBook(MONDAY).level()).isEqualTo(Level.GO);
        }

        @Test
        void pays_while_there_is_money() {
            visit.claim = Optional.of(money(140_000));
            assertThat(visit.toBook(MONDAY).stopping()).isEmpty();
            visit.claim = Optional.of(money(140_001));
            assertThat(visit.toBook(MONDAY).stopping()).containsExactly(new Reason.MoneySpent());
        }

        private ClaimBalance claim(int opened, int used, int reserved, @Nullable Integer firstOpen) {
            return new ClaimBalance(
                    new UUID(0, 7), "AB 1", true, opened, used, reserved, firstOpen, null, null, null, 0, null);
        }

        private ClaimBalance money(long spent) {
            return new ClaimBalance(new UUID(0, 7), "AB 1", false, 0, 0, 0, null, null, 150_000L, 10_000L, spent, END);
        }
    }

    @Nested
    class The_people {

        @Test
        void consent_before_hands_are_laid_on() {
            visit.consented = false;
            var noConsent = new Reason.NoConsent();
            assertThat(visit.toBook(MONDAY).remarks()).containsExactly(new Light.Remark(Level.CAUTION, noConsent));
            visit.booked = List.of(MONDAY);
            assertThat(visit.toReceive(MONDAY).level()).isEqualTo(Level.CAUTION);
            assertThat(visit.toChart(MONDAY).stopping()).containsExactly(noConsent);
        }

        @Test
        void are_asked_what_is_new_once_they_have_come() {
            visit.booked = List.of(MONDAY);
            visit.screening = Optional.empty();
            assertThat(visit.toBook(MONDAY.plusDays(1)).level()).isEqualTo(Level.GO);
            assertThat(visit.toReceive(MONDAY).remarks())
                    .containsExactly(new Light.Remark(Level.CAUTION, new Reason.NotScreened()));
            visit.screening = AVisit.screened(Screening.Answer.SOMETHING_CHANGED);
            assertThat(visit.toReceive(MONDAY).remarks())
                    .containsExactly(new Light.Remark(Level.CAUTION, new Reason.SomethingChanged()));
        }

        @Test
        void treat_with_a_licence_and_a_certificate_that_is_valid_that_day() {
            visit.licensedUntil = MONDAY;
            visit.certifiedUntil = MONDAY;
            assertThat(visit.toBook(MONDAY).stopping()).isEmpty();
            assertThat(visit.toBook(MONDAY.plusDays(1)).stopping())
                    .containsExactly(new Reason.NoLicence(ROSA), new Reason.NotCertified(ROSA));
        }
    }

    ///
    @Nested
    class The_projection {

        @Test
        void names_the_day_on_which_the_course_runs_out_as_booked() {
            visit.left = 0;
            visit.booked = List.of(MONDAY, LocalDate.of(2027, 1, 14));
            assertThat(ReasonWords.of(visit.projection()))
                    .isEqualTo("Runs out on 14 Jan 2027 as booked; it ends on 31 Jan 2027.");
        }

        @Test
        void counts_what_falls_after_expiry() {
            visit.left = 0;
            visit.booked = List.of(MONDAY, END, END.plusDays(1), END.plusDays(8));
            assertThat(visit.projection().afterTheEnd()).isEqualTo(2);
            assertThat(ReasonWords.of(visit.projection()))
                    .isEqualTo("Runs out on 8 Feb 2027 as booked; 2 sessions fall after expiry on 31 Jan 2027.");
            visit.leftBehind = List.of(MONDAY.plusDays(3));
            assertThat(visit.projection().afterTheEnd()).isEqualTo(3);
        }

        @Test
        void tells_what_will_not_fit_even_at_the_fastest_pace() {
            visit.term = Term.plain(MONDAY, MONDAY.plusDays(13));
            visit.left = 4;
            assertThat(visit.projection().willNotFit()).isZero();
            visit.left = 5;
            assertThat(visit.projection().willNotFit()).isEqualTo(1);
            visit.booked = List.of(MONDAY);
            assertThat(visit.projection().willNotFit()).isEqualTo(2);
        }

        @Test
        void paces_what_is_not_booked_slowly() {
            visit.left = 2;
            visit.booked = List.of(MONDAY);
            assertThat(visit.projection().runsOut()).isEqualTo(MONDAY.plusWeeks(2));
        }
    }
}
