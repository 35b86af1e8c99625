package health.soma.scheduling;

import static health.soma.scheduling.ACourse.farWeek;
import static health.soma.scheduling.ACourse.rosa;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.scheduling.ACourse.Course;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// Whatever goes wrong above it: SQL as the application's own login cannot book what is taken or was never granted.
@SomaTest
@Import(ACourse.class)
class TheBookItselfRefusesTest {

    @Autowired
    CastOnStage stage;

    @Autowired
    ACourse courses;

    @Autowired
    Appointments appointments;

    /// A row as it would be written; each test changes one thing about it.
    private record Row(
            Course course, UUID therapist, UUID room, int entitlement, LocalDate day, int weekPlace, LocalTime begins) {
        Row with(UUID otherTherapist, UUID otherRoom) {
            return new Row(course, otherTherapist, otherRoom, entitlement, day, weekPlace, begins);
        }

        Row of(Course other) {
            return new Row(other, therapist, room, entitlement, day, weekPlace, begins);
        }

        Row at(LocalDate otherDay, LocalTime time) {
            return new Row(course, therapist, room, entitlement, otherDay, weekPlace, time);
        }

        Row taking(int number, int place) {
            return new Row(course, therapist, room, number, day, place, begins);
        }
    }

    @Test
    void a_row_like_the_others_is_taken() {
        var week = farWeek();
        assertThat(insert(row(courses.of(6, 2, week, week.plusWeeks(5)), week))).isOne();
    }

    @Test
    void a_therapist_cannot_be_in_two_places() {
        var first = taken();
        refused(other(first).with(Cast.ROSA.id(), Cast.FERN.id()), "therapist_free");
        refused(
                other(first).with(Cast.ROSA.id(), Cast.FERN.id()).at(first.day(), LocalTime.of(10, 29)),
                "therapist_free");
        accepted(other(first).with(Cast.ROSA.id(), Cast.FERN.id()).at(first.day(), LocalTime.of(10, 30)));
    }

    @Test
    void a_room_holds_one_session() {
        var first = taken();
        refused(other(first).with(Cast.TOMAS.id(), Cast.CEDAR.id()), "room_free");
        refused(other(first).with(Cast.TOMAS.id(), Cast.CEDAR.id()).at(first.day(), LocalTime.of(9, 31)), "room_free");
        accepted(other(first).with(Cast.TOMAS.id(), Cast.CEDAR.id()).at(first.day(), LocalTime.of(9, 30)));
    }

    @Test
    void a_patient_comes_to_one_session_at_a_time() {
        var first = taken();
        var second = first.with(Cast.TOMAS.id(), Cast.FERN.id()).taking(2, 2);
        refused(second, "patient_free");
        accepted(second.at(first.day(), LocalTime.of(10, 30)));
    }

    @Test
    void a_cancelled_session_holds_nothing_and_stays_cancelled_once_its_place_is_taken() {
        var first = taken();
        var booked = appointments.of(first.course().file()).getFirst();
        assertThat(stage.sql(
                        "update scheduling.appointment set status = 'cancelled' where id = ?",
                        booked.id().value()))
                .isOne();
        accepted(other(first));
        assertThatThrownBy(() -> stage.sql(
                        "update scheduling.appointment set status = 'booked' where id = ?",
                        booked.id().value()))
                .hasStackTraceContaining("_free");
    }

