package health.soma.prescriptions;

import static health.soma.prescriptions.AnOrder.MONDAY;
import static health.soma.prescriptions.AnOrder.complete;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.payers.Authority;
import health.soma.payers.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// House rule R-17: an order has a first and a last day, in this order, and is verified on the last at the latest.
class VerifyOnlyWhileInForceSpec {

    @Nested
    class An_order_may_be_verified {

        @Test
        void on_its_last_day() {
            finds(complete().validUntil(MONDAY));
        }

        @Test
        void before_its_first_day() {
            finds(complete().validFrom(MONDAY.plusDays(7)).validUntil(MONDAY.plusDays(7)));
        }

        @Test
        void when_it_begins_on_the_day_it_was_issued() {
            finds(complete().validFrom(null).issuedOn(MONDAY));
        }

        @Test
        void when_it_runs_two_years() {
            finds(complete().validFrom(MONDAY).validUntil(MONDAY.plusDays(731)));
        }
    }

    @Nested
    class An_order_waits {

        @Test
        void on_the_day_after_its_last() {
            var end = MONDAY.minusDays(1);
            finds(complete().validFrom(end).validUntil(end), new Finding.Expired(end));
        }

        @Test
        void without_an_end() {
            finds(complete().validUntil(null), new Finding.EndMissing());
        }

        @Test
        void without_a_beginning() {
            finds(complete().validFrom(null).issuedOn(null), new Finding.BeginMissing());
        }

        @Test
        void when_it_ends_before_it_begins() {
            var begin = MONDAY.plusDays(8);
            var end = MONDAY.plusDays(7);
            finds(complete().validFrom(begin).validUntil(end), new Finding.EndsBeforeItBegins(begin, end));
        }

        @Test
        void when_it_runs_longer_than_two_years() {
            var end = MONDAY.plusDays(732);
            finds(complete().validFrom(MONDAY).validUntil(end), new Finding.RunsTooLong(MONDAY, end));
        }

        @Test
        void when_it_was_issued_tomorrow() {
            finds(complete().issuedOn(MONDAY.plusDays(1)), new Finding.IssuedInTheFuture(MONDAY.plusDays(1)));
        }

        @Test
        void and_everything_is_said() {
            finds(
                    complete().issuedOn(null).validFrom(null).validUntil(null),
                    new Finding.BeginMissing(),
                    new Finding.EndMissing());
        }
    }

    @Nested
    class The_payers_clock_is_an_end {

        @Test
        void wherever_it_counts_from() {
            for (var anchor : List.of(Clock.Anchor.ISSUE, Clock.Anchor.RECEIPT, Clock.Anchor.FIRST_SESSION))
                finds(complete().validUntil(null), clocked(anchor, 28, null));
        }

        @Test
        void and_none_where_it_counts_no_days() {
            finds(complete().validUntil(null), clocked(Clock.Anchor.DATES, 28, null), new Finding.EndMissing());
            finds(complete().validUntil(null), clocked(Clock.Anchor.ISSUE, null, null), new Finding.EndMissing());
        }

        @Test
        void which_needs_the_day_of_issue_where_it_counts_from_there() {
            var order = complete().issuedOn(null).validUntil(null);
            finds(order, clocked(Clock.Anchor.ISSUE, 28, null), new Finding.IssueMissing(28));
            finds(order, clocked(Clock.Anchor.RECEIPT, 28, null));
            finds(order.validUntil(MONDAY), clocked(Clock.Anchor.ISSUE, 28, null));
        }

        @Test
        void up_to_the_last_day_of_it() {
            var issued = MONDAY.minusDays(9);
            var order = complete().issuedOn(issued).validFrom(issued).validUntil(null);
            finds(order, clocked(Clock.Anchor.ISSUE, 10, null));
            finds(order, clocked(Clock.Anchor.ISSUE, 9, null), new Finding.Expired(MONDAY.minusDays(1)));
            finds(order, received(issued, clocked(Clock.Anchor.RECEIPT, 10, null)));
            finds(
                    order,
                    received(issued, clocked(Clock.Anchor.RECEIPT, 9, null)),
                    new Finding.Expired(MONDAY.minusDays(1)));
        }

