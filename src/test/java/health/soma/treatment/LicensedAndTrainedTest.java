package health.soma.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.practice.AreaRequirement;
import health.soma.practice.AreaRequirements;
import health.soma.practice.Certificate;
import health.soma.practice.Staff;
import health.soma.practice.Subject;
import health.soma.practice.Withdrawal;
import health.soma.scheduling.ACourse;
import health.soma.scheduling.Appointment;
import health.soma.treatment.Refusal.NoCertificate;
import health.soma.treatment.Refusal.NoLicence;
import health.soma.treatment.Refusal.NotTrained;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// as the database keeps them, asked by the application's own login without a page or a rule
/// before.
@SomaTest
@Import({ACourse.class, TrainingTables.class})
class LicensedAndTrainedTest {

    static final AreaRequirement BREAST = AreaRequirements.of("breast").orElseThrow();

    @Autowired
    ApplicationContext house;

    @Autowired
    CastOnStage stage;

    @Autowired
    Staff staff;

    @Autowired
    TrainingTables tables;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    ATable table;
    LocalDate day;

    @BeforeEach
    void a_session_is_booked() {
        table = tables.rosa("breast", "NECK");
        day = table.booked().getFirst().day();
    }

    @Test
    void the_rows_and_the_file_ask_for_the_same() {
        var rows = transactions.execute(_ -> db.sql("select area, hours, source from practice.area_requirement")
                .query(AreaRequirement.class)
                .list());
        assertThat(rows).isNotEmpty().containsExactlyInAnyOrderElementsOf(AreaRequirements.all());
    }

    @Nested
    class A_session_is_opened {

        @Test
        void under_a_licence_of_its_therapist_on_its_first_and_last_day() {
            assertThat(open(licence(Cast.ROSA.id(), day, day))).isOne();
        }

        @Test
        void not_on_the_day_after_the_licence_ended_nor_before_it_began() {
            refused(licence(Cast.ROSA.id(), day.minusDays(9), day.minusDays(1)), "licensed_on_the_day");
            refused(licence(Cast.ROSA.id(), day.plusDays(1), day.plusDays(9)), "licensed_on_the_day");
        }

        @Test
        void not_without_a_licence_nor_under_somebody_elses_nor_under_another_kind_of_certificate() {
            assertThat(constraint(() -> open(null, null, null))).isEqualTo("licensed_on_the_day");
            refused(licence(Cast.TOMAS.id(), day, day), "licence_of_this_therapist");
            refused(add(Cast.ROSA.id(), new Subject.Technique("mfr"), day, day), "licence_of_this_therapist");
        }

        @Test
        void not_under_a_licence_that_is_made_to_look_longer_than_it_is() {
            var ended = licence(Cast.ROSA.id(), day.minusDays(9), day.minusDays(1));
            assertThat(constraint(() -> open(ended.id(), ended.from(), day))).isEqualTo("licence_of_this_therapist");
        }

        @Test
        void until_the_day_before_the_licence_was_withdrawn() {
            var until = licence(Cast.ROSA.id(), day.minusDays(9), day.plusDays(9));
            withdraw(until, day.plusDays(1));
            assertThat(open(until)).isOne();
        }

        @Test
        void not_from_the_day_on_from_which_the_licence_was_withdrawn() {
            var withdrawn = licence(Cast.ROSA.id(), day.minusDays(9), day.plusDays(9));
            withdraw(withdrawn, day);
            refused(withdrawn, "licence_was_withdrawn");
            assertThat(RefusedByDatabase.reasons("licence_was_withdrawn", wanted(), day))
                    .containsExactly(new NoLicence(day));
        }

        private void refused(Certificate licence, String constraint) {
            assertThat(constraint(() -> open(licence))).isEqualTo(constraint);
        }

        private int open(Certificate licence) {
            return open(licence.id(), licence.from(), licence.until());
        }

