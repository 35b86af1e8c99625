package health.soma.payers;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.payers.KeepThePayersPace.Visit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// R-43, and what the packs that ship leave untried of.
class KeepThePayersPaceSpec {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Authority NOBODY = new Authority("a test", false);

    @Test
    void all_cautions_are_given_at_once() {
        var pack = PackReader.stored(
                Packs.text(Packs.FILES.resolve("de-heilmittel-v1.json"))
                        .replace(
                                "\"missed\": {",
                                "\"day\": {\"cap\": 1, \"source\": \"a test\"}, \"minutes\": {\"most\": 60, \"source\": \"a test\"}, \"missed\": {"));
        assertThat(KeepThePayersPace.cautions(pack, new Visit(MONDAY, 2, 61, MONDAY.minusDays(15), null)))
                .containsExactly(
                        new PaceCaution.ManyInADay(2, 1),
                        new PaceCaution.LongGap(15, 14),
                        new PaceCaution.LongSession(61, 60));
        assertThat(KeepThePayersPace.cautions(pack, new Visit(MONDAY, 1, 60, MONDAY.minusDays(14), null)))
                .isEmpty();
    }

    @Test
    void only_the_first_session_can_start_late() {
        var pack = Packs.pack("de-heilmittel");
        var issued = MONDAY.minusDays(28);
        assertThat(KeepThePayersPace.cautions(pack, new Visit(MONDAY, 1, 30, null, issued)))
                .isEmpty();
        assertThat(KeepThePayersPace.cautions(pack, new Visit(MONDAY.plusDays(1), 1, 30, null, issued)))
                .containsExactly(new PaceCaution.LateStart(MONDAY));
        assertThat(KeepThePayersPace.cautions(pack, new Visit(MONDAY.plusDays(1), 1, 30, MONDAY, issued)))
                .isEmpty();
    }

    @Test
    void a_pack_without_such_rules_has_nothing_to_say() {
        assertThat(KeepThePayersPace.cautions(
                        Packs.pack("default"), new Visit(MONDAY, 3, 240, MONDAY.minusYears(1), MONDAY.minusYears(2))))
                .isEmpty();
    }

    @Test
    void at_home_an_authorization_is_needed_only_where_the_pack_says_so() {
        var plain = new Authorization(6, Per.CLAIM, null, false, null, NOBODY);
        assertThat(plain.at(6, true)).isEqualTo(Authorization.Need.NOT_NEEDED);
        assertThat(plain.at(500, true)).isEqualTo(Authorization.Need.NEEDED);
    }

    @Test
    void a_session_that_has_begun_is_cancelled_late_even_where_no_notice_is_asked_for() {
        var missed = new MissedVisit(
                MissedVisit.Fate.RELEASED, MissedVisit.Fate.FORFEITED, MissedVisit.Fate.FORFEITED, 0, NOBODY);
        assertThat(missed.ofCancelling(java.time.Duration.ZERO)).isEqualTo(MissedVisit.Fate.RELEASED);
        assertThat(missed.ofCancelling(java.time.Duration.ofMinutes(-1))).isEqualTo(MissedVisit.Fate.FORFEITED);
    }

    @Test
    void a_session_costs_the_payer_no_more_than_the_pack_says_and_no_more_than_is_left() {
        var both = new MoneyCap(10_000L, null, 4_000L, NOBODY);
        assertThat(both.left(0, MONDAY, MONDAY.plusYears(9))).isEqualTo(4_000);
        assertThat(both.left(6_000, MONDAY, MONDAY)).isEqualTo(4_000);
        assertThat(both.left(6_001, MONDAY, MONDAY)).isEqualTo(3_999);
        assertThat(new MoneyCap(null, null, 4_000L, NOBODY).left(1_000_000, MONDAY, MONDAY))
                .isEqualTo(4_000);
    }
}
