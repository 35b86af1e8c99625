package health.soma.anatomy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import health.soma.anatomy.Side;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BodyMapSpec {

    private static final double MIDLINE = 100;

    private final Anatomy anatomy = Anatomy.standard();
    private final Set<AreaSide> prescribed =
            anatomy.expand(List.of("LOW_BACK.left", "LOW_BACK.right", "SHOULDER.right", "HIP_PELVIS.right"));

    private static Document page(String template, BodyMap map) {
        var out = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("anatomy/" + template + ".jte", Map.of("map", map), out);
        return Jsoup.parse(out.toString());
    }

    @Nested
    class The_drawing {

        @Test
        void shows_the_patients_right_at_the_left_from_the_front_and_at_the_right_from_the_back() {
            assertThat(Figure.FRONT.shapes())
                    .hasSize(42)
                    .allSatisfy(shape -> assertThat(shape.middle().x() < MIDLINE)
                            .isEqualTo(shape.place().side() == Side.RIGHT));
            assertThat(Figure.BACK.shapes())
                    .hasSize(44)
                    .allSatisfy(shape -> assertThat(shape.middle().x() > MIDLINE)
                            .isEqualTo(shape.place().side() == Side.RIGHT));
        }

        @Test
        void has_a_shape_for_each_drawn_area_on_its_own_figure() {
            for (var area : anatomy.areas()) {
                for (var figure : List.of(Figure.FRONT, Figure.BACK)) {
                    assertThat(figure.shapes().stream()
                                    .filter(shape -> shape.place().area().equals(area.code())))
                            .hasSize(area.drawn() && area.view() == figure.view() ? 2 : 0);
                }
            }
        }

        @Test
        void says_the_sides_in_words() {
            var page = page("bodyMap", BodyMap.choose("areas"));
            assertThat(page.select(".bm-front .bm-side").eachText()).containsExactly("right", "left");
            assertThat(page.select(".bm-back .bm-side").eachText()).containsExactly("left", "right");
        }

        @Test
        void marks_what_is_allowed_outside_checked_and_never_treated() {
            var page =
                    page("bodyMap", BodyMap.choose("areas").allowing(prescribed).checked(List.of("back-low.left")));
            assertThat(page.select("[data-place=back-low.left]").hasClass("is-checked"))
                    .isTrue();
            assertThat(page.select("[data-place=back-low.right]").hasClass("is-allowed"))
                    .isTrue();
            assertThat(page.select("[data-place=calf.right]").hasClass("is-outside"))
                    .isTrue();
            assertThat(page.select("[data-place=pelvis-front.right]").hasClass("is-never"))
                    .isTrue();
        }

        @Test
        void rings_the_neighbors_of_a_marked_area_without_a_shape() {
            var page = page("bodyMap", BodyMap.choose("areas").checked(List.of("axilla.right")));
            assertThat(page.select(".is-near").eachAttr("data-place")).containsExactly("shoulder-front.right");
        }

        @Test
        void dots_what_hurts_with_its_figure() {
            var page = page("bodyMap", BodyMap.show("map").painful(Map.of(AreaSide.of("calf.left"), 7)));
            assertThat(page.select(".bm-pain")).hasSize(1);
            assertThat(page.select(".bm-rating").text()).isEqualTo("7");
            assertThat(page.select("dd").text()).isEqualTo("Calf, left, 7 of 10");
        }
    }

    @Nested
    class The_list {

        @Test
        void offers_each_place_once_when_there_is_no_prescription_to_keep_to() {
            var values = page("bodyMap", BodyMap.choose("areas"))
                    .select("input[name=areas]")
                    .eachAttr("value");
            assertThat(values)
                    .containsExactlyInAnyOrderElementsOf(anatomy.selectable().stream()
                            .map(AreaSide::toString)
                            .toList());
        }

        @Test
        void offers_only_what_is_prescribed_and_says_so() {
            var page = page("bodyMap", BodyMap.choose("areas").allowing(prescribed));
            assertThat(page.select("input[name=areas]").eachAttr("value"))
                    .containsExactlyInAnyOrderElementsOf(
                            prescribed.stream().map(AreaSide::toString).toList());
            assertThat(page.select("legend").eachText())
                    .contains("Shoulder", "Low back")
                    .doesNotContain("Upper back", "Knee");
            assertThat(page.text()).contains("Only what the prescription covers is listed.");
        }

        @Test
        void lists_a_shared_area_under_the_group_that_was_prescribed() {
            var upperBack = anatomy.expand("UPPER_BACK", Set.of(Side.LEFT));
            assertThat(BodyMap.choose("areas").allowing(upperBack).sections())
                    .extracting(Section::title)
                    .containsExactly("Upper back");
        }

        @Test
        void offers_whole_groups_to_a_prescriber() {
            var page = page(
                    "bodyMap", BodyMap.choose("areas").withWholeGroups().checked(List.of("KNEE.left", "nonsense")));
            assertThat(page.select("input[value=KNEE.left]").hasAttr("checked")).isTrue();
            assertThat(page.select(".is-checked").eachAttr("data-place"))
                    .containsExactly("knee-front.left", "knee-back.left");
            assertThat(page.select("[role=status]").text()).isEqualTo("Marked: Knee, left.");
        }

        @Test
        void says_what_a_group_leaves_out() {
            var rows = page("bodyMap", BodyMap.choose("areas").withWholeGroups())
                    .select(".bm-name")
                    .eachText();
            assertThat(rows)
                    .contains(
                            "Hip and pelvis in general without front of hip and buttock",
                            "Chest in general only side of ribs",
                            "Whole neck");
        }

        @Test
        void gives_every_box_a_name_of_its_own() {
            var names = page("bodyMap", BodyMap.choose("areas").withWholeGroups())
                    .select(".bm-list label")
                    .eachText();
            assertThat(names).doesNotHaveDuplicates().contains("Left, Back of neck", "Right, Whole shoulder");
        }
    }

    @Nested
    class The_words {

        @Test
        void tell_a_group_only_when_all_of_it_is_there() {
            assertThat(Words.places(prescribed)).isEqualTo("Shoulder, right; Low back, both sides; Side of hip, right");
        }

        @Test
        void stand_beside_a_picture_to_read() {
            var page = page(
                    "bodyMapSmall",
                    BodyMap.show("map").allowing(prescribed).worked(Set.of(AreaSide.of("back-low.left"))));
            assertThat(page.select("input")).isEmpty();
            assertThat(page.select("dt").eachText()).containsExactly("Prescribed", "Worked");
            assertThat(page.select("dd").last().text()).isEqualTo("Low back (lumbar), left");
        }

        @Test
        void need_no_style_or_handler_in_the_markup() {
            var page = page("bodyMap", BodyMap.choose("areas").allowing(prescribed));
            assertThat(page.select("[style],[onclick],script,style")).isEmpty();
        }
    }
}
