package health.soma.wild;

import health.soma.prescriptions.Laterality;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// R-85 on every way in: what a payer requires is on the order.
@InTheWild
class PapersInTheWildTest {

    @Autowired
    Wild wild;

    private final LocalDate monday = Wild.monday();

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_payer_that_asks_for_claim_and_injury_gets_both(Way way) {
        wild.take(way, order("wa-li")).granted();
        var neither = order("wa-li");
        neither.claim = "";
        neither.injury = null;
        var refused = wild.take(way, neither).verified();
        refused.isRefused("The claim number is missing", "claim-number, injury-date");
        refused.isRefused("The day of the injury is missing", "claim-number, injury-date");
        var noDay = order("wa-li");
        noDay.injury = null;
        wild.take(way, noDay).verified().isRefused("The day of the injury is missing", "lacks injury-date");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_payer_that_asks_for_an_authorization_gets_its_number(Way way) {
        wild.take(way, order("va-community-care"))
                .verified()
                .isRefused("The authorization number is missing", "authorization-number");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_payer_that_wants_areas_named_gets_one_group_and_not_two(Way way) {
        wild.take(way, order("qld-workcover")).granted();
        var two = new LinkedHashMap<>(Map.of("NECK", Laterality.BOTH));
        two.put("SHOULDER", Laterality.LEFT);
        wild.take(way, order("qld-workcover").areas(two))
                .verified()
                .isRefused("wants each area named itself", "each-area-named");
    }

    private Order order(String pack) {
        return new Order(monday, monday.plusWeeks(6)).under(pack);
    }
}