        private int open(UUID licence, LocalDate from, LocalDate until) {
            Appointment booked = table.booked().getFirst();
            return stage.sql(
                    """
                    insert into treatment.session (practice_id, id, appointment_id, patient_id, therapist_id, prescription_id,
                      version, day, licence_id, licensed_from, licensed_until, opened_by, opened_at)
                    values (?, gen_random_uuid(), ?, ?, ?, ?, 1, ?, ?::uuid, ?::date, ?::date, ?, now())
                    """,
                    Cast.SOMA.value(),
                    booked.id().value(),
                    booked.patient().value(),
                    Cast.ROSA.id(),
                    table.compiled().id().value(),
                    day,
                    licence,
                    from,
                    until,
                    Cast.ROSA.id());
        }
    }

    @Nested
    class Breast_tissue_is_treated {

        SessionId session;

        @BeforeEach
        void the_session_is_open() {
            session = table.opened(0);
        }

        @Test
        void under_a_certificate_with_exactly_the_hours_asked_for_and_not_with_one_less() {
            assertThat(insert(training(16, day, day))).isOne();
            refused(training(15, day, day), "trained_for_the_area");
        }

        @Test
        void on_the_last_day_of_the_certificate_and_not_the_day_after_nor_before_it_begins() {
            assertThat(insert(training(20, day.minusDays(9), day))).isOne();
            refused(training(20, day.minusDays(9), day.minusDays(1)), "trained_for_the_area");
            refused(training(20, day.plusDays(1), day.plusDays(9)), "trained_for_the_area");
        }

        @Test
        void not_without_any_whatever_the_row_claims_that_the_area_asks_for() {
            assertThat(constraint(() -> insert(row()))).isEqualTo("trained_for_the_area");
            assertThat(constraint(() -> insert(row("required_hours", 0)))).isEqualTo("trained_for_the_area");
            assertThat(insert(row("area", "neck-back", "required_hours", 99))).isOne();
        }

        @Test
        void not_under_a_certificate_that_is_only_half_named() {
            var certificate = training(20, day, day);
            var half = row("area_certificate_id", certificate.id(), "trained_hours", 20, "trained_from", day);
            assertThat(constraint(() -> insert(half))).isEqualTo("trained_for_the_area");
        }

        @Test
        void not_under_somebody_elses_nor_under_one_that_is_made_to_look_like_more() {
            refused(add(Cast.TOMAS.id(), new Subject.Area("breast", 20), day, day), "training_of_this_therapist");
            var few = row(training(15, day, day));
            few.put("trained_hours", 16);
            assertThat(constraint(() -> insert(few))).isEqualTo("training_of_this_therapist");
            var ended = row(training(20, day.minusDays(9), day.minusDays(1)));
            ended.put("trained_until", day);
            assertThat(constraint(() -> insert(ended))).isEqualTo("training_of_this_therapist");
        }

        @Test
        void until_the_day_before_the_certificate_was_withdrawn_and_no_longer() {
            var until = training(20, day.minusDays(9), day.plusDays(9));
            withdraw(until, day.plusDays(1));
            assertThat(insert(until)).isOne();
            var withdrawn = training(20, day.minusDays(9), day.plusDays(9));
            withdraw(withdrawn, day);
            refused(withdrawn, "training_was_withdrawn");
        }

        @Test
        void a_technique_until_the_day_before_its_certificate_was_withdrawn_and_no_longer() {
            var until = add(Cast.ROSA.id(), new Subject.Technique("mfr"), day.minusDays(9), day.plusDays(9));
            withdraw(until, day.plusDays(1));
            assertThat(insert(technique(until))).isOne();
            var withdrawn = add(Cast.ROSA.id(), new Subject.Technique("mfr"), day.minusDays(9), day.plusDays(9));
            withdraw(withdrawn, day);
            assertThat(constraint(() -> insert(technique(withdrawn)))).isEqualTo("certificate_was_withdrawn");
            assertThat(RefusedByDatabase.reasons("certificate_was_withdrawn", wanted(), day))
                    .containsExactly(new NoCertificate("mfr", day));
        }

        @Test
        void nothing_at_all_once_the_licence_of_the_session_was_withdrawn() {
            var other = tables.rosa("breast", "NECK");
            var then = other.booked().getFirst().day();
            var only = licence(Cast.ROSA.id(), then, LocalDate.of(2031, 12, 31));
            var opened = other.opened(0);
            assertThat(licenceOf(opened)).isEqualTo(only.id());
            withdraw(only, then);
            var row = row("area", "neck-back");
            row.putAll(java.util.Map.of("session_id", opened.value(), "day", then, "week", monday(then)));
            row.put("prescription_id", other.compiled().id().value());
            assertThat(constraint(() -> insert(row))).isEqualTo("licence_was_withdrawn");
        }

