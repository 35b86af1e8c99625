package health.soma.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.outcomes.Trajectory.Point;
import health.soma.outcomes.Trajectory.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class TrajectoryChartSpec {

    static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    @Test
    void the_picture_names_and_describes_itself() {
        var svg = drawn(pain(7, 6, 3));
        var root = svg.selectFirst("svg");
        assertThat(root.attr("role")).isEqualTo("img");
        assertThat(root.attr("aria-labelledby")).isEqualTo("nprs-title nprs-desc");
        assertThat(svg.selectFirst("title#nprs-title").text()).isEqualTo("Pain now (0–10)");
        assertThat(svg.selectFirst("desc#nprs-desc").text())
                .isEqualTo("Started at 7 on 2 Nov 2026, 3 on 16 Nov 2026. Pain now: 7 at the start, 3 now. "
                        + "4 points better (57 %): a meaningful change. Goal: 2 or less by 30 Nov 2026.");
    }

    @Test
    void it_uses_no_style_and_no_script() {
        assertThat(TrajectoryChart.svg(pain(7, 6, 3)))
                .doesNotContain("style=", "<style", "<script", "onclick", "onload");
    }

    @Test
    void time_is_to_scale_and_the_scale_is_fixed() {
        var circles = drawn(pain(10, 5, 0)).select("circle");
        assertThat(circles.eachAttr("cx")).containsExactly("44.0", "272.0", "500.0");
        assertThat(circles.eachAttr("cy")).containsExactly("34.0", "124.0", "214.0");
    }

    @Test
    void the_band_begins_where_change_is_meaningful_and_the_goal_is_drawn() {
        var svg = drawn(pain(10, 5, 4));
        // From 10 a fall must reach 30 %: the band is 7 and less.
        assertThat(svg.selectFirst("rect.band").attr("y")).isEqualTo("88.0");
        assertThat(svg.selectFirst("line.goal").attr("y1")).isEqualTo("178.0");
        assertThat(svg.select("line.session")).hasSize(3);
    }

    @Test
    void there_is_no_band_where_no_meaningful_change_is_possible() {
        assertThat(drawn(pain(1, 1, 1)).select("rect.band")).isEmpty();
    }

    @Test
    void every_series_is_labelled_on_the_picture_and_differs_in_form() {
        var svg = drawn(pain(7, 6, 3));
        assertThat(svg.select("text").eachText()).contains("3 before the session", "2 after the session", "Goal 2");
        assertThat(svg.select("circle")).hasSize(3);
        assertThat(svg.select("polygon")).hasSize(3);
        var heights = svg.select("text[x=508.0]").eachAttr("y").stream()
                .map(Double::parseDouble)
                .toList();
        for (var i = 1; i < heights.size(); i++) {
            assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(14);
        }
        assertThat(heights.getLast()).isLessThanOrEqualTo(218);
    }

    @Test
    void a_single_point_is_a_picture_and_none_is_not() {
        var one = new Trajectory(
                Instrument.PSFS,
                "Daily activities (0–10)",
                List.of(new Series("mean", List.of(point(0, 4)))),
                List.of(FIRST),
                Optional.empty());
        assertThat(drawn(one).select("circle")).hasSize(1);
        assertThat(TrajectoryChart.description(one)).isEqualTo("Started at 4 on 2 Nov 2026. No second value yet.");
        assertThat(TrajectoryChart.svg(new Trajectory(
                        Instrument.PSFS, "None", List.of(new Series("mean", List.of())), List.of(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void words_from_outside_stay_words() {
        var one = new Trajectory(
                Instrument.NPRS,
                "<b>&\"",
                List.of(new Series("a<b", List.of(point(0, 4)))),
                List.of(),
                Optional.empty());
        assertThat(TrajectoryChart.svg(one)).contains("&lt;b&gt;&amp;&quot;").doesNotContain("<b>", "a<b");
    }

    private static Trajectory pain(int... before) {
        var points = new java.util.ArrayList<Point>();
        var after = new java.util.ArrayList<Point>();
        for (var i = 0; i < before.length; i++) {
            points.add(point(7 * i, before[i]));
            after.add(point(7 * i, Math.max(0, before[i] - 1)));
        }
        return new Trajectory(
                Instrument.NPRS,
                "Pain now (0–10)",
                List.of(new Series("before the session", points), new Series("after the session", after)),
                points.stream().map(Point::day).toList(),
                Optional.of(new Goal(
                        UUID.randomUUID(), Instrument.NPRS, BigDecimal.valueOf(2), LocalDate.of(2026, 11, 30))));
    }

    private static Point point(int days, int value) {
        return new Point(FIRST.plusDays(days), BigDecimal.valueOf(value));
    }

    private static Document drawn(Trajectory trajectory) {
        return Jsoup.parse(TrajectoryChart.svg(trajectory), Parser.xmlParser());
    }
}
