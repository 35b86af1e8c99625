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

    private static void finds(DirectionsDraft order, Finding... findings) {
        assertThat(VerifyOnlyWhileInForce.findings(order.done(), MONDAY)).containsExactly(findings);
    }
}
