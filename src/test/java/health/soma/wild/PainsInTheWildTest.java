package health.soma.wild;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.demo.Cast;
import health.soma.prescriptions.Entitlements;
import health.soma.prescriptions.Prescriptions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What users of other systems complain of, by the number of the pain, with an order of each way.
@InTheWild
class PainsInTheWildTest {

    @Autowired
    Wild wild;

    @Autowired
    Hands hands;

    @Autowired
    Browser browser;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    Entitlements entitlements;

    private final LocalDate monday = Wild.monday();

    /// 14: a bar with n of N, and what has ended out of the way, from the day after its last.
    @ParameterizedTest
    @EnumSource(Way.class)
    void a_patients_page_shows_how_far_each_prescription_is_and_puts_the_ended_ones_away(Way way) {
        var file = wild.somebody();
        var sunday = monday.plusDays(6);
        var rx = wild.take(way, file, new Order(monday, sunday).sessions(4, 2)).granted();
        wild.given(rx, monday);
        var shown = patientsPage(rx, sunday);
        var bar = shown.select("li:has(a[href$=" + rx.id() + "]) meter");
        assertThat(bar.attr("value") + " of " + bar.attr("max")).isEqualTo("1 of 4");
        assertThat(bar.attr("aria-label")).endsWith(": 1 of 4 used");
        assertThat(shown.select("details a[href$=" + rx.id() + "]")).isEmpty();
        var later = patientsPage(rx, sunday.plusDays(1));
        assertThat(later.select("details:not([open]) a[href$=" + rx.id() + "]")).hasSize(1);
        assertThat(later.select("a[href$=" + rx.id() + "]")).hasSize(1);
    }

    /// 24: from a session the order and its codes are reached by keys, and no session hangs on another patient's order.
    @ParameterizedTest
    @EnumSource(Way.class)
    void a_session_is_bound_to_the_order_of_its_patient_and_through_it_to_the_codes(Way way) {
        var rx = wild.take(way, order("", 6, 2)).granted();
        var table = hands.open(rx, monday);
        var others = wild.take(way, order("", 6, 2)).granted();
        wild.book(others, monday.plusDays(1)).isDone();
        // Whoever is treated has signed, so that nothing but the order is in the way.
        hands.consent(rx, monday, health.soma.patients.ConsentKind.TREATMENT);
        hands.session(new Rx(way, rx.file(), others.id(), others.verified()), monday.plusDays(1), UUID.randomUUID())
                .isRefused("session", "session_practice_id_");
        hands.sql("""
                        insert into treatment.note (practice_id, session_id, words, saved_by, saved_at)
                        select s.practice_id, s.id, d.code, s.therapist_id, now()
                          from treatment.session s
                          join prescriptions.diagnosis d on d.practice_id = s.practice_id
                           and d.prescription_id = s.prescription_id and d.version = s.version
                         where s.prescription_id = ? and s.patient_id = ?
                        """, rx.id().value(), rx.file().patient().value()).isDone();
        assertThat(hands.page(table, table.path()).select("textarea[name=note]").text())
                .isEqualTo("M54.2");
    }

    /// 28: what is done and what is to come, on a sheet to be printed and kept with the prescription.
    @ParameterizedTest
    @EnumSource(Way.class)
    void the_sheet_of_a_course_says_what_is_done_booked_and_to_be_booked(Way way) {
        var rx = wild.take(way, order("", 3, 2)).granted();
        assertThat(states(rx)).containsExactly("not booked", "not booked", "not booked");
        wild.given(rx, monday);
        assertThat(states(rx)).containsExactly("given", "not booked", "not booked");
        wild.book(rx, monday.plusDays(7)).isDone();
        assertThat(states(rx)).containsExactly("given", "booked", "not booked");
        var sheet = browser.get(Cast.PRIYA, rx.path() + "/sheet");
        assertThat(sheet.select("main").text()).contains("1 of 3 given, 1 booked, 1 to be booked.");
        assertThat(sheet.select("tbody tr").get(1).text())
                .contains(health.soma.web.Words.dayAndWeekday(monday.plusDays(7)) + ", 10:00");
        assertThat(browser.get(Cast.PRIYA, rx.path()).select("a[href$=/sheet]")).hasSize(1);
    }

    /// 19: used elsewhere is a posting with its reason. 25: visit 13 of 12 has no row to take.
    @ParameterizedTest
    @EnumSource(Way.class)
    void the_thirteenth_of_twelve_cannot_be_booked_nor_one_that_was_used_elsewhere(Way way) {
        var rx = wild.take(way, order("", 12, 5)).granted();
        wild.give(rx, monday, 9);
        assertThat(entitlements.adjust(rx.file(), rx.id(), 2, "")).isFalse();
        assertThat(entitlements.adjust(rx.file(), rx.id(), 2, "given at another practice"))
                .isTrue();
        assertThat(prescriptions.compiled(rx.file(), rx.id()).orElseThrow().left())
                .isOne();
        assertThat(entitlements.adjust(rx.file(), rx.id(), 2, "and again")).isFalse();
        wild.book(rx, monday.plusDays(14)).isDone();
        wild.book(rx, monday.plusDays(16)).isRefused("has 0 left", "entitlement");
    }

    /// 21: nobody types an estimated end. 17: balances are read from postings.
    @ParameterizedTest
    @EnumSource(Way.class)
    void the_day_on_which_a_course_runs_out_follows_from_its_bookings(Way way) {
        var rx = wild.take(way, order("", 3, 2)).granted();
        wild.given(rx, monday);
        wild.book(rx, monday.plusDays(7)).isDone();
        wild.book(rx, monday.plusDays(16)).isDone();
        var visit = health.soma.preflight.Visit.toReceive(monday.plusDays(7), Cast.ROSA.id(), 30);
        var projection = wild.light(rx, visit).projection().orElseThrow();
        assertThat(projection.runsOut()).isEqualTo(monday.plusDays(16));
        assertThat(projection.left()).isZero();
        assertThat(prescriptions.compiled(rx.file(), rx.id()).orElseThrow().used())
                .isOne();
    }

    /// 23: counted by prescription where the payer does not say by claim.
    @ParameterizedTest
    @EnumSource(Way.class)
    void six_of_one_prescription_are_not_six_of_another(Way way) {
        var file = wild.somebody();
        var one = wild.take(way, file, order("wa-commercial", 12, 5)).granted();
        var other = wild.take(way, file, order("wa-commercial", 12, 5)).granted();
        wild.give(one, monday, 6);
        wild.book(other, monday.plusDays(14)).isDone();
        wild.treat(other, monday.plusDays(14)).isDone();
    }

    private List<String> states(Rx rx) {
        return browser.get(Cast.PRIYA, rx.path() + "/sheet")
                .select("tbody td:last-child")
                .eachText();
    }

    private Document patientsPage(Rx rx, LocalDate day) {
        return Wild.on(
                day, () -> browser.get(Cast.PRIYA, "/patients/" + rx.file().patient()));
    }

    private Order order(String pack, int sessions, int most) {
        return new Order(monday, monday.plusWeeks(8)).under(pack).sessions(sessions, most);
    }
}
