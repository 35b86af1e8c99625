package health.soma.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.anatomy.AreaSide;
import health.soma.database.InPractice;
import health.soma.demo.Cast;
import health.soma.patients.ConsentKind;
import health.soma.patients.Consents;
import health.soma.patients.OpenFile;
import health.soma.patients.StandingConsents;
import health.soma.scheduling.ACourse;
import health.soma.treatment.Refusal.ConsentMissing;
import health.soma.treatment.pages.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// a prescribed session is opened only on a standing consent to treatment, and a sensitive area is treated only
/// on its own; asked of the rule, of the door and of the database.
@SomaTest
@Import(ACourse.class)
class TreatOnlyWithConsentTest {

    private static final List<String> NECK_AND_BUTTOCK = List.of("NECK", "buttock");

    @Autowired
    ApplicationContext house;

    @Autowired
    CastOnStage stage;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void the_rule_wants_the_consent_of_the_day_for_each_sensitive_area_that_is_treated() {
        var day = LocalDate.of(2026, 12, 2);
        var none = new StandingConsents(day, Map.of());
        var buttock = new StandingConsents(day, Map.of(ConsentKind.BUTTOCK, day));
        var treatment = new StandingConsents(day, Map.of(ConsentKind.TREATMENT, day));
        assertThat(TreatOnlyWithConsent.toOpen(true, none))
                .containsExactly(new ConsentMissing(ConsentKind.TREATMENT, day));
        assertThat(TreatOnlyWithConsent.toOpen(true, buttock)).hasSize(1);
        assertThat(TreatOnlyWithConsent.toOpen(true, treatment)).isEmpty();
        assertThat(TreatOnlyWithConsent.toOpen(false, none)).isEmpty();
        assertThat(TreatOnlyWithConsent.toChart(on("neck-back.left"), none)).isEmpty();
        assertThat(TreatOnlyWithConsent.toChart(on("buttock.left"), buttock)).isEmpty();
        assertThat(TreatOnlyWithConsent.toChart(on("buttock.left"), treatment)).hasSize(1);
        assertThat(Sentences.of(TreatOnlyWithConsent.toChart(on("buttock.left", "buttock.right", "breast.left"), none)))
                .containsExactly(
                        "Breast: no consent of its own stands on 2 Dec 2026.",
                        "Buttock: no consent of its own stands on 2 Dec 2026.");
    }

