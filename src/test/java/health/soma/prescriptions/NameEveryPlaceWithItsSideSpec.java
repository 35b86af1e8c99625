package health.soma.prescriptions;

import static health.soma.prescriptions.AnOrder.complete;
import static health.soma.prescriptions.Laterality.LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.anatomy.Anatomy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// House rule R-14: every area of an order is one of ours, with its side.
class NameEveryPlaceWithItsSideSpec {

    @Test
    void a_group_or_an_area_with_a_side() {
        finds(List.of(area("NECK", LEFT, ""), area("jaw", Laterality.BOTH, "")));
    }

    @Test
    void no_area() {
        finds(List.of(), new Finding.NoArea());
    }

    @Test
    void an_area_without_a_side() {
        finds(List.of(area("SHOULDER", null, "shoulder")), new Finding.SideMissing("SHOULDER"));
    }

    @Test
    void words_that_nobody_has_resolved() {
        finds(List.of(area(null, LEFT, "trap area")), new Finding.AreaNotResolved("trap area"));
    }

    @Test
    void a_code_that_is_none_of_ours() {
        finds(List.of(area("ELBOWS", LEFT, "")), new Finding.AreaUnknown("ELBOWS"));
    }

    @Test
    void and_all_of_them_are_said() {
        finds(
                List.of(area("NECK", LEFT, ""), area("NECK", null, ""), area(null, null, "back")),
                new Finding.SideMissing("NECK"),
                new Finding.AreaNotResolved("back"));
    }

    private static DirectedArea area(@Nullable String place, @Nullable Laterality side, String words) {
        return new DirectedArea(place, side, words);
    }

    private static void finds(List<DirectedArea> areas, Finding... findings) {
        assertThat(NameEveryPlaceWithItsSide.findings(complete().areas(areas).done(), Anatomy.standard()))
                .containsExactly(findings);
    }
}
