package health.soma.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// what the law wants signed is signed, and each special consent on a form carries initials of its own.
class GetConsentInWritingSpec {

    @ParameterizedTest
    @EnumSource
    void a_spoken_word_is_enough_only_for_the_areas_that_the_house_itself_sets_apart(ConsentKind kind) {
        var lawful = EnumSet.of(ConsentKind.TREATMENT, ConsentKind.BREAST, ConsentKind.GLUTEAL_CLEFT);
        assertThat(faults(ConsentHow.SPOKEN, Set.of(kind), Map.of()))
                .isEqualTo(lawful.contains(kind) ? List.of(new ConsentFault.NotInWriting(kind)) : List.of());
    }

    @ParameterizedTest
    @EnumSource
    void on_a_form_every_special_consent_is_initialled_and_the_general_one_need_not_be(ConsentKind kind) {
        assertThat(faults(ConsentHow.PAPER, Set.of(kind), Map.of()))
                .isEqualTo(kind == ConsentKind.TREATMENT ? List.of() : List.of(new ConsentFault.NotInitialled(kind)));
        assertThat(faults(ConsentHow.PAPER, Set.of(kind), Map.of(kind, " "))).hasSize(kind.special() ? 1 : 0);
        assertThat(faults(ConsentHow.DRAWN, Set.of(kind), Map.of(kind, "IL"))).isEmpty();
    }

    @Test
    void the_initials_beside_one_kind_do_not_count_for_another_and_each_is_named() {
        assertThat(faults(
                        ConsentHow.PAPER,
                        EnumSet.of(ConsentKind.BREAST, ConsentKind.CHEST, ConsentKind.BUTTOCK),
                        Map.of(ConsentKind.CHEST, "IL")))
                .containsExactlyInAnyOrder(
                        new ConsentFault.NotInitialled(ConsentKind.BREAST),
                        new ConsentFault.NotInitialled(ConsentKind.BUTTOCK));
    }

    private static List<ConsentFault> faults(
            ConsentHow how, Set<ConsentKind> kinds, Map<ConsentKind, String> initials) {
        var day = LocalDate.of(2026, 11, 23);
        return GetConsentInWriting.faults(
                new NewConsents(UUID.randomUUID(), kinds, day, Optional.empty(), how, "t", initials, "", ""));
    }
}
