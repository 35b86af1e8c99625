package health.soma.prescriptions;

import static health.soma.prescriptions.AnOrder.END;
import static health.soma.prescriptions.AnOrder.MONDAY;
import static health.soma.prescriptions.AnOrder.complete;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// House rule R-11: an order without a signature is not verified.
class VerifyOnlyWhatIsSignedSpec {

    @Nested
    class A_signature_stands {

        @Test
        void on_the_very_day() {
            finds(complete().signedOn(MONDAY));
        }

        @Test
        void on_an_earlier_day() {
            finds(complete().signedOn(MONDAY.minusDays(30)));
        }

        @Test
        void on_the_last_day_of_the_order() {
            finds(complete().signedOn(MONDAY).validUntil(MONDAY));
        }
    }

    @Nested
    class Something_is_missing {

        @Test
        void without_a_day() {
            finds(complete().signedOn(null), new Finding.Unsigned());
        }

        @Test
        void without_a_name() {
            finds(complete().signedBy(" "), new Finding.SignerNotNamed());
        }

        @Test
        void when_the_day_has_not_come() {
            finds(complete().signedOn(MONDAY.plusDays(1)), new Finding.SignedInTheFuture(MONDAY.plusDays(1)));
        }

        @Test
        void when_it_was_signed_after_the_order_had_ended() {
            var end = MONDAY.minusDays(1);
            finds(complete().validUntil(end), new Finding.SignedAfterItsEnd(MONDAY, end));
        }

        @Test
        void and_all_of_it_is_said() {
            var late = END.plusDays(1);
            finds(
                    complete().signedOn(late).signedBy(""),
                    new Finding.SignerNotNamed(),
                    new Finding.SignedInTheFuture(late),
                    new Finding.SignedAfterItsEnd(late, END));
        }
    }

    private static void finds(DirectionsDraft order, Finding... findings) {
        assertThat(VerifyOnlyWhatIsSigned.findings(order.done(), MONDAY)).containsExactly(findings);
    }
}
