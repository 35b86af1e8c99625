package health.soma.prescriptions;

import static health.soma.prescriptions.AnOrder.complete;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.Area;
import health.soma.techniques.Technique;
import health.soma.techniques.Techniques;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// House rule R-15: a verified order grants at least one area and one technique.
class GrantSomethingToDoSpec {

    private static final List<String> ALL =
            Techniques.standard().all().stream().map(Technique::id).toList();

    @Test
    void no_technique_named_leaves_the_choice_to_the_therapist() {
        finds(complete());
        assertThat(granted(complete()).techniques()).containsExactlyElementsOf(ALL);
    }

    @Test
    void an_excluded_one_is_not_granted() {
        assertThat(granted(complete().techniques(List.of(excluded("cst")))).techniques())
                .hasSize(ALL.size() - 1)
                .doesNotContain("cst");
    }

    @Test
    void allowed_ones_are_granted_alone() {
        assertThat(granted(complete().techniques(List.of(allowed("mfr"), allowed("nmt"), excluded("cst"))))
                        .techniques())
                .containsExactlyInAnyOrder("mfr", "nmt");
    }

    @Test
    void all_but_one_excluded_is_enough() {
        finds(complete()
                .techniques(ALL.stream()
                        .skip(1)
                        .map(GrantSomethingToDoSpec::excluded)
                        .toList()));
    }

    @Test
    void all_excluded_is_nothing() {
        finds(
                complete()
                        .techniques(ALL.stream()
                                .map(GrantSomethingToDoSpec::excluded)
                                .toList()),
                new Finding.NoTechniqueGranted());
    }

    @Test
    void a_technique_may_not_be_both_allowed_and_excluded() {
        finds(
                complete().techniques(List.of(allowed("mfr"), excluded("mfr"))),
                new Finding.TechniqueAllowedAndExcluded("mfr"));
    }

    @Test
    void words_for_a_technique_wait_for_a_person() {
        finds(
                complete().techniques(List.of(new DirectedTechnique(null, true, "deep work"))),
                new Finding.TechniqueNotResolved("deep work"));
    }

    @Test
    void a_technique_that_is_none_of_ours() {
        finds(complete().techniques(List.of(allowed("reiki"))), new Finding.TechniqueUnknown("reiki"));
    }

    @Test
    void an_area_that_may_never_be_treated_is_nothing() {
        var never = Anatomy.standard().areas().stream()
                .filter(area -> !area.selectable())
                .map(Area::code)
                .findFirst()
                .orElseThrow();
        finds(complete().areas(List.of(area(never, Laterality.BOTH))), new Finding.NoAreaGranted(never));
    }

    @Test
    void a_group_of_sensitive_areas_only_is_nothing_even_beside_others() {
        finds(
                complete().areas(List.of(area("NECK", Laterality.BOTH), area("ABDOMEN", Laterality.BOTH))),
                new Finding.NoAreaGranted("ABDOMEN"));
        finds(complete().areas(List.of(area("abdomen-upper", Laterality.BOTH))));
    }

    @Test
    void what_is_not_resolved_yet_is_said_elsewhere() {
        finds(complete().areas(List.of(area(null, Laterality.LEFT))));
        finds(complete().areas(List.of(area("NECK", null))));
        finds(complete().areas(List.of(area("ELBOWS", Laterality.LEFT))));
    }

    private static DirectedArea area(@Nullable String place, @Nullable Laterality side) {
        return new DirectedArea(place, side, "");
    }

    private static DirectedTechnique allowed(String technique) {
        return new DirectedTechnique(technique, true, "");
    }

    private static DirectedTechnique excluded(String technique) {
        return new DirectedTechnique(technique, false, "");
    }

    private static Granted granted(DirectionsDraft order) {
        return Granted.by(order.done(), Anatomy.standard(), Techniques.standard());
    }

    private static void finds(DirectionsDraft order, Finding... findings) {
        assertThat(GrantSomethingToDo.findings(order.done(), Anatomy.standard(), Techniques.standard()))
                .containsExactly(findings);
    }
}
