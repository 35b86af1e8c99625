package health.soma.prescriptions;

import static health.soma.prescriptions.AnOrder.MONDAY;
import static health.soma.prescriptions.AnOrder.complete;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/// House rule R-51: the payer's rules are ones that hold, and the injury lies before the order.
class NameThePayerRightlySpec {

    @Test
    void rules_that_hold_or_none_at_all() {
        finds(complete());
        finds(complete().rulePack("wa-li"));
        finds(complete().rulePack("wa-lni"), new Finding.RulePackUnknown("wa-lni"));
    }

    @Test
    void an_injury_on_the_day_of_the_order_and_one_the_day_after() {
        var issued = MONDAY.minusDays(3);
        finds(complete().issuedOn(issued).injuryDate(issued));
        finds(
                complete().issuedOn(issued).injuryDate(issued.plusDays(1)),
                new Finding.InjuryAfterTheOrder(issued.plusDays(1), issued));
    }

    @Test
    void an_injury_today_and_one_tomorrow() {
        finds(complete().issuedOn(null).injuryDate(MONDAY));
        finds(complete().injuryDate(MONDAY.plusDays(1)), new Finding.InjuryInTheFuture(MONDAY.plusDays(1)));
    }

    private static void finds(DirectionsDraft order, Finding... findings) {
        assertThat(NameThePayerRightly.findings(order.done(), MONDAY, Set.of("wa-li")))
                .containsExactly(findings);
    }
}
