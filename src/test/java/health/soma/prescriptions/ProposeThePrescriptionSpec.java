package health.soma.prescriptions;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import health.soma.anatomy.Side;
import health.soma.prescriptions.ProposeThePrescription.Against;
import health.soma.prescriptions.ProposeThePrescription.Candidate;
import health.soma.prescriptions.ProposeThePrescription.Wanted;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// of several open prescriptions the one that fits is proposed, and why.
class ProposeThePrescriptionSpec {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Set<AreaSide> NECK = Anatomy.standard().expand("NECK", Side.both());
    private static final Set<AreaSide> SHOULDER = Anatomy.standard().expand("SHOULDER", Set.of(Side.RIGHT));

    @Test
    void what_is_treated_tells_them_apart() {
        var chosen = choose(wanted(SHOULDER, Set.of()), neck("A", 60, 4), shoulder("B", 90));
        assertThat(chosen.getFirst().candidate().number()).isEqualTo("B");
        assertThat(chosen.getLast().against()).containsExactly(new Against.NotCovered(SHOULDER));
    }

    @Test
    void of_two_that_fit_the_one_that_ends_first_is_proposed() {
        assertThat(numbers(choose(wanted(NECK, Set.of()), neck("A", 60, 4), neck("B", 59, 4))))
                .containsExactly("B", "A");
    }

    @Test
    void of_two_that_end_alike_the_one_with_fewer_left() {
        assertThat(numbers(choose(wanted(NECK, Set.of()), neck("A", 60, 4), neck("B", 60, 3))))
                .containsExactly("B", "A");
    }

    @Test
    void what_ended_yesterday_or_has_nothing_left_does_not_fit() {
        assertThat(choose(wanted(NECK, Set.of()), neck("A", 0, 4)).getFirst().fits())
                .isTrue();
        assertThat(choose(wanted(NECK, Set.of()), neck("A", -1, 4)).getFirst().against())
                .containsExactly(new Against.NotInForce(MONDAY.minusDays(30), MONDAY.minusDays(1)));
        assertThat(choose(wanted(NECK, Set.of()), neck("A", 60, 0)).getFirst().against())
                .containsExactly(new Against.NothingLeft());
    }

    @Test
    void technique_and_payer_tell_them_apart_too() {
        assertThat(choose(wanted(NECK, Set.of("mld")), neck("A", 60, 4))
                        .getFirst()
                        .against())
                .containsExactly(new Against.NotAllowed(Set.of("mld")));
        var payer = new Wanted(MONDAY, NECK, Set.of("mfr"), "wa-li");
        assertThat(choose(payer, neck("A", 60, 4)).getFirst().against()).containsExactly(new Against.OtherPayer());
    }

    private static List<ProposeThePrescription.Choice> choose(Wanted wanted, Candidate... candidates) {
        return ProposeThePrescription.choose(List.of(candidates), wanted);
    }

    private static List<String> numbers(List<ProposeThePrescription.Choice> choices) {
        return choices.stream().map(each -> each.candidate().number()).toList();
    }

    private static Wanted wanted(Set<AreaSide> areas, Set<String> techniques) {
        return new Wanted(MONDAY, areas, techniques, "");
    }

    private static Candidate neck(String number, int days, int left) {
        return candidate(number, days, left, NECK);
    }

    private static Candidate shoulder(String number, int days) {
        return candidate(number, days, 4, SHOULDER);
    }

    private static Candidate candidate(String number, int days, int left, Set<AreaSide> scope) {
        return new Candidate(
                number,
                ACompiled.order(
                        new PrescriptionId(UUID.randomUUID()),
                        8,
                        MONDAY.minusDays(30),
                        MONDAY.plusDays(days),
                        scope,
                        Set.of("mfr"),
                        IntStream.rangeClosed(1, left)
                                .mapToObj(n -> new Entitlement(n, Entitlement.State.GRANTED))
                                .toList()));
    }
}
