package health.soma.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnatomySpec {

    private final Anatomy anatomy = Anatomy.standard();

    private String granted(String groupOrArea, Side... sides) {
        return anatomy.expand(groupOrArea, Set.of(sides)).stream()
                .map(AreaSide::toString)
                .collect(Collectors.joining(" "));
    }

    @Nested
    class The_vocabulary {

        @Test
        void has_sixteen_groups_and_forty_nine_areas() {
            assertThat(anatomy.groups()).hasSize(16);
            assertThat(anatomy.areas()).hasSize(49);
            assertThat(anatomy.selectable()).hasSize(96);
        }

        @Test
        void agrees_with_itself_about_who_belongs_where() {
            for (var group : anatomy.groups()) {
                assertThat(group.areas())
                        .allSatisfy(code -> assertThat(
                                        anatomy.area(code).orElseThrow().groups())
                                .contains(group.code()));
            }
            for (var area : anatomy.areas()) {
                assertThat(area.groups())
                        .allSatisfy(code -> assertThat(
                                        anatomy.group(code).orElseThrow().areas())
                                .contains(area.code()));
                assertThat(area.shownOn())
                        .allSatisfy(code -> assertThat(anatomy.area(code)).isPresent());
                assertThat(area.muscles())
                        .allSatisfy(id -> assertThat(anatomy.muscle(id)).isPresent());
            }
        }

        @Test
        void writes_and_reads_a_place() {
            assertThat(AreaSide.of("neck-back.left")).isEqualTo(new AreaSide("neck-back", Side.LEFT));
            assertThat(AreaSide.of("neck-back.left")).hasToString("neck-back.left");
            assertThat(anatomy.label(AreaSide.of("neck-back.left"))).isEqualTo("Back of neck, left");
        }

        @Test
        void refuses_a_place_without_a_side() {
            assertThatThrownBy(() -> AreaSide.of("neck-back")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> AreaSide.of("neck-back.middle")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    ///
    @Nested
    class Naming_a_place {

        @Test
        void grants_the_named_side_only() {
            assertThat(granted("LOW_BACK", Side.LEFT)).isEqualTo("sacrum.left back-low.left");
            assertThat(granted("LOW_BACK", Side.LEFT, Side.RIGHT))
                    .isEqualTo("sacrum.left sacrum.right back-low.left back-low.right");
            assertThat(granted("LOW_BACK")).isEmpty();
        }

        @Test
        void grants_no_sensitive_area_by_its_group() {
            assertThat(granted("HIP_PELVIS", Side.RIGHT)).isEqualTo("sacrum.right hip-side.right");
            assertThat(granted("CHEST", Side.LEFT)).isEqualTo("ribs-side.left");
            assertThat(granted("ABDOMEN", Side.LEFT)).isEmpty();
        }

        @Test
        void grants_a_sensitive_area_when_it_is_named_itself() {
            assertThat(granted("buttock", Side.RIGHT)).isEqualTo("buttock.right");
            assertThat(granted("breast", Side.LEFT)).isEqualTo("breast.left");
        }

        @Test
        void never_grants_what_may_not_be_chosen() {
            assertThat(granted("pelvis-front", Side.LEFT)).isEmpty();
            for (var group : anatomy.groups()) {
                assertThat(granted(group.code(), Side.LEFT)).doesNotContain("pelvis-front", "breast");
            }
        }

        @Test
        void with_an_unknown_word_is_a_fault_and_not_an_empty_grant() {
            assertThatThrownBy(() -> granted("shin-bone", Side.LEFT)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void reads_the_values_of_a_form() {
            assertThat(anatomy.expand(List.of("KNEE.right", "calf.left")))
                    .extracting(AreaSide::toString)
                    .containsExactly("knee-front.right", "knee-back.right", "calf.left");
        }
    }

    @Nested
    class Codes_of_others {

        private static final String SNOMED = "http://snomed.info/sct";

        @Test
        void lead_to_a_place_and_its_side() {
            assertThat(anatomy.site(SNOMED, "45048000")).contains(new CodedSite(List.of("NECK"), Optional.empty()));
            assertThat(anatomy.site(SNOMED, "91774008"))
                    .contains(new CodedSite(List.of("SHOULDER"), Optional.of(Side.RIGHT)));
            assertThat(anatomy.laterality(SNOMED, "7771000")).containsExactly(Side.LEFT);
            assertThat(anatomy.laterality(SNOMED, "51440002")).hasSize(2);
        }

        @Test
        void are_not_guessed() {
            assertThat(anatomy.site(SNOMED, "29836001")).isEmpty();
            assertThat(anatomy.site("http://example.org", "45048000")).isEmpty();
            assertThat(anatomy.site(SNOMED, "7771000")).isEmpty();
            assertThat(anatomy.laterality(SNOMED, "45048000")).isEmpty();
        }

        @Test
        void all_lead_to_places_that_exist() {
            for (var row : AnatomyFile.rows("site-codes.csv")) {
                anatomy.site(row[0], row[1])
                        .ifPresent(site -> assertThat(site.codes()).allMatch(anatomy::knows));
            }
            for (var row : AnatomyFile.rows("plain-words.csv")) {
                assertThat(anatomy.knows(row[1])).as(row[0]).isTrue();
            }
        }
    }
}
