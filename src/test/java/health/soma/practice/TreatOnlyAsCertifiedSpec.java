package health.soma.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// under a licence, trained where training is asked for, and until a withdrawal.
class TreatOnlyAsCertifiedSpec {

    static final LocalDate DAY = LocalDate.of(2026, 12, 2);
    static final UUID ROSA = new UUID(0, 3);
    static final AreaRequirement BREAST = AreaRequirements.of("breast").orElseThrow();

    @Test
    void breast_tissue_asks_for_sixteen_hours_in_washington() {
        assertThat(BREAST).isEqualTo(new AreaRequirement("breast", 16, "WAC 246-830-555"));
        assertThat(AreaRequirements.of("chest")).isEmpty();
    }

    @Nested
    class A_licence {

        @Test
        void holds_on_its_first_and_last_day_and_not_around_them() {
            var held = List.of(licence(DAY, DAY.plusDays(1)));
            assertThat(licensed(held, DAY.minusDays(1))).isEmpty();
            assertThat(licensed(held, DAY)).isPresent();
            assertThat(licensed(held, DAY.plusDays(1))).isPresent();
            assertThat(licensed(held, DAY.plusDays(2))).isEmpty();
        }

        @Test
        void is_no_certificate_for_a_technique_nor_the_other_way_round() {
            assertThat(licensed(List.of(technique(DAY, DAY)), DAY)).isEmpty();
            assertThat(therapist(licence(DAY, DAY)).certified("mfr", DAY)).isEmpty();
        }

        @Test
        void that_lasts_longest_is_named_and_a_withdrawn_one_lasts_only_until_then() {
            var shorter = licence(DAY, DAY.plusDays(5));
            var withdrawn = withdrawn(licence(DAY, DAY.plusDays(99)), DAY.plusDays(2));
            assertThat(licensed(List.of(withdrawn, shorter), DAY)).contains(shorter);
        }
    }

    @Nested
    class An_area_that_asks_for_training {

        @Test
        void may_be_treated_with_exactly_the_hours_asked_for_and_not_with_one_less() {
            assertThat(untrained(List.of(training(16, DAY, DAY)), "breast")).isEmpty();
            assertThat(untrained(List.of(training(15, DAY, DAY)), "breast")).containsExactly(BREAST);
        }

        @Test
        void may_be_treated_on_the_first_and_last_day_of_the_certificate_and_not_around_them() {
            assertThat(untrained(List.of(training(16, DAY.minusDays(3), DAY)), "breast"))
                    .isEmpty();
            assertThat(untrained(List.of(training(16, DAY.minusDays(3), DAY.minusDays(1))), "breast"))
                    .containsExactly(BREAST);
            assertThat(untrained(List.of(training(16, DAY.plusDays(1), DAY.plusDays(9))), "breast"))
                    .containsExactly(BREAST);
        }

        @Test
        void is_the_only_one_that_is_missing_among_others() {
            assertThat(untrained(List.of(), "neck-back", "breast", "breast", "chest"))
                    .containsExactly(BREAST);
        }

        @Test
        void keeps_nobody_from_the_other_areas_of_a_course_but_from_a_course_of_its_own() {
            assertThat(TreatOnlyAsCertified.someAreaMayBeTreated(List.of(), Set.of("breast", "chest"), DAY))
                    .isTrue();
            assertThat(TreatOnlyAsCertified.someAreaMayBeTreated(List.of(), Set.of("breast"), DAY))
                    .isFalse();
            assertThat(TreatOnlyAsCertified.someAreaMayBeTreated(
                            List.of(training(16, DAY, DAY)), Set.of("breast"), DAY))
                    .isTrue();
            assertThat(TreatOnlyAsCertified.someAreaMayBeTreated(List.of(), Set.of(), DAY))
                    .isTrue();
        }
    }

    @Nested
    class A_withdrawn_certificate {

        @Test
        void holds_until_the_day_before_and_not_on_the_day() {
            var one = withdrawn(technique(DAY.minusDays(9), DAY.plusDays(9)), DAY);
            assertThat(one.lastDay()).isEqualTo(DAY.minusDays(1));
            assertThat(one.validOn(DAY.minusDays(1))).isTrue();
            assertThat(one.validOn(DAY)).isFalse();
            assertThat(one.validOn(DAY.plusDays(1))).isFalse();
        }

        @Test
        void never_held_when_it_was_withdrawn_from_its_first_day_on() {
            var one = withdrawn(technique(DAY, DAY.plusDays(9)), DAY);
            assertThat(one.validOn(DAY.minusDays(1))).isFalse();
            assertThat(one.validOn(DAY)).isFalse();
        }

        @Test
        void was_withdrawn_on_one_of_its_days_once_and_with_a_reason() {
            var one = technique(DAY, DAY.plusDays(9));
            assertThat(faults(one, DAY, "Suspended")).isEmpty();
            assertThat(faults(one, DAY.plusDays(9), "Suspended")).isEmpty();
            var outside = new Withdrawing.Fault.OutsideItsDays(DAY, DAY.plusDays(9));
            assertThat(faults(one, DAY.minusDays(1), "Suspended")).containsExactly(outside);
            assertThat(faults(one, DAY.plusDays(10), " ")).containsExactly(outside, new Withdrawing.Fault.NoReason());
            assertThat(faults(withdrawn(one, DAY), DAY, "Again"))
                    .containsExactly(new Withdrawing.Fault.WithdrawnBefore());
        }
    }

    private static List<Withdrawing.Fault> faults(Certificate certificate, LocalDate from, String because) {
        return WithdrawWithinItsDays.faults(certificate, new Withdrawal(from, because));
    }

    private static Optional<Certificate> licensed(List<Certificate> held, LocalDate day) {
        return TreatOnlyAsCertified.licence(held, day);
    }

    private static List<AreaRequirement> untrained(List<Certificate> held, String... areas) {
        return TreatOnlyAsCertified.untrained(held, List.of(areas), DAY);
    }

    static Certificate licence(LocalDate from, LocalDate until) {
        return certificate(new Subject.Licence(), from, until);
    }

    static Certificate training(int hours, LocalDate from, LocalDate until) {
        return certificate(new Subject.Area("breast", hours), from, until);
    }

    static Certificate technique(LocalDate from, LocalDate until) {
        return certificate(new Subject.Technique("mfr"), from, until);
    }

    static Certificate withdrawn(Certificate one, LocalDate from) {
        return one.withdrawn(new Withdrawal(from, "Suspended"));
    }

    private static Certificate certificate(Subject subject, LocalDate from, LocalDate until) {
        return new Certificate(UUID.randomUUID(), ROSA, subject, "Institute", "", from, until);
    }

    private static Therapist therapist(Certificate... held) {
        return new Therapist(ROSA, "Rosa Okafor", "LMT", "", List.of(held));
    }
}
