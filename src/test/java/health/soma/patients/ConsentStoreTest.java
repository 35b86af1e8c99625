package health.soma.patients;

import static health.soma.TestGround.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.anatomy.Anatomy;
import health.soma.anatomy.Area;
import health.soma.anatomy.AreaSide;
import health.soma.anatomy.Side;
import health.soma.demo.Cast;
import health.soma.patients.Screening.Answer;
import health.soma.terms.HouseClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Consents and screenings in rows: what the door gives and takes back, and what the database refuses to direct SQL.
@SomaTest
class ConsentStoreTest {

    @Autowired
    CastOnStage stage;

    @Autowired
    Consents consents;

    @Autowired
    Screenings screenings;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    OpenFile file;

    @BeforeEach
    void a_patient_who_consented_to_nothing() {
        file = stage.newPatientWithoutConsent(Cast.ingrid());
    }

    @Test
    void every_sensitive_area_has_its_kind_of_consent_and_no_other_area_has_one() {
        var areas = Anatomy.standard().areas();
        assertThat(areas.stream().filter(Area::sensitive)).hasSize(8);
        assertThat(areas)
                .allSatisfy(area -> assertThat(ConsentKind.neededFor(new AreaSide(area.code(), Side.LEFT))
                                .isPresent())
                        .as(area.code())
                        .isEqualTo(area.sensitive()));
        var rows = transactions.execute(_ -> db.sql("select area || ' ' || kind from patients.consent_area")
                .query(String.class)
                .list());
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(ConsentKind.class).stream()
                        .flatMap(kind -> kind.areas().stream().map(area -> area + " " + kind.code()))
                        .toList());
    }

    @Test
    void a_form_gives_each_kind_once_however_often_it_is_sent() {
        var form = form(MONDAY, ConsentKind.TREATMENT, ConsentKind.BUTTOCK);
        assertThat(consents.give(file, form)).isInstanceOf(Consenting.Given.class);
        assertThat(consents.give(file, form)).isInstanceOf(Consenting.Given.class);
        assertThat(consents.of(file)).hasSize(2);
        assertThat(consents.standing(file, MONDAY).lastDays())
                .isEqualTo(Map.of(
                        ConsentKind.TREATMENT, LocalDate.of(2027, 11, 22),
                        ConsentKind.BUTTOCK, LocalDate.of(2027, 11, 22)));
    }

    @Test
    void special_consents_may_end_with_the_course_and_the_general_one_does_not() {
        var until = MONDAY.plusDays(30);
        var given = new NewConsents(
                UUID.randomUUID(),
                EnumSet.of(ConsentKind.TREATMENT, ConsentKind.BREAST),
                MONDAY,
                Optional.of(until),
                ConsentHow.PAPER,
                "t",
                Map.of(ConsentKind.BREAST, "IL"),
                "",
                "Somebody");
        consents.give(file, given);
        assertThat(consents.standing(file, until).kinds())
                .containsExactlyInAnyOrder(ConsentKind.TREATMENT, ConsentKind.BREAST);
        assertThat(consents.standing(file, until.plusDays(1)).kinds()).containsExactly(ConsentKind.TREATMENT);
    }

    @Test
    void every_reason_is_given_at_once_and_nothing_is_written() {
        var minor = stage.newPatientWithoutConsent(
                new NewPatient("Reyes", "Mia", MONDAY.minusYears(18).plusDays(2), "female", "", "", ""));
        var tomorrow = MONDAY.plusDays(1);
        var wrong = new NewConsents(
                UUID.randomUUID(),
                EnumSet.of(ConsentKind.TREATMENT, ConsentKind.ABDOMEN),
                tomorrow,
                Optional.of(tomorrow.plusDays(1)),
                ConsentHow.SPOKEN,
                " ",
                Map.of(),
                "",
                "");
        assertThat(consents.give(minor, wrong))
                .isEqualTo(new Consenting.Refused(List.of(
                        new ConsentFault.GivenAhead(tomorrow),
                        new ConsentFault.TextMissing(),
                        new ConsentFault.GuardianMissing(tomorrow),
                        new ConsentFault.NotInWriting(ConsentKind.TREATMENT),
                        new ConsentFault.EndsOutside(tomorrow.plusDays(1), tomorrow, tomorrow))));
        assertThat(consents.of(minor)).isEmpty();
    }

    @Test
    void what_is_revoked_falls_at_once_and_stood_on_the_days_before() {
        stage.consent(file, MONDAY.minusDays(5), ConsentKind.TREATMENT, ConsentKind.CHEST);
        var id = UUID.randomUUID();
        assertThat(consents.revoke(file, id, ConsentKind.CHEST, "")).isInstanceOf(Revoking.Revoked.class);
        assertThat(consents.revoke(file, id, ConsentKind.CHEST, "")).isInstanceOf(Revoking.Revoked.class);
        assertThat(consents.revoke(file, UUID.randomUUID(), ConsentKind.CHEST, ""))
                .isEqualTo(new Revoking.NothingStands(ConsentKind.CHEST));
        assertThat(consents.standing(file, MONDAY).kinds()).containsExactly(ConsentKind.TREATMENT);
        assertThat(consents.standing(file, MONDAY.minusDays(1)).kinds()).contains(ConsentKind.CHEST);
    }

    @Test
    void what_is_given_again_after_a_revocation_stands_again_and_an_older_form_found_later_does_not() {
        stage.consent(file, MONDAY, ConsentKind.BUTTOCK);
        at(LocalTime.of(11, 0), () -> consents.revoke(file, UUID.randomUUID(), ConsentKind.BUTTOCK, "asked to stop"));
        at(LocalTime.of(11, 30), () -> stage.consent(file, MONDAY.minusDays(1), ConsentKind.BUTTOCK));
        assertThat(consents.standing(file, MONDAY).kinds()).isEmpty();
        at(LocalTime.of(12, 0), () -> stage.consent(file, MONDAY, ConsentKind.BUTTOCK));
        assertThat(consents.standing(file, MONDAY).kinds()).containsExactly(ConsentKind.BUTTOCK);
    }

    @Test
    void java_and_the_database_agree_on_every_day_what_stands() {
        stage.consent(file, MONDAY.minusDays(4), ConsentKind.TREATMENT, ConsentKind.CHEST, ConsentKind.GROIN);
        consents.revoke(file, UUID.randomUUID(), ConsentKind.CHEST, "");
        at(LocalTime.of(13, 0), () -> stage.consent(file, MONDAY, ConsentKind.ABDOMEN));
        var seen = 0;
        for (var day = MONDAY.minusDays(8); day.isBefore(MONDAY.plusYears(1).plusDays(4)); day = day.plusDays(1)) {
            for (var kind : ConsentKind.values()) {
                var row = inTheDatabase(kind, day);
                assertThat(consents.standing(file, day).stands(kind))
                        .as(kind + " " + day)
                        .isEqualTo(row);
                if (row) seen++;
            }
        }
        // Treatment and groin 365 days each, the chest four, the abdomen 365.
        assertThat(seen).isEqualTo(365 * 3 + 4);
    }

    @Test
    void java_and_the_database_agree_who_is_of_age() {
        for (var born = LocalDate.of(2008, 1, 1); born.isBefore(LocalDate.of(2012, 4, 1)); born = born.plusDays(1)) {
            var day = born;
            var theirs = transactions.execute(_ -> db.sql("select patients.eighteen_on(:born)")
                    .param("born", day)
                    .query(LocalDate.class)
                    .single());
            assertThat(AskAGuardianForAMinor.eighteenOn(day)).isEqualTo(theirs);
        }
    }

    @Test
    void many_patients_are_answered_at_once_also_those_with_nothing() {
        var other = stage.newPatient(Cast.marcus());
        var both = consents.standing(Cast.SOMA, Set.of(file.patient(), other.patient()), MONDAY);
        assertThat(both.get(file.patient()).kinds()).isEmpty();
        assertThat(both.get(other.patient()).kinds()).containsExactly(ConsentKind.TREATMENT);
    }

    @Test
    void a_change_once_said_holds_for_the_day_and_only_the_chart_has_the_words() {
        assertThat(screenings.on(file, MONDAY)).isEmpty();
        ask(Answer.NOTHING_NEW, "");
        assertThat(screenings.on(file, MONDAY).orElseThrow().changed()).isFalse();
        at(LocalTime.of(11, 0), () -> ask(Answer.SOMETHING_CHANGED, "new tablets"));
        at(LocalTime.of(12, 0), () -> ask(Answer.NOTHING_NEW, ""));
        at(LocalTime.of(13, 0), () -> ask(Answer.SOMETHING_CHANGED, "and a fall"));
        assertThat(screenings.on(file, MONDAY).orElseThrow().changed()).isTrue();
        assertThat(screenings.words(stage.chart(file, Cast.ROSA), MONDAY)).isEqualTo("new tablets\nand a fall");
        assertThat(screenings.on(Cast.SOMA, List.of(file.patient()), MONDAY)).containsKey(file.patient());
        assertThat(screenings.on(file, MONDAY.minusDays(1))).isEmpty();
    }

    @Test
    void direct_sql_cannot_give_more_than_the_rules_allow() {
        refused("consent_ends_within_a_year", MONDAY, MONDAY.plusYears(1), "treatment", "paper", "", "");
        assertThat(insert(MONDAY, MONDAY.plusYears(1).minusDays(1), "treatment", "paper", "", ""))
                .isEqualTo(1);
        refused("consent_ends_within_a_year", MONDAY, MONDAY.minusDays(1), "treatment", "paper", "", "");
        refused("consent_is_not_given_ahead", MONDAY.plusDays(2), MONDAY.plusDays(9), "treatment", "paper", "", "");
        refused("consent_is_in_writing", MONDAY, MONDAY, "breast", "spoken", "", "");
        refused("consent_is_initialled", MONDAY, MONDAY, "breast", "paper", "", "");
        assertThat(insert(MONDAY, MONDAY, "abdomen", "spoken", "", "")).isEqualTo(1);
    }

    @Test
    void direct_sql_cannot_consent_for_a_minor_without_a_guardian_nor_beyond_the_eighteenth_birthday() {
        var eighteen = MONDAY.plusDays(3);
        file = stage.newPatientWithoutConsent(
                new NewPatient("Reyes", "Mia", eighteen.minusYears(18), "female", "", "", ""));
        refused("a minor needs a guardian", MONDAY, MONDAY.plusDays(1), "treatment", "paper", "", "");
        refused("until the eighteenth birthday", MONDAY, eighteen, "treatment", "paper", "", "Ana Reyes");
        assertThat(insert(MONDAY, eighteen.minusDays(1), "treatment", "paper", "", "Ana Reyes"))
                .isEqualTo(1);
    }

    @Test
    void nothing_is_changed_or_deleted_nor_revoked_for_another_day() {
        stage.consent(file, MONDAY, ConsentKind.TREATMENT);
        for (var name : List.of("consent", "revocation", "screening", "consent_area")) {
            for (var statement : List.of("update patients.%s set %s", "delete from patients.%s where %s")) {
                var same = name.equals("consent_area") ? "kind = kind" : "practice_id = practice_id";
                assertThatThrownBy(() -> stage.sql(statement.formatted(name, same)))
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
        assertThatThrownBy(() -> stage.sql(
                        """
                insert into patients.revocation (practice_id, id, patient_id, kind, revoked_on, recorded_by, revoked_at)
                values (?, ?, ?, 'treatment', ?, ?, ?::timestamptz)
                """,
                        Cast.SOMA.value(),
                        UUID.randomUUID(),
                        file.patient().value(),
                        MONDAY.minusDays(3),
                        Cast.PRIYA.id(),
                        MONDAY + "T12:00Z"))
                .hasStackTraceContaining("revoked_at_once");
    }

    private void ask(Answer answer, String words) {
        assertThat(screenings.record(file, new NewScreening(UUID.randomUUID(), MONDAY, answer, words)))
                .isInstanceOf(Asking.Asked.class);
    }

    private static void at(LocalTime time, Runnable act) {
        HouseClock.at(MONDAY.atTime(time).atZone(Cast.SEATTLE).toInstant(), act);
    }

    private static NewConsents form(LocalDate day, ConsentKind... kinds) {
        return new NewConsents(
                UUID.randomUUID(),
                Set.of(kinds),
                day,
                Optional.empty(),
                ConsentHow.PAPER,
                "t",
                Map.of(ConsentKind.BUTTOCK, "IL"),
                "",
                "");
    }

    private boolean inTheDatabase(ConsentKind kind, LocalDate day) {
        return transactions.execute(
                _ -> db.sql("select (patients.standing_consent(:practice, :patient, :kind, :day)).id is not null")
                        .param("practice", Cast.SOMA.value())
                        .param("patient", file.patient().value())
                        .param("kind", kind.code())
                        .param("day", day)
                        .query(Boolean.class)
                        .single());
    }

    private void refused(
            String words, LocalDate from, LocalDate until, String kind, String how, String initials, String guardian) {
        assertThatThrownBy(() -> insert(from, until, kind, how, initials, guardian))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining(words);
    }

    private int insert(LocalDate from, LocalDate until, String kind, String how, String initials, String guardian) {
        return stage.sql(
                """
                insert into patients.consent (practice_id, id, patient_id, kind, given_on, valid_until, how, text_version,
                                              initials, guardian, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, 't', ?, ?, ?, ?::timestamptz)
                """,
                Cast.SOMA.value(),
                UUID.randomUUID(),
                file.patient().value(),
                kind,
                from,
                until,
                how,
                initials,
                guardian,
                Cast.PRIYA.id(),
                MONDAY + "T18:00Z");
    }
}
