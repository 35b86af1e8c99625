package health.soma.prescriptions;

import static health.soma.prescriptions.AnOrder.complete;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangesSpec {

    @Test
    void nothing_between_two_that_say_the_same() {
        assertThat(between(complete(), complete())).isEmpty();
        assertThat(between(complete().everyWeeks(null), complete().everyWeeks(1)))
                .isEmpty();
    }

    @Test
    void what_was_and_what_is() {
        assertThat(between(complete(), complete().sessions(12))).containsExactly("Sessions: 8 → 12");
        assertThat(between(complete(), complete().minutes(null))).containsExactly("Minutes a session: 30 → not given");
        assertThat(between(complete(), complete().validUntil(LocalDate.of(2027, 2, 1))))
                .containsExactly("Valid until: 31 Jan 2027 → 1 Feb 2027");
        assertThat(between(complete(), complete().validDays(28).validAnchor(Anchor.FIRST_SESSION)))
                .containsExactly("Valid for days: not given → 28 from first session");
        assertThat(between(complete(), complete().claimNumber("A-1").signedHow(SignedHow.INK)))
                .containsExactly("How it is signed: not given → ink", "Claim number: not given → A-1");
    }

    @Test
    void what_came_and_what_went() {
        assertThat(between(
                        complete(),
                        complete()
                                .areas(List.of(
                                        new DirectedArea("NECK", Laterality.BOTH, "neck"),
                                        new DirectedArea("SHOULDER", Laterality.LEFT, ""),
                                        new DirectedArea(null, null, "hip")))))
                .containsExactly(
                        "Removed area: right shoulder",
                        "Added area: left shoulder",
                        "Added area: “hip”, side not said");
        assertThat(between(complete(), complete().techniques(List.of(new DirectedTechnique("mfr", false, "")))))
                .containsExactly("Added technique: Myofascial Release, excluded");
        assertThat(between(complete(), complete().diagnoses(List.of(new DirectedDiagnosis("M54.12", "")))))
                .containsExactly("Removed diagnosis: M54.2 “Cervicalgia”", "Added diagnosis: M54.12");
    }

    @Test
    void the_same_line_twice_counts_twice() {
        var neck = new DirectedArea("NECK", Laterality.BOTH, "neck");
        assertThat(between(complete().areas(List.of(neck)), complete().areas(List.of(neck, neck))))
                .containsExactly("Added area: neck, both sides");
    }

    /// Each field alone changed says something: a field that is added to the order and forgotten here is noticed.
    @Test
    void every_field_of_an_order_is_told_of() throws ReflectiveOperationException {
        var fields = Directions.class.getRecordComponents();
        var before = complete().done();
        for (int n = 0; n < fields.length; n++) {
            var values = new Object[fields.length];
            for (int each = 0; each < fields.length; each++) {
                values[each] = fields[each].getAccessor().invoke(before);
            }
            values[n] = another(fields[n].getName(), fields[n].getType(), values[n]);
            if (fields[n].getName().equals("validAnchor")) values[n - 1] = 14;
            var types = Arrays.stream(fields)
                    .map(java.lang.reflect.RecordComponent::getType)
                    .toArray(Class[]::new);
            var after = Directions.class.getDeclaredConstructor(types).newInstance(values);
            assertThat(Changes.between(before, after)).as(fields[n].getName()).hasSize(1);
        }
    }

    private static Object another(String name, Class<?> type, Object value) {
        if (value instanceof List<?> lines && !lines.isEmpty()) return lines.subList(1, lines.size());
        if (name.equals("techniques")) return List.of(new DirectedTechnique("mfr", true, ""));
        if (type == List.class) return List.of(new Unplaced("priority", "stat"));
        if (type == Integer.class) return 77;
        if (type == String.class) return "another";
        if (type == LocalDate.class) return LocalDate.of(2026, 12, 24);
        if (type == UUID.class) return UUID.randomUUID();
        return type.getEnumConstants()[1];
    }

    private static List<String> between(DirectionsDraft before, DirectionsDraft after) {
        return Changes.between(before.done(), after.done());
    }
}