        private void refused(Certificate training, String constraint) {
            assertThat(constraint(() -> insert(training))).isEqualTo(constraint);
            assertThat(RefusedByDatabase.reasons(constraint, wanted(), day))
                    .containsExactly(new NotTrained(BREAST, day));
        }

        private Certificate training(int hours, LocalDate from, LocalDate until) {
            return add(Cast.ROSA.id(), new Subject.Area("breast", hours), from, until);
        }

        private int insert(Certificate training) {
            return insert(row(training));
        }

        private LinkedHashMap<String, Object> row(Certificate training) {
            return row(
                    "area_certificate_id", training.id(),
                    "trained_hours", ((Subject.Area) training.subject()).hours(),
                    "trained_from", training.from(),
                    "trained_until", training.until());
        }

        private LinkedHashMap<String, Object> technique(Certificate certificate) {
            return row(
                    "area", "neck-back",
                    "certificate_id", certificate.id(),
                    "certified_from", certificate.from(),
                    "certified_until", certificate.until());
        }

        /// An entry on breast tissue that is all right but for the training, and these columns, named in pairs.
        private LinkedHashMap<String, Object> row(Object... other) {
            var certificate = staff.therapist(Cast.SOMA, Cast.ROSA.id())
                    .flatMap(rosa -> rosa.certified("mfr", day))
                    .orElseThrow();
            var row = new LinkedHashMap<String, Object>();
            row.put("practice_id", Cast.SOMA.value());
            row.put("id", UUID.randomUUID());
            row.put("session_id", session.value());
            row.put("therapist_id", Cast.ROSA.id());
            row.put("prescription_id", table.compiled().id().value());
            row.put("version", 1);
            row.put("day", day);
            row.put("week", monday(day));
            row.put("area", "breast");
            row.put("side", "left");
            row.put("technique", "mfr");
            row.put("minutes", 5);
            row.put("response", "better");
            row.put("certificate_id", certificate.id());
            row.put("certified_from", certificate.from());
            row.put("certified_until", certificate.until());
            row.put("charted_by", Cast.ROSA.id());
            row.put("charted_at", day.atTime(10, 0).atOffset(ZoneOffset.UTC));
            for (var i = 0; i < other.length; i += 2) row.put((String) other[i], other[i + 1]);
            return row;
        }

        private int insert(LinkedHashMap<String, Object> row) {
            var columns = String.join(", ", row.keySet());
            var marks = String.join(", ", row.keySet().stream().map(_ -> "?").toList());
            return stage.sql(
                    "insert into treatment.intervention (%s) values (%s)".formatted(columns, marks),
                    row.values().toArray());
        }
    }

    private static Treatment wanted() {
        return TrainingTables.wanted("mfr", "breast.left");
    }

    private UUID licenceOf(SessionId session) {
        return transactions.execute(_ -> db.sql("select licence_id from treatment.session where id = ?")
                .param(session.value())
                .query(UUID.class)
                .single());
    }

    private Certificate licence(UUID therapist, LocalDate from, LocalDate until) {
        return add(therapist, new Subject.Licence(), from, until);
    }

    private Certificate add(UUID therapist, Subject subject, LocalDate from, LocalDate until) {
        var one = new Certificate(UUID.randomUUID(), therapist, subject, "Somebody", "", from, until);
        staff.add(Cast.SOMA, one);
        return one;
    }

    private void withdraw(Certificate certificate, LocalDate from) {
        staff.withdraw(CastOnStage.as(Cast.MARGARET), certificate, new Withdrawal(from, "Suspended"));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static String constraint(Runnable act) {
        var refusal = catchThrowableOfType(DataIntegrityViolationException.class, act::run);
        assertThat(refusal).isNotNull();
        return RefusedByDatabase.constraint(refusal).orElseThrow();
    }
}
