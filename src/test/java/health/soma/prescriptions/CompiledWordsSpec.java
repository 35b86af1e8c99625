package health.soma.prescriptions;

import static health.soma.prescriptions.AnOrder.MONDAY;
import static health.soma.prescriptions.AnOrder.complete;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.anatomy.Anatomy;
import health.soma.techniques.Techniques;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompiledWordsSpec {

    @Test
    void say_what_was_granted_in_one_line() {
        assertThat(CompiledWords.of(compiled(8, 1, 2)))
                .isEqualTo("8 sessions · 1–2 a week · 30 min · neck, both sides; right shoulder · until 31 Jan 2027");
    }

    @Test
    void say_one_number_for_one_pace() {
        assertThat(CompiledWords.of(compiled(1, 2, 2))).startsWith("1 session · 2 a week · ");
    }

    @Test
    void name_single_areas_that_make_no_group() {
        assertThat(places(new DirectedArea("neck-back", Laterality.LEFT, "")))
                .isEqualTo("left " + lower(Anatomy.standard().label("neck-back")));
    }

    @Test
    void name_a_group_only_when_its_sensitive_areas_were_named_too() {
        assertThat(places(new DirectedArea("HIP_PELVIS", Laterality.LEFT, "")))
                .doesNotContain("pelvis")
                .doesNotContain("buttock");
        assertThat(places(
                        new DirectedArea("HIP_PELVIS", Laterality.LEFT, ""),
                        new DirectedArea("hip-front", Laterality.LEFT, ""),
                        new DirectedArea("buttock", Laterality.LEFT, "")))
                .isEqualTo("left hip and pelvis");
    }

    private static String places(DirectedArea... areas) {
        var order = complete().areas(List.of(areas)).done();
        return CompiledWords.places(
                Granted.by(order, Anatomy.standard(), Techniques.standard()).scope());
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase() + label.substring(1);
    }

    private static Compiled compiled(int sessions, int least, int most) {
        var granted = Granted.by(complete().done(), Anatomy.standard(), Techniques.standard());
        return ACompiled.order(
                new PrescriptionId(UUID.randomUUID()),
                sessions,
                new Compiled.Pace(30, least, most, 1),
                Term.plain(MONDAY, LocalDate.of(2027, 1, 31)),
                granted.scope(),
                granted.techniques(),
                List.of());
    }
}
