package health.soma.wild;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.CastOnStage;
import health.soma.demo.Cast;
import health.soma.patients.ConsentFault;
import health.soma.patients.ConsentHow;
import health.soma.patients.ConsentKind;
import health.soma.patients.Consenting;
import health.soma.patients.Consents;
import health.soma.patients.NewConsents;
import health.soma.patients.OpenFile;
import health.soma.practice.Subject;
import health.soma.prescriptions.Laterality;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/// Rows 2, 8, 9 and 11: where hands are laid on, and what the record holds of it. The order comes in on each way; the
/// session is charted on its page, and then written past the page by SQL.
@InTheWild
class HandsInTheWildTest {

    @Autowired
    Wild wild;

    @Autowired
    Browser browser;

    @Autowired
    CastOnStage stage;

    @Autowired
    Consents consents;

    private final LocalDate monday = Wild.monday();
    private OpenFile file;

    @BeforeEach
    void a_patient() {
        file = wild.somebody();
    }

    @Nested
    class Row_2_other_pain_is_noted_and_not_treated {

        @ParameterizedTest
        @EnumSource(Way.class)
        void what_hurts_elsewhere_goes_into_the_note_alone(Way way) {
            var rx = opened(way, Map.of("SHOULDER", Laterality.LEFT));
            chart(rx, "neck-back.left").isRefused("No prescription in force on", "");
            chart(rx, "shoulder-front.right").isRefused("covers the right", "");
            write(rx, "neck-back", "left").isRefused("", "area_side");
            write(rx, "shoulder-front", "right").isRefused("", "area_side");
            page(rx.path, Map.of("note", List.of("Neck hurts, too.")));
            assertThat(on(rx.path).select("textarea[name=note]").text()).isEqualTo("Neck hurts, too.");
            chart(rx, "shoulder-front.left").isDone();
            write(rx, "shoulder-front", "left").isDone();
        }
    }

    @Nested
    class Row_8_breast_tissue {

        @ParameterizedTest
        @EnumSource(Way.class)
        void is_treated_on_its_own_consent_and_with_sixteen_hours_of_training(Way way) {
            var rx = opened(way, Map.of("breast", Laterality.BOTH, "NECK", Laterality.BOTH));
            wild.certify(Cast.ROSA, new Subject.Area("breast", 15), monday, monday);
            stage(rx, ConsentKind.BREAST);
            chart(rx, "breast.left").isRefused("16 hours of training", "");
            wild.certify(Cast.ROSA, new Subject.Area("breast", 16), monday, monday);
            chart(rx, "breast.left").isDone();
            chart(rx, "breast.right").isDone();
            withdraw(rx);
            chart(rx, "breast.right").isRefused("no consent of its own", "");
            write(rx, "breast", "left").isRefused("", "consented_to_the_area");
            chart(rx, "neck-back.left").isDone();
        }

        @Test
        void needs_initials_of_its_own() {
            assertThat(give("", ""))
                    .isEqualTo(new Consenting.Refused(List.of(new ConsentFault.NotInitialled(ConsentKind.BREAST))));
            assertThat(give("AW", "")).isInstanceOf(Consenting.Given.class);
            consent("").isRefused("", "consent_is_initialled");
            consent("AW").isDone();
        }

        @Test
        void needs_a_guardian_until_the_day_before_the_eighteenth_birthday() {
            file = wild.somebody(monday.minusYears(18).plusDays(1));
            assertThat(give("AW", ""))
                    .isEqualTo(new Consenting.Refused(List.of(new ConsentFault.GuardianMissing(monday))));
            assertThat(give("AW", "Mother")).isInstanceOf(Consenting.Given.class);
            file = wild.somebody(monday.minusYears(18));
            assertThat(give("AW", "")).isInstanceOf(Consenting.Given.class);
        }

        private Consenting give(String initials, String guardian) {
            var signed = new NewConsents(
                    UUID.randomUUID(),
                    Set.of(ConsentKind.BREAST),
                    monday,
                    Optional.empty(),
                    ConsentHow.PAPER,
                    "test-1",
                    Map.of(ConsentKind.BREAST, initials),
                    guardian,
                    "");
            return Wild.on(monday, () -> consents.give(file, signed));
        }

        private Outcome consent(String initials) {
            return sql(
                    "insert into patients.consent (practice_id, id, patient_id, kind, given_on, valid_until, how,"
                            + " text_version, initials, recorded_by, recorded_at) values (?, gen_random_uuid(), ?, 'breast',"
                            + " ?, ?, 'paper', 'test-1', ?, ?, ?)",
                    Cast.SOMA.value(),
                    file.patient().value(),
                    monday,
                    monday,
                    initials,
                    Cast.PRIYA.id(),
                    Wild.on(monday, browser::now));
        }

        private void withdraw(Table rx) {
            Wild.on(monday, () -> consents.revoke(rx.rx.file(), UUID.randomUUID(), ConsentKind.BREAST, ""));
        }
    }

    @Nested
    class Row_9_the_record_holds {