    @Test
    void a_prescribed_session_is_not_opened_without_consent_and_the_sentence_says_so() {
        var table = table(stage.newPatientWithoutConsent(Cast.marcus()));
        assertThat(open(table)).isEqualTo(refused(table, ConsentKind.TREATMENT));
        assertThat(Sentences.of(((Opening.Refused) open(table)).reasons()).getFirst())
                .startsWith("No consent to treatment stands on ");
        stage.consent(table.chart().file(), LocalDate.of(2026, 11, 23), ConsentKind.TREATMENT);
        assertThat(open(table)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void nor_after_it_was_revoked_or_has_ended() {
        var revoked = table(stage.newPatient(Cast.marcus()));
        consents.revoke(revoked.chart().file(), UUID.randomUUID(), ConsentKind.TREATMENT, "");
        assertThat(open(revoked)).isEqualTo(refused(revoked, ConsentKind.TREATMENT));
        var file = stage.newPatientWithoutConsent(Cast.marcus());
        var table = table(file);
        var day = table.booked().getFirst().day();
        // Its last day is the day before the session; a day later and it would be the session's.
        stage.consent(file, day.minusYears(1), ConsentKind.TREATMENT);
        assertThat(open(table)).isEqualTo(refused(table, ConsentKind.TREATMENT));
        stage.consent(file, day.minusYears(1).plusDays(1), ConsentKind.TREATMENT);
        assertThat(open(table)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void direct_sql_cannot_open_it_either_nor_name_a_consent_of_its_own_choice() {
        var stranger = stage.newPatient(Cast.ingrid());
        var other = consents.of(stranger).getFirst();
        var table = table(stage.newPatientWithoutConsent(Cast.marcus()));
        assertThatThrownBy(() -> insertSession(table, null, null))
                .hasStackTraceContaining("no consent to treatment stands");
        assertThatThrownBy(() -> insertSession(table, other.id(), other.givenOn()))
                .hasStackTraceContaining("no consent to treatment stands");
        stage.consent(table.chart().file(), LocalDate.of(2026, 11, 23), ConsentKind.TREATMENT);
        assertThat(insertSession(table, other.id(), other.givenOn())).isEqualTo(1);
        assertThat(transactions.<UUID>execute(
                        _ -> db.sql("select consent_id from treatment.session where appointment_id = ?")
                                .param(table.booked().getFirst().id().value())
                                .query(UUID.class)
                                .single()))
                .isEqualTo(consents.of(table.chart().file()).getFirst().id());
    }

    @Test
    void a_sensitive_area_is_charted_only_on_its_own_consent_and_an_everyday_area_needs_none() {
        var table = table(stage.newPatient(Cast.marcus()));
        var session = table.opened(0);
        var day = table.booked().getFirst().day();
        assertThat(chart(table, session, "neck-back.left")).isEqualTo(new Charting.Charted());
        assertThat(chart(table, session, "buttock.left"))
                .isEqualTo(new Charting.Refused(List.of(new ConsentMissing(ConsentKind.BUTTOCK, day))));
        assertThatThrownBy(() -> insertTreatment(table, session, "buttock"))
                .hasStackTraceContaining("no consent to this area stands");
        stage.consent(table.chart().file(), LocalDate.of(2026, 11, 23), ConsentKind.CHEST);
        assertThatThrownBy(() -> insertTreatment(table, session, "buttock"))
                .hasStackTraceContaining("no consent to this area stands");
        stage.consent(table.chart().file(), LocalDate.of(2026, 11, 23), ConsentKind.BUTTOCK);
        assertThat(chart(table, session, "buttock.left")).isEqualTo(new Charting.Charted());
        assertThat(insertTreatment(table, session, "buttock")).isEqualTo(1);
        table.onTheDay(0, () -> consents.revoke(table.chart().file(), UUID.randomUUID(), ConsentKind.BUTTOCK, "stop"));
        assertThat(chart(table, session, "buttock.left")).isInstanceOf(Charting.Refused.class);
        assertThatThrownBy(() -> insertTreatment(table, session, "buttock"))
                .hasStackTraceContaining("no consent to this area stands");
        assertThat(table.read(session).counted()).hasSize(3);
    }

    @Test
    void whoever_charts_waits_for_a_revocation_that_has_begun_and_is_refused_in_words() throws Exception {
        var table = table(stage.newPatient(Cast.marcus()));
        stage.consent(table.chart().file(), LocalDate.of(2026, 11, 23), ConsentKind.BUTTOCK);
        var session = table.opened(0);
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var revoking = Thread.ofPlatform()
                .start(() -> InPractice.run(
                        Cast.SOMA.value(),
                        () -> transactions.executeWithoutResult(_ -> {
                            table.onTheDay(
                                    0,
                                    () -> consents.revoke(
                                            table.chart().file(), UUID.randomUUID(), ConsentKind.BUTTOCK, ""));
                            begun.countDown();
                            await(go);
                        })));
        await(begun);
        var answers = new ArrayList<Charting>();
        var charting = Thread.ofPlatform()
                .start(() ->
                        InPractice.run(Cast.SOMA.value(), () -> answers.add(chart(table, session, "buttock.right"))));
        // The rule still sees the consent; the database waits.
        charting.join(400);
        assertThat(answers).isEmpty();
        go.countDown();
        charting.join();
        revoking.join();
        assertThat(answers)
                .containsExactly(new Charting.Refused(List.of(new ConsentMissing(
                        ConsentKind.BUTTOCK, table.booked().getFirst().day()))));
    }

    private ATable table(OpenFile file) {
        return ATable.of(house, file, NECK_AND_BUTTOCK, 1);
    }

    private static Opening open(ATable table) {
        var answer = new ArrayList<Opening>();
        table.onTheDay(
                0,
                () -> answer.add(table.sessions()
                        .open(table.chart(), table.booked().getFirst().id(), new SessionId(UUID.randomUUID()))));
        return answer.getFirst();
    }

    private static Opening refused(ATable table, ConsentKind kind) {
        return new Opening.Refused(
                List.of(new ConsentMissing(kind, table.booked().getFirst().day())));
    }

    private static Charting chart(ATable table, SessionId session, String place) {
        return table.sessions().chart(table.chart(), session, on(place));
    }

    private static Treatment on(String... places) {
        var marked = Set.copyOf(List.of(places).stream().map(AreaSide::of).toList());
        return new Treatment(UUID.randomUUID(), marked, "mfr", 5, Response.SAME);
    }

    private int insertSession(ATable table, UUID consent, LocalDate from) {
        var booked = table.booked().getFirst();
        return stage.sql(
                """
                insert into treatment.session (practice_id, id, appointment_id, patient_id, therapist_id, prescription_id,
                                               version, day, opened_by, opened_at, consent_id, consent_kind, consent_from,
                                               consent_until, licence_id, licensed_from, licensed_until)
                select c.practice_id, ?, ?, ?, c.therapist_id, ?, 1, ?, c.therapist_id, now(), ?::uuid, 'treatment',
                       ?::date, ?::date, c.id, c.valid_from, c.valid_until
                  from practice.certificate c
                 where c.practice_id = ? and c.therapist_id = ? and c.kind = 'licence'
                   and ? between c.valid_from and c.valid_until
                 limit 1
                """,
                UUID.randomUUID(),
                booked.id().value(),
                table.chart().patient().value(),
                table.compiled().id().value(),
                booked.day(),
                consent,
                from,
                from,
                Cast.SOMA.value(),
                Cast.ROSA.id(),
                booked.day());
    }

    private int insertTreatment(ATable table, SessionId session, String area) {
        return stage.sql("""
                insert into treatment.intervention (practice_id, id, session_id, therapist_id, prescription_id, version, day,
                    week, area, side, technique, minutes, response, certificate_id, certified_from, certified_until,
                    charted_by, charted_at)
                select s.practice_id, gen_random_uuid(), s.id, s.therapist_id, s.prescription_id, s.version, s.day,
                       date_trunc('week', s.day::timestamp)::date, ?, 'left', 'mfr', 1, 'same', c.id, c.valid_from,
                       c.valid_until, s.therapist_id, now()
                  from treatment.session s
                  join practice.certificate c on c.practice_id = s.practice_id and c.therapist_id = s.therapist_id
                   and c.technique = 'mfr' and s.day between c.valid_from and c.valid_until
                 where s.practice_id = ? and s.id = ?
                 limit 1
                """, area, Cast.SOMA.value(), session.value());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
