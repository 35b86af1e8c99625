package health.soma.wild;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.demo.Cast;
import health.soma.patients.ConsentKind;
import health.soma.patients.OpenFile;
import health.soma.practice.Subject;
import health.soma.prescriptions.Laterality;
import health.soma.wild.Hands.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Rows 2, 8, 9 and 11: where hands are laid on, and what the record holds of it. The order comes in on each way and
/// its session is opened on the same; it is charted on its page, and written past the page by SQL.
@InTheWild
class HandsInTheWildTest {

    @Autowired
    Wild wild;

    @Autowired
    Browser browser;

    @Autowired
    Hands hands;

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
            hands.chart(rx, "neck-back.left").isRefused("No prescription in force on", "");
            hands.chart(rx, "shoulder-front.right").isRefused("covers the right", "");
            hands.write(rx, "neck-back", "left").isRefused("", "area_side");
            hands.write(rx, "shoulder-front", "right").isRefused("", "area_side");
            hands.send(rx, rx.path(), Map.of("note", List.of("Neck hurts, too.")));
            assertThat(hands.page(rx, rx.path()).select("textarea[name=note]").text())
                    .isEqualTo("Neck hurts, too.");
            hands.chart(rx, "shoulder-front.left").isDone();
            hands.write(rx, "shoulder-front", "left").isDone();
        }
    }

    @Nested
    class Row_8_breast_tissue {

        @ParameterizedTest
        @EnumSource(Way.class)
        void is_treated_on_its_own_consent_and_with_sixteen_hours_of_training(Way way) {
            var rx = opened(way, Map.of("breast", Laterality.BOTH, "NECK", Laterality.BOTH));
            wild.certify(Cast.ROSA, new Subject.Area("breast", 15), monday, monday);
            hands.consent(rx.rx(), monday, ConsentKind.BREAST);
            hands.chart(rx, "breast.left").isRefused("16 hours of training", "");
            hands.write(rx, "breast", "left").isRefused("", "trained_for_the_area");
            wild.certify(Cast.ROSA, new Subject.Area("breast", 16), monday, monday);
            hands.chart(rx, "breast.left").isDone();
            hands.write(rx, "breast", "left").isDone();
            withdraw();
            hands.chart(rx, "breast.right").isRefused("no consent of its own", "");
            hands.write(rx, "breast", "left").isRefused("", "consented_to_the_area");
            hands.chart(rx, "neck-back.left").isDone();
        }

        @ParameterizedTest
        @EnumSource(names = {"PAGE", "SQL"})
        void needs_initials_of_its_own(Way way) {
            consent(way, "", "").isRefused("enter the initials that stand beside it", "consent_is_initialled");
            consent(way, "AW", "").isDone();
        }

        @ParameterizedTest
        @EnumSource(names = {"PAGE", "SQL"})
        void needs_a_guardian_until_the_day_before_the_eighteenth_birthday(Way way) {
            file = wild.somebody(monday.minusYears(18).plusDays(1));
            consent(way, "AW", "").isRefused("enter the name of the guardian", "a_guardian_consents_for_a_minor");
            consent(way, "AW", "Mother").isDone();
            file = wild.somebody(monday.minusYears(18));
            consent(way, "AW", "").isDone();
        }

        private Outcome consent(Way way, String initials, String guardian) {
            return Wild.on(monday, () -> way == Way.SQL ? written(initials, guardian) : signed(initials, guardian));
        }

        /// The form that the front desk copies from paper; breast is the first of the special consents.
        private Outcome signed(String initials, String guardian) {
            var path = "/patients/" + file.patient() + "/consents";
            var fields = Map.of(
                    "id", List.of(UUID.randomUUID().toString()),
                    "kinds", List.of("breast"),
                    "initials", List.of(initials, "", "", "", "", ""),
                    "givenOn", List.of(monday.toString()),
                    "how", List.of("paper"),
                    "words", List.of("test-1"),
                    "guardian", List.of(guardian));
            return new Outcome(Way.PAGE, browser.send(Cast.PRIYA, path, fields).refusal());
        }

        private Outcome written(String initials, String guardian) {
            return hands.sql(
                    "insert into patients.consent (practice_id, id, patient_id, kind, given_on, valid_until, how,"
                            + " text_version, initials, guardian, recorded_by, recorded_at) values (?, gen_random_uuid(),"
                            + " ?, 'breast', ?, ?, 'paper', 'test-1', ?, ?, ?, ?)",
                    Cast.SOMA.value(),
                    file.patient().value(),
                    monday,
                    monday,
                    initials,
                    guardian,
                    Cast.PRIYA.id(),
                    browser.now());
        }

        private void withdraw() {
            var path = "/patients/" + file.patient() + "/revocations";
            var fields = Map.of(
                    "id", List.of(UUID.randomUUID().toString()),
                    "kind", List.of("breast"),
                    "because", List.of(""));
            Wild.on(monday, () -> browser.send(Cast.PRIYA, path, fields)).isDone();
        }
    }

    @Nested
    class Row_9_the_record_holds {

        @ParameterizedTest
        @EnumSource(Way.class)
        void each_technique_with_its_response_and_none_without(Way way) {
            var rx = opened(way, Map.of("NECK", Laterality.BOTH));
            hands.chart(rx, "neck-back.left", "mfr", 5, "").isRefused("How it felt afterwards is not chosen", "");
            hands.chart(rx, "neck-back.left", "", 5, "better").isRefused("No technique is chosen", "");
            hands.write(rx, "neck-back", "left", "mfr", 1, null).isRefused("", "response");
            hands.write(rx, "neck-back", "left", null, 1, "better").isRefused("", "technique");
            hands.chart(rx, "neck-back.left").isDone();
            hands.write(rx, "neck-back", "left").isDone();
            assertThat(hands.page(rx, rx.path()).select("ul.treated li").text())
                    .contains("Myofascial Release", "better");
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void precautions_goals_and_plan(Way way) {
            var rx =
                    wild.take(way, file, order(Map.of("NECK", Laterality.BOTH))).granted();
            assertThat(browser.get(Cast.PRIYA, rx.path()).text())
                    .contains("Osteoporosis: gentle pressure", "Turn the head when driving", "6 sessions");
            hands.sql(
                            "update prescriptions.version set precautions = '' where prescription_id = ?",
                            rx.id().value())
                    .isRefused("", "permission denied");
        }

        @Test
        void the_document_of_a_received_order_for_good() {
            var rx = wild.take(Way.IMPORT, file, order(Map.of("NECK", Laterality.BOTH)))
                    .granted();
            hands.sql(
                            "delete from prescriptions.document where prescription_id = ?",
                            rx.id().value())
                    .isRefused("", "permission denied");
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
            hands.chart(rx, "neck-back.left").isDone();
            hands.chart(rx, "shoulder-front.left").isDone();
            hands.write(rx, "shoulder-front", "left").isDone();
            hands.chart(rx, "back-low.left").isRefused("No prescription in force on", "");
            hands.write(rx, "back-low", "left").isRefused("", "area_side");
        }
    }

    private Table opened(Way way, Map<String, Laterality> areas) {
        return opened(way, order(areas));
    }

    private Table opened(Way way, Order order) {
        return hands.open(wild.take(way, file, order).granted(), monday);
    }

    private Order order(Map<String, Laterality> areas) {
        return new Order(monday, monday.plusWeeks(6)).areas(areas);
    }
}