        @ParameterizedTest
        @EnumSource(Way.class)
        void each_technique_with_its_response_and_none_without(Way way) {
            var rx = opened(way, Map.of("NECK", Laterality.BOTH));
            chart(rx, "neck-back.left", "mfr", "").isRefused("How it felt afterwards is not chosen", "");
            chart(rx, "neck-back.left", "", "better").isRefused("No technique is chosen", "");
            write(rx, "neck-back", "left", "mfr", null).isRefused("", "response");
            write(rx, "neck-back", "left", null, "better").isRefused("", "technique");
            chart(rx, "neck-back.left").isDone();
            assertThat(on(rx.path).select("ul.treated li").text()).contains("Myofascial Release", "better");
        }

        @Test
        void precautions_goals_and_plan_of_a_typed_order() {
            var rx = wild.take(Way.PAGE, file, order(Map.of("NECK", Laterality.BOTH)))
                    .granted();
            assertThat(browser.get(Cast.PRIYA, rx.path()).text())
                    .contains("Osteoporosis: gentle pressure", "Turn the head when driving", "6 sessions");
        }

        @Test
        void the_document_of_a_received_order() {
            var rx = wild.take(Way.IMPORT, file, order(Map.of("NECK", Laterality.BOTH)))
                    .granted();
            assertThat(browser.get(Cast.PRIYA, rx.path())
                            .select("a[href*=/documents/][download]")
                            .text())
                    .contains("Message of the doctor's system");
        }
    }

    @Nested
    class Row_11_two_areas_each_named {

        @ParameterizedTest
        @EnumSource(Way.class)
        void are_treated_and_a_third_is_not(Way way) {
            var two = new LinkedHashMap<String, Laterality>();
            two.put("neck-back", Laterality.BOTH);
            two.put("shoulder-front", Laterality.LEFT);
            var rx = opened(way, order(two).under("qld-workcover"));
            chart(rx, "neck-back.left").isDone();
            chart(rx, "shoulder-front.left").isDone();
            chart(rx, "back-low.left").isRefused("No prescription in force on", "");
            write(rx, "back-low", "left").isRefused("", "area_side");
        }
    }

    /// An order whose session on Monday is open.
    private record Table(Rx rx, String path) {}

    private Table opened(Way way, Map<String, Laterality> areas) {
        return opened(way, order(areas));
    }

    private Table opened(Way way, Order order) {
        var rx = wild.take(way, file, order).granted();
        wild.book(rx, monday).isDone();
        var answer = wild.open(rx, monday);
        answer.isDone();
        return new Table(rx, answer.location());
    }

    private Order order(Map<String, Laterality> areas) {
        return new Order(monday, monday.plusWeeks(6)).areas(areas);
    }

    private void stage(Table table, ConsentKind kind) {
        Wild.on(monday, () -> {
            stage.consent(table.rx.file(), monday, kind);
            return true;
        });
    }

    private Outcome chart(Table table, String place) {
        return chart(table, place, "mfr", "better");
    }

    private Outcome chart(Table table, String place, String technique, String response) {
        return page(
                table.path + "/interventions",
                Map.of(
                        "id", List.of(UUID.randomUUID().toString()),
                        "areas", List.of(place),
                        "technique", List.of(technique),
                        "minutes", List.of("5"),
                        "response", List.of(response)));
    }

    private Outcome page(String path, Map<String, List<String>> fields) {
        return Wild.on(
                monday,
                () -> new Outcome(
                        Way.PAGE, browser.send(Cast.ROSA, path, fields).refusal()));
    }

    private org.jsoup.nodes.Document on(String path) {
        return Wild.on(monday, () -> browser.get(Cast.ROSA, path));
    }

    private Outcome write(Table table, String area, String side) {
        return write(table, area, side, "mfr", "same");
    }

    private Outcome write(Table table, String area, String side, String technique, String response) {
        return sql("""
                insert into treatment.intervention (practice_id, id, session_id, therapist_id, prescription_id, version,
                    day, week, area, side, technique, minutes, response, certificate_id, certified_from, certified_until,
                    charted_by, charted_at)
                select s.practice_id, gen_random_uuid(), s.id, s.therapist_id, s.prescription_id, s.version, s.day,
                       date_trunc('week', s.day::timestamp)::date, ?, ?, ?::text, 1, ?::text, c.id, c.valid_from,
                       c.valid_until, s.therapist_id, now()
                  from treatment.session s
                  join practice.certificate c on c.practice_id = s.practice_id and c.therapist_id = s.therapist_id
                   and c.technique = 'mfr' and s.day between c.valid_from and c.valid_until
                 where s.prescription_id = ? limit 1
                """, area, side, technique, response, table.rx.id().value());
    }

    private Outcome sql(String statement, Object... parameters) {
        try {
            assertThat(stage.sql(statement, parameters)).isOne();
            return Outcome.done(Way.SQL);
        } catch (DataAccessException refused) {
            return new Outcome(Way.SQL, Browser.words(refused));
        }
    }
}