        @Test
        void which_may_be_another_for_a_renewal() {
            var issued = MONDAY.minusDays(9);
            var order = complete().issuedOn(issued).validFrom(issued).validUntil(null);
            var rules = clocked(Clock.Anchor.ISSUE, 9, 10).rules();
            finds(order, new Circumstances(VersionKind.RENEWAL, MONDAY, rules));
            finds(
                    order,
                    new Circumstances(VersionKind.AMENDMENT, MONDAY, rules),
                    new Finding.Expired(MONDAY.minusDays(1)));
        }

        private static Circumstances clocked(Clock.Anchor anchor, Integer days, Integer renewalDays) {
            return AnOrder.under(
                    Rules.with(new Clock(anchor, days, renewalDays, 0, null, new Authority("test", false)), null));
        }
    }

    @Nested
    class Days_from_the_receipt {

        @Test
        void end_with_the_last_of_them_the_day_of_receipt_being_the_first() {
            var received = MONDAY.minusDays(9);
            var order = complete()
                    .issuedOn(received)
                    .validFrom(received)
                    .validUntil(null)
                    .validAnchor(Anchor.RECEIPT);
            finds(order.validDays(10), received(received, AnOrder.CAME));
            finds(order.validDays(9), received(received, AnOrder.CAME), new Finding.Expired(MONDAY.minusDays(1)));
        }
    }

    private static Circumstances received(LocalDate day, Circumstances around) {
        return new Circumstances(around.kind(), day, around.rules());
    }

    @Nested
    class Days_are_counted {

        @Test
        void instead_of_a_last_day() {
            for (var anchor : Anchor.values()) {
                finds(complete().validUntil(null).validDays(28).validAnchor(anchor));
            }
        }

        @Test
        void from_one_to_two_years() {
            finds(counted(1));
            finds(counted(731));
            finds(counted(0), new Finding.ValidDaysOutOfRange(0));
            finds(counted(732), new Finding.ValidDaysOutOfRange(732));
        }

        @Test
        void and_it_is_said_from_when() {
            finds(complete().validUntil(null).validDays(28), new Finding.AnchorMissing(28));
            finds(
                    complete().issuedOn(null).validUntil(null).validDays(28).validAnchor(Anchor.ISSUE),
                    new Finding.IssueMissing(28));
        }

        /// The day of issue is the first of them.
        @Test
        void up_to_the_last_of_them() {
            var issued = MONDAY.minusDays(9);
            finds(counted(10).issuedOn(issued).validFrom(issued));
            finds(counted(9).issuedOn(issued).validFrom(issued), new Finding.Expired(MONDAY.minusDays(1)));
        }

        @Test
        void and_with_a_last_day_the_earlier_end_counts() {
            var issued = MONDAY.minusDays(9);
            finds(
                    counted(9).issuedOn(issued).validFrom(issued).validUntil(MONDAY.plusDays(60)),
                    new Finding.Expired(MONDAY.minusDays(1)));
            finds(
                    counted(60).issuedOn(issued).validFrom(issued).validUntil(MONDAY.minusDays(1)),
                    new Finding.Expired(MONDAY.minusDays(1)));
        }

        private static DirectionsDraft counted(int days) {
            return complete().validUntil(null).validDays(days).validAnchor(Anchor.ISSUE);
        }
    }

    private static void finds(DirectionsDraft order, Finding... findings) {
        finds(order, AnOrder.CAME, findings);
    }

    private static void finds(DirectionsDraft order, Circumstances around, Finding... findings) {
        assertThat(VerifyOnlyWhileInForce.findings(order.done(), around, MONDAY))
                .containsExactly(findings);
    }
}
