package health.soma.prescriptions;

import static health.soma.payers.Requires.Piece.AUTHORIZATION_NUMBER;
import static health.soma.payers.Requires.Piece.CLAIM_NUMBER;
import static health.soma.payers.Requires.Piece.EACH_AREA_NAMED;
import static health.soma.payers.Requires.Piece.INJURY_DATE;
import static health.soma.prescriptions.AnOrder.MONDAY;
import static health.soma.prescriptions.AnOrder.complete;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.anatomy.Anatomy;
import health.soma.payers.Authority;
import health.soma.payers.Requires;
import health.soma.payers.Requires.Piece;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// House rule R-85: what the payer's rules require stands on the order before it is verified.
class BringWhatThePayerRequiresSpec {

    private static final Circumstances ALL = requiring(new Requires(true, true, true, 2, authority()));

    @Test
    void everything_that_is_missing_is_said_at_once() {
        finds(complete(), ALL, CLAIM_NUMBER, AUTHORIZATION_NUMBER, INJURY_DATE, EACH_AREA_NAMED);
        finds(complete().claimNumber(" "), ALL, CLAIM_NUMBER, AUTHORIZATION_NUMBER, INJURY_DATE, EACH_AREA_NAMED);
        finds(whole(), ALL);
    }

    @Test
    void each_alone() {
        finds(whole().claimNumber(""), ALL, CLAIM_NUMBER);
        finds(whole().authorizationNumber(""), ALL, AUTHORIZATION_NUMBER);
        finds(whole().injuryDate(null), ALL, INJURY_DATE);
    }

    @Test
    void and_nothing_that_is_not_required() {
        finds(complete(), requiring(new Requires(false, false, false, null, authority())));
        finds(complete(), AnOrder.CAME);
        finds(complete(), AnOrder.under(Rules.with(null, null)));
    }

    @Test
    void a_group_is_one_place_and_two_places_are_named_themselves() {
        finds(whole().areas(List.of(both("NECK"))), ALL);
        finds(whole().areas(List.of(left("NECK"), right("NECK"))), ALL);
        finds(whole().areas(List.of(both("NECK"), both("shoulder-front"))), ALL, EACH_AREA_NAMED);
        finds(whole().areas(List.of(both("neck-back"), both("shoulder-front"))), ALL);
    }

    @Test
    void an_order_that_ends_the_treatment_needs_none_of_it() {
        finds(complete(), new Circumstances(VersionKind.STOP, MONDAY, ALL.rules()));
    }

    private static DirectionsDraft whole() {
        return complete()
                .claimNumber("C-1")
                .authorizationNumber("A-1")
                .injuryDate(MONDAY)
                .areas(List.of(both("neck-back")));
    }

    private static DirectedArea both(String place) {
        return new DirectedArea(place, Laterality.BOTH, place);
    }

    private static DirectedArea left(String place) {
        return new DirectedArea(place, Laterality.LEFT, place);
    }

    private static DirectedArea right(String place) {
        return new DirectedArea(place, Laterality.RIGHT, place);
    }

    private static Circumstances requiring(Requires requires) {
        return AnOrder.under(Rules.with(null, requires));
    }

    private static Authority authority() {
        return new Authority("test", false);
    }

    private static void finds(DirectionsDraft order, Circumstances around, Piece... missing) {
        assertThat(BringWhatThePayerRequires.findings(order.done(), around, Anatomy.standard()))
                .containsExactlyElementsOf(Arrays.stream(missing)
                        .<Finding>map(piece -> new Finding.RequiredByThePayer(piece, "Test payer"))
                        .toList());
    }
}
