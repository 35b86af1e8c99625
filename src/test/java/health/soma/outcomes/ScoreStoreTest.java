package health.soma.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.TestGround;
import health.soma.demo.Cast;
import health.soma.outcomes.Scores.Occasion;
import health.soma.patients.OpenChart;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@SomaTest
class ScoreStoreTest {

    @Autowired
    Scores scores;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    CastOnStage stage;

    final PrescriptionId order = new PrescriptionId(UUID.randomUUID());
    final Occasion session = new Occasion(UUID.randomUUID(), order, TestGround.MONDAY);
    OpenChart chart;

    @BeforeEach
    void a_patient_with_a_prescription() {
        var file = stage.newPatient(Cast.ingrid());
        prescriptions.receive(file, order, Source.PAPER, Directions.draft().done(), List.of());
        chart = stage.chart(file, Cast.ROSA);
    }

    @Test
    void pain_is_read_back_by_occasion_and_moment() {
        scores.rate(chart, session, Moment.BEFORE, new PainRating(7));
        scores.rate(chart, session, Moment.AFTER, new PainRating(4));
        var course = scores.of(chart, order);
        assertThat(course.at(session.id(), Moment.BEFORE))
                .hasValueSatisfying(score -> assertThat(score.value()).isEqualByComparingTo("7"));
        assertThat(course.at(session.id(), Moment.AFTER))
                .hasValueSatisfying(score -> assertThat(score.value()).isEqualByComparingTo("4"));
    }

    @Test
    void the_same_answer_again_adds_nothing_and_another_corrects_it_while_both_stay() {
        scores.rate(chart, session, Moment.BEFORE, new PainRating(7));
        scores.rate(chart, session, Moment.BEFORE, new PainRating(7));
        assertThat(rows()).isEqualTo(1);
        scores.rate(chart, session, Moment.BEFORE, new PainRating(6));
        assertThat(rows()).isEqualTo(2);
        assertThat(scores.of(chart, order).of(Instrument.NPRS)).hasSize(1);
    }

    @Test
    void function_is_the_mean_of_the_activities_the_patient_named() {
        var named = scores.name(chart, order, List.of("Check the mirror", "Sleep through", "Lift the child"));
        assertThat(named).extracting(Activity::position).containsExactly(1, 2, 3);
        var points =
                Map.of(named.get(0).id(), 3, named.get(1).id(), 4, named.get(2).id(), 4);
        scores.rateFunction(chart, session, Moment.START, points);
        scores.rateFunction(chart, session, Moment.START, points);
        var course = scores.of(chart, order);
        assertThat(course.of(Instrument.PSFS))
                .singleElement()
                .satisfies(score -> assertThat(score.value()).isEqualByComparingTo("3.67"));
        assertThat(course.points(course.functionAt(session.id()).orElseThrow(), named.get(2)))
                .contains(4);
    }

    @Test
    void no_more_than_five_activities_are_named() {
        scores.name(chart, order, List.of("a", "b", "c", "d", "e", "f"));
        assertThat(scores.name(chart, order, List.of("g"))).hasSize(5);
    }

    @Test
    void the_newest_goal_holds_and_one_id_sets_one_goal() {
        var first = new Goal(UUID.randomUUID(), Instrument.NPRS, BigDecimal.valueOf(3), null);
        scores.aim(chart, order, first);
        scores.aim(chart, order, first);
        assertThat(scores.of(chart, order).goals()).hasSize(1);
    }

    @Test
    void another_patient_has_none_of_it() {
        scores.rate(chart, session, Moment.BEFORE, new PainRating(7));
        var other = stage.chart(stage.newPatient(Cast.marcus()), Cast.ROSA);
        assertThat(scores.of(other, order).scores()).isEmpty();
    }

    @Test
    void the_application_may_not_change_or_delete_a_score() {
        scores.rate(chart, session, Moment.BEFORE, new PainRating(7));
        assertThatThrownBy(() -> stage.sql("update outcomes.score set value = 1 where occasion_id = ?", session.id()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> stage.sql("delete from outcomes.score where occasion_id = ?", session.id()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void half_points_of_pain_and_eleven_are_refused_by_the_database_too() {
        for (var value : List.of("3.5", "11", "-1")) {
            assertThatThrownBy(() -> stage.sql(
                            """
                            insert into outcomes.score (practice_id, id, patient_id, prescription_id, occasion_id, instrument,
                                                        moment, value, day, recorded_at)
                            values (?, ?, ?, ?, ?, 'nprs', 'before', ?::numeric, date '2026-11-23', now())
                            """,
                            chart.practice().value(),
                            UUID.randomUUID(),
                            chart.patient().value(),
                            order.value(),
                            session.id(),
                            value))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("check constraint");
        }
    }

    /// As many rows as there are scores, counted by copying each into a table that minds nothing.
    private int rows() {
        return stage.sql("""
                insert into security.failed_sign_in (practice_id, email_hash, at)
                select practice_id, 'x', now() from outcomes.score where occasion_id = ?
                """, session.id());
    }
}
