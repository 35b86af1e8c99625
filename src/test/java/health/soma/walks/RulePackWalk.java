package health.soma.walks;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.demo.Cast;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Margaret's auto insurer grants three days of grace, not seven: she copies the pack, looks at what would change, and
/// stores it.
@SomaWalk
class RulePackWalk {

    private static final List<Integer> WIDTHS = List.of(390, 768, 1280);

    @Autowired
    Visitors visitors;

    @Test
    void from_a_pack_of_somas_to_one_of_her_own() {
        try (var margaret = visitors.as(Cast.MARGARET)) {
            margaret.follow("Rule packs").reads("Practice default", "L&I, form from visit 6");
            seen(margaret, "list");
            margaret.follow("No-fault (auto) with late-start grace");
            margaret.reads("A course that starts late ends as many days later, at most 7.");
            margaret.main().getByText("examples, answered by this version").click();
            margaret.reads("Started eight days late: seven are all there is");
            seen(margaret, "pack");
            margaret.fill("Name of the copy", "Harbor Mutual").press("Copy");
            margaret.reads("The copy is made.", "What you store becomes version 2.");
            seen(margaret, "form");
            var grace = "Days by which a late start moves the end, at most";
            margaret.fill(grace, "three").press("Look at it first");
            margaret.reads("There is a problem", "a whole number from 0 to 60");
            seen(margaret, "form-refused");
            margaret.fill(grace, "3").press("Look at it first");
            margaret.reads("So it would read", "at most 3.", "last day 7 Dec 2026", "last day 3 Dec 2026");
            seen(margaret, "form-looked");
            margaret.press("Store it so").reads("Version 2 is stored.", "new courses get it");
            seen(margaret, "own");
            margaret.goTo("/rule-packs");
            assertThat(margaret.line("Harbor Mutual").innerText()).contains("Ours", "2");
        }
    }

    private static void seen(Visitor visitor, String what) {
        for (var width : WIDTHS) {
            visitor.wide(width);
            visitor.scrollsOnlyDown();
            visitor.findsNoBarrier();
            visitor.picture("rule-packs-" + what + "-" + width);
        }
    }
}
