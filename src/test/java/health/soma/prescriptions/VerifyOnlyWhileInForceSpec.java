package health.soma.prescriptions;

import static health.soma.prescriptions.AnOrder.MONDAY;
import static health.soma.prescriptions.AnOrder.complete;
import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(VerifyOnlyWhileInForce.findings(order.done(), MONDAY)).containsExactly(findings);
    }
}