    @Test
    void a_seventh_of_six_sessions_has_no_row_to_take() {
        var week = farWeek();
        var course = courses.of(6, 2, week, week.plusWeeks(8));
        accepted(row(course, week).taking(6, 1));
        refused(row(course, week.plusWeeks(1)).taking(7, 1), "entitlement");
        refused(row(course, week.plusWeeks(1)).taking(6, 1), "entitlement_taken_once");
        assertThatThrownBy(() -> stage.sql(
                        "insert into prescriptions.entitlement values (?, ?, 1, 7)",
                        Cast.SOMA.value(),
                        course.id().value()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_third_session_in_a_week_of_two_has_no_place_to_take() {
        var week = farWeek();
        var course = courses.of(6, 2, week, week.plusWeeks(8));
        accepted(row(course, week));
        accepted(row(course, week.plusDays(2)).taking(2, 2));
        refused(row(course, week.plusDays(3)).taking(3, 3), "weekly_place");
        refused(row(course, week.plusDays(3)).taking(3, 2), "weekly_place_taken_once");
        accepted(row(course, week.plusDays(7)).taking(3, 1));
        assertThatThrownBy(() -> stage.sql(
                        "insert into prescriptions.weekly_place values (?, ?, 1, ?, 3)",
                        Cast.SOMA.value(),
                        course.id().value(),
                        week))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void the_last_day_in_force_is_taken_and_the_day_after_is_not() {
        var week = farWeek();
        var course = courses.of(6, 2, week, week.plusDays(1));
        accepted(row(course, week.plusDays(1)));
        refused(
                row(course, week.plusDays(2)).taking(2, 2),
                "appointment_practice_id_prescription_id_version_day_week_fkey");
    }

    @Test
    void a_row_cannot_claim_a_time_that_its_instant_does_not_have() {
        var week = farWeek();
        var right = row(courses.of(1, 1, week, week.plusDays(6)), week);
        assertThatThrownBy(() -> insert(right, right.begins().plusHours(1)))
                .hasStackTraceContaining("check constraint");
    }

    @Test
    void what_it_stands_for_never_changes_a_move_is_whole_and_traced_and_no_row_goes_away() {
        var id = appointments.of(taken().course().file()).getFirst().id().value();
        for (var change : List.of("patient_id = therapist_id", "service_id = id", "series = 2", "held = 'empty'"))
            assertThatThrownBy(() -> stage.sql("update scheduling.appointment set " + change + " where id = ?", id))
                    .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> stage.sql("update scheduling.appointment set day = day + 1 where id = ?", id))
                .hasStackTraceContaining("check constraint");
        assertThatThrownBy(() -> stage.sql("update scheduling.appointment set during = 'empty' where id = ?", id))
                .hasStackTraceContaining("moved_whole");
        assertThatThrownBy(() ->
                        stage.sql("update scheduling.appointment set room_id = ? where id = ?", Cast.FERN.id(), id))
                .hasStackTraceContaining("moves_leave_a_trace");
        assertThatThrownBy(() -> stage.sql("update scheduling.appointment set entitlement = 2 where id = ?", id))
                .hasStackTraceContaining("carried_to_a_later_version");
        assertThatThrownBy(() -> stage.sql("delete from scheduling.appointment where id = ?", id))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> stage.sql("update scheduling.appointment_event set status = 'done'"))
                .hasStackTraceContaining("permission denied");
    }

    private Row taken() {
        var week = farWeek();
        var row = row(courses.of(6, 2, week, week.plusWeeks(5)), week);
        accepted(row);
        return row;
    }

    private Row other(Row first) {
        return first.of(courses.of(6, 2, first.day(), first.day().plusWeeks(5)));
    }

    private static Row row(Course course, LocalDate day) {
        var place = rosa(day, 10, 0);
        return new Row(course, place.therapist(), place.room(), 1, day, 1, place.begins());
    }

    private void accepted(Row row) {
        assertThat(insert(row)).isOne();
    }

    private void refused(Row row, String constraint) {
        assertThatThrownBy(() -> insert(row)).hasStackTraceContaining(constraint);
    }

    private int insert(Row row) {
        return insert(row, row.begins());
    }

    private int insert(Row row, LocalTime claimed) {
        var span = LocalSpan.of(row.day(), row.begins(), 30, Cast.SEATTLE);
        return stage.sql(
                """
                insert into scheduling.appointment
                  (practice_id, id, booking_id, patient_id, therapist_id, room_id, service_id, prescribed,
                   prescription_id, version, entitlement, day, week, week_place, begins, zone, during)
                values (?, gen_random_uuid(), gen_random_uuid(), ?, ?, ?, ?, true, ?, 1, ?, ?, ?, ?, ?, ?, tstzrange(?, ?))
                """,
                Cast.SOMA.value(),
                row.course().file().patient().value(),
                row.therapist(),
                row.room(),
                Cast.MEDICAL_MASSAGE.id(),
                row.course().id().value(),
                row.entitlement(),
                row.day(),
                Grant.weekOf(row.day()),
                row.weekPlace(),
                claimed,
                Cast.SEATTLE.getId(),
                span.from().atOffset(ZoneOffset.UTC),
                span.until().atOffset(ZoneOffset.UTC));
    }
}
