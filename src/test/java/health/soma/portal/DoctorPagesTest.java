package health.soma.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.TestGround;
import health.soma.database.InPractice;
import health.soma.demo.Cast;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.DirectedDiagnosis;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.DirectionsDraft;
import health.soma.prescriptions.Documents;
import health.soma.prescriptions.Laterality;
import health.soma.prescriptions.NewPrescriber;
import health.soma.prescriptions.Prescriber;
import health.soma.prescriptions.Prescribers;
import health.soma.prescriptions.Prescription;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.SignedHow;
import health.soma.prescriptions.Source;
import health.soma.prescriptions.VersionKind;
import health.soma.security.Person;
import health.soma.security.Token;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// The doctor's link from being made to being answered, and everything that must not get through it.
@SomaTest
class DoctorPagesTest {

    private static final Instant NOW =
            TestGround.MONDAY.atTime(TestGround.TEN).atZone(Cast.SEATTLE).toInstant();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CastOnStage stage;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    Prescribers prescribers;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    OpenFile file;
    PrescriptionId id;
    Prescriber doctor;
    /// Each test asks from somewhere else, so that none uses up the guesses of another.
    String address;

    @BeforeEach
    void anOrderWithoutSignature() {
        file = stage.newPatient(Cast.ingrid());
        doctor = prescribers
                .register(new NewPrescriber("1003000126", "Hale", "Jonathan", "MD", "", ""), CastOnStage.as(Cast.PRIYA))
                .orElseThrow();
        id = new PrescriptionId(UUID.randomUUID());
        var bits = id.value().getLeastSignificantBits();
        address = "10.%d.%d.%d".formatted(bits & 255, bits >> 8 & 255, bits >> 16 & 255);
        receive(order());
    }

    private DirectionsDraft order() {
        return Directions.draft()
                .prescriber(doctor.id())
                .issuedOn(TestGround.MONDAY)
                .diagnoses(List.of(new DirectedDiagnosis("M54.2", "Cervicalgia")))
                .areas(List.of(
                        new DirectedArea("NECK", Laterality.BOTH, ""),
                        new DirectedArea("SHOULDER", Laterality.RIGHT, "")))
                .sessions(8)
                .perWeekMin(1)
                .perWeekMax(2)
                .minutes(30)
                .validFrom(TestGround.MONDAY)
                .validUntil(TestGround.MONDAY.plusDays(60));
    }

    private void receive(DirectionsDraft order) {
        prescriptions.receive(file, id, Source.PAPER, order.done(), List.of());
    }

    private void verified() {
        id = new PrescriptionId(UUID.randomUUID());
        receive(order().signedOn(TestGround.MONDAY).signedBy("Jonathan Hale, MD"));
        prescriptions.verify(file, id, 1);
        assertThat(prescriptions.compiled(file, id)).isPresent();
    }

    @Test
    void a_link_is_shown_once_and_only_its_hash_is_kept() throws Exception {
        var token = link("sign");
        assertThat(token).hasSize(43);
        var row = transactions.execute(_ -> db.sql(
                        "select token_hash, (l.*)::text as everything from portal.link l where l.prescription_id = :id")
                .param("id", id.value())
                .query()
                .singleRow());
        assertThat((byte[]) row.get("token_hash")).isEqualTo(new Token(token).hash());
        assertThat(row.get("everything").toString()).doesNotContain(token);
        assertThat(text(get(own() + "/links", Cast.PRIYA))).contains("waiting").doesNotContain(token);
    }

    @Test
    void nothing_but_a_first_name_is_shown_before_the_birth_date() throws Exception {
        var answer = open(link("sign"));
        assertThat(answer).hasStatus(200);
        assertThat(text(answer))
                .contains("Ingrid L.")
                .doesNotContain("Lindqvist", "LINDQVIST", "M54.2", "Neck", "1979", "S-");
        assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getResponse().getHeader("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void a_link_that_is_no_good_leads_to_the_same_words_whatever_is_wrong_with_it() throws Exception {
        var withdrawn = link("sign");
        var links = html(get(own() + "/links", Cast.PRIYA)).select("form[action$=/withdrawal]");
        assertThat(post(links.getFirst().attr("action"), Cast.PRIYA)).hasStatus(303);
        var ended = new Token("ended-" + id);
        made(ended, NOW);
        var used = link("sign");
        var reading = confirm(used);
        assertThat(sign(used, reading)).hasStatus(303);
        var overtaken = new Token("overtaken-" + id);
        made(overtaken, NOW.plusSeconds(1000));
        var pages = new ArrayList<String>();
        for (var token : List.of("never-made", withdrawn, ended.text(), used, overtaken.text())) {
            var answer = open(token);
            assertThat(answer).as(token).hasStatus(404);
            pages.add(html(answer).select("main").html());
        }
        assertThat(pages).allMatch(page -> page.equals(pages.getFirst()));
        assertThat(pages.getFirst()).contains("no longer good", "call the practice");
    }

    @Test
    void a_link_is_good_until_the_last_second() throws Exception {
        var token = new Token("last-second-" + id);
        made(token, NOW.plusSeconds(1));
        assertThat(open(token.text())).hasStatus(200);
    }

    @Test
    void a_link_of_this_practice_is_nothing_at_another_practices_door() throws Exception {
        var token = link("sign");
        var answer = mvc.get()
                .uri("http://" + CastOnStage.OTHER_HOST + "/doctor/" + token)
                .header("Host", CastOnStage.OTHER_HOST)
                .with(this::fromHere)
                .exchange();
        assertThat(answer).hasStatus(404);
        InPractice.run(
                CastOnStage.OTHER.value(),
                () -> assertThat(transactions.<Integer>execute(_ -> db.sql("select count(*) from portal.link")
                                .query(Integer.class)
                                .single()))
                        .isZero());
    }

    @Test
    void the_fifth_wrong_birth_date_closes_the_link() throws Exception {
        var token = link("sign");
        for (int left = 4; left > 0; left--) {
            var answer = birthDate(token, "04031979");
            assertThat(answer).hasStatus(422);
            assertThat(html(answer).select("[role=alert] li").text()).contains(left == 1 ? "One more" : left + " more");
            assertThat(html(answer).select("#birthDate").val()).isEqualTo("04031979");
        }
        assertThat(birthDate(token, "not a date")).hasStatus(422);
        assertThat(birthDate(token, "04031979")).hasStatus(404);
        assertThat(birthDate(token, "04021979")).hasStatus(404);
        assertThat(text(get(own() + "/links", Cast.PRIYA))).contains("closed after five wrong birth dates");
    }

    @Test
    void the_fourth_does_not() throws Exception {
        var token = link("sign");
        for (int guess = 0; guess < 4; guess++) birthDate(token, "04031979");
        assertThat(birthDate(token, "04021979")).hasStatus(303);
    }

    @Test
    void who_asks_for_twenty_links_that_never_were_is_not_let_in_with_the_right_one() throws Exception {
        var token = link("sign");
        for (int guess = 0; guess < WrongLinks.MOST - 1; guess++) open("guess-" + guess);
        assertThat(open(token)).hasStatus(200);
        open("guess-20");
        assertThat(open(token)).hasStatus(404);
        address = "192.0.2." + (id.value().getMostSignificantBits() & 127);
        assertThat(open(token)).hasStatus(200);
    }

    @Test
    void a_doctor_signs_what_they_were_shown() throws Exception {
        var token = link("sign");
        var reading = confirm(token);
        var page = html(open(token, reading));
        assertThat(page.select("dl").text())
                .contains(
                        "LINDQVIST, Ingrid, born 2 Apr 1979", "M54.2 Cervicalgia", "Neck, both sides; Shoulder, right")
                .contains("8", "1–2", "30", "22 Jan 2027");
        assertThat(sign(token, reading)).hasStatus(303);
        var signed = read();
        assertThat(signed.version()).isEqualTo(2);
        assertThat(signed.kind()).isEqualTo(VersionKind.CORRECTION);
        assertThat(signed.directions().signedOn()).isEqualTo(TestGround.MONDAY);
        assertThat(signed.directions().signedBy()).isEqualTo("jonathan hale");
        assertThat(signed.directions().signedHow()).isEqualTo(SignedHow.LINK);
        assertThat(signed.verified()).as("the front desk verifies").isFalse();
        assertThat(prescriptions.findings(file, id)).isEmpty();
        var receipt = html(open(token, reading));
        var words = receipt.select("pre").first().wholeText();
        assertThat(words)
                .contains("I order this treatment.", "Neck, both sides", "Signed: jonathan hale", address, "a phone")
                .contains("America/Los_Angeles", "2026-11-23T18:00:00Z", "agree to sign electronically");
        assertThat(receipt.select(".hash").text()).endsWith(OrderText.sha256(words));
        var kept = documents.of(file, id).getFirst();
        assertThat(kept.mediaType()).isEqualTo("application/pdf");
        assertThat(text(get(own(), Cast.PRIYA)))
                .contains("signed by “jonathan hale”", "from " + address, "SHA-256 " + OrderText.sha256(words));
        assertThat(open(token)).as("in another browser").hasStatus(404);
    }

    @Test
    void a_copy_goes_to_the_signer_and_to_nobody_else() throws Exception {
        var token = link("sign");
        var reading = confirm(token);
        sign(token, reading);
        var copy = mvc.get()
                .uri("/doctor/" + token + "/copy.pdf")
                .cookie(reading)
                .with(this::fromHere)
                .exchange();
        assertThat(copy).hasStatus(200);
        assertThat(copy.getResponse().getContentAsByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(mvc.get().uri("/doctor/" + token + "/copy.pdf").with(this::fromHere))
                .hasStatus(404);
    }

    @Test
    void a_refused_answer_keeps_what_was_typed_and_says_every_reason() throws Exception {
        verified();
        var token = link("renewal");
        var reading = confirm(token);
        var answer = answer(
                token,
                reading,
                "act",
                "renew",
                "name",
                "John Smith",
                "sessions",
                "0",
                "perWeekMin",
                "3",
                "perWeekMax",
                "2",
                "minutes",
                "4",
                "goals",
                "Turn the head",
                "until",
                "2026-11-22",
                "shown",
                shown(token, reading));
        assertThat(answer).hasStatus(422);
        var page = html(answer);
        assertThat(page.select("[role=alert] li").eachText())
                .containsExactly(
                        "Sessions: from 1 to 200.",
                        "Sessions a week: from 1 to 7, and not more at least than at most.",
                        "The last day, 22 Nov 2026, is over.",
                        "Minutes a session: from 5 to 240.",
                        "This link was given to %s. Type that name if it is yours; otherwise call the practice."
                                .formatted(doctor.name()),
                        "Say that you mean this as your signature.",
                        "Say that you agree to sign electronically, or ask the practice for paper.");
        assertThat(page.select("#renew-name").val()).isEqualTo("John Smith");
        assertThat(page.select("#renew-sessions").val()).isEqualTo("0");
        assertThat(page.select("#renew-until").val()).isEqualTo("2026-11-22");
        assertThat(page.select("#renew-goals").val()).isEqualTo("Turn the head");
        assertThat(read().version()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_is_said_too() throws Exception {
        verified();
        var token = link("renewal");
        var reading = confirm(token);
        var answer = answer(token, reading, "act", "change", "sessions", "many", "until", "soon", "place", "tail");
        assertThat(html(answer).select("[role=alert] li").eachText())
                .containsExactly(
                        "Sessions: “many” is not a whole number.",
                        "Sessions a week, at least is missing.",
                        "Sessions a week, at most is missing.",
                        "Minutes a session is missing.",
                        "The last day: “soon” is not a date.",
                        "Choose the area that is added from the list.");
        assertThat(html(answer).select("details[open] #change-sessions").val()).isEqualTo("many");
    }

    @Test
    void other_words_than_those_on_the_page_are_not_signed() throws Exception {
        var token = link("sign");
        var reading = confirm(token);
        var answer = answer(
                token,
                reading,
                "act",
                "sign",
                "name",
                "Jonathan Hale",
                "intends",
                "true",
                "agrees",
                "true",
                "shown",
                OrderText.sha256("something else"));
        assertThat(answer).hasStatus(422);
        assertThat(read().version()).isEqualTo(1);
    }

    @Test
    void a_link_takes_only_the_answers_of_its_purpose() throws Exception {
        var token = link("sign");
        var reading = confirm(token);
        for (var act : List.of("stop", "add", "see", "renew", "")) {
            assertThat(answer(
                            token,
                            reading,
                            "act",
                            act,
                            "name",
                            "Jonathan Hale",
                            "intends",
                            "true",
                            "agrees",
                            "true",
                            "shown",
                            shown(token, reading),
                            "sessions",
                            "3",
                            "perWeekMin",
                            "1",
                            "perWeekMax",
                            "1",
                            "until",
                            "2026-12-24",
                            "words",
                            "because"))
                    .as(act)
                    .hasStatus(422);
        }
        assertThat(read().version()).isEqualTo(1);
    }

    @Test
    void without_the_birth_date_nothing_is_answered() throws Exception {
        var token = link("sign");
        assertThat(answer(token, new Cookie("soma-doctor", "guessed"), "act", "sign", "name", "Jonathan Hale"))
                .hasStatus(404);
        var other = link("sign");
        assertThat(sign(other, confirm(token)))
                .as("with the proof of another link")
                .hasStatus(404);
        assertThat(read().version()).isEqualTo(1);
    }

    @Test
    void sent_twice_it_is_one_answer() throws Exception {
        var token = link("sign");
        var reading = confirm(token);
        assertThat(sign(token, reading)).hasStatus(303);
        var again = answer(
                token,
                reading,
                "act",
                "refuse",
                "name",
                "Jonathan Hale",
                "intends",
                "true",
                "agrees",
                "true",
                "words",
                "on second thoughts");
        assertThat(again).hasStatus(303);
        assertThat(read().version()).isEqualTo(2);
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void sent_at_the_same_moment_it_is_one_answer() throws Exception {
        var token = link("sign");
        var reading = confirm(token);
        var shown = shown(token, reading);
        var together = new CyclicBarrier(4);
        Callable<Integer> one = () -> {
            together.await();
            return answer(
                            token,
                            reading,
                            "act",
                            "sign",
                            "name",
                            "Jonathan Hale",
                            "intends",
                            "true",
                            "agrees",
                            "true",
                            "shown",
                            shown)
                    .getResponse()
                    .getStatus();
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(List.of(one, one, one, one)))
                assertThat(answer.get()).isEqualTo(303);
        }
        assertThat(answers()).isEqualTo(1);
        assertThat(read().version()).isEqualTo(2);
        assertThat(documents.of(file, id)).hasSize(1);
    }

    @Test
    void the_database_itself_takes_no_second_answer_and_none_that_is_late() throws Exception {
        var token = link("sign");
        sign(token, confirm(token));
        assertThatThrownBy(() -> stage.sql(
                        "insert into portal.answer select * from portal.answer where prescription_id = ?", id.value()))
                .hasStackTraceContaining("answer_pkey");
        made(new Token("late-" + id), NOW);
        assertThatThrownBy(() -> stage.sql("""
                insert into portal.answer
                select a.practice_id, l.id, a.act, a.words, a.typed_name, a.consent, a.content, a.sha256, a.prescription_id,
                       a.made_version, a.document_id, a.zone, a.address, a.browser, a.answered_at
                  from portal.answer a join portal.link l on l.prescription_id = a.prescription_id and l.id <> a.link_id
                 where a.prescription_id = ?
                """, id.value())).hasStackTraceContaining("the link is no longer good");
        assertThatThrownBy(() -> stage.sql("""
                insert into portal.link_withdrawn
                select practice_id, link_id, link_id, 'X', answered_at from portal.answer where prescription_id = ?
                """, id.value())).hasStackTraceContaining("the link was answered");
    }

    @Test
    void not_signing_is_an_answer_with_a_reason() throws Exception {
        var token = link("sign");
        var reading = confirm(token);
        assertThat(signed(token, reading, "refuse", "words", "")).hasStatus(422);
        assertThat(signed(token, reading, "refuse", "words", "Not my patient any more"))
                .hasStatus(303);
        assertThat(read().version()).isEqualTo(1);
        assertThat(text(get(own(), Cast.PRIYA))).contains("not wanted by “Jonathan Hale”", "Not my patient any more");
    }

    @Test
    void a_change_keeps_what_was_kept_and_adds_what_was_added() throws Exception {
        var token = link("sign");
        var reading = confirm(token);
        assertThat(signed(
                        token,
                        reading,
                        "change",
                        "keep",
                        "1",
                        "place",
                        "neck-back.left",
                        "sessions",
                        "6",
                        "perWeekMin",
                        "1",
                        "perWeekMax",
                        "1",
                        "minutes",
                        "45",
                        "until",
                        "2026-12-31"))
                .hasStatus(303);
        var changed = read().directions();
        assertThat(changed.areas())
                .containsExactly(
                        new DirectedArea("SHOULDER", Laterality.RIGHT, ""),
                        new DirectedArea("neck-back", Laterality.LEFT, ""));
        assertThat(List.of(changed.sessions(), changed.perWeekMax(), changed.minutes()))
                .containsExactly(6, 1, 45);
        assertThat(changed.validUntil()).isEqualTo("2026-12-31");
    }

    @Test
    void a_change_that_leaves_no_area_is_refused() throws Exception {
        var token = link("sign");
        var reading = confirm(token);
        var answer = signed(
                token,
                reading,
                "change",
                "sessions",
                "6",
                "perWeekMin",
                "1",
                "perWeekMax",
                "1",
                "minutes",
                "45",
                "until",
                "2026-12-31");
        assertThat(html(answer).select("[role=alert] li").eachText())
                .containsExactly("Keep one area at least, or add one.");
    }

    @Test
    void a_renewal_is_filled_in_with_what_had_been_proposed_when_the_link_was_made() throws Exception {
        verified();
        propose(9, 45, NOW);
        var token = link("renewal");
        propose(11, 60, NOW.plusSeconds(1));
        var reading = confirm(token);
        var page = html(open(token, reading));
        assertThat(page.select("section[aria-labelledby=renew]").text())
                .contains("9 sessions, 1–2 a week, 45 minutes each, for 60 days from the signature");
        assertThat(page.select("#renew-sessions").val()).isEqualTo("9");
        assertThat(page.select("#renew-minutes").val()).isEqualTo("45");
        assertThat(page.select("#renew-goals").val()).isEqualTo("Sleep through");
        assertThat(page.select("#renew-until").val()).isEqualTo("2027-01-21");
        assertThat(page.select("#change-sessions").val()).isNotEqualTo("9");
    }

    @Test
    void a_renewal_waits_for_the_front_desk() throws Exception {
        verified();
        var token = link("renewal");
        var reading = confirm(token);
        assertThat(signed(
                        token,
                        reading,
                        "renew",
                        "sessions",
                        "6",
                        "perWeekMin",
                        "1",
                        "perWeekMax",
                        "2",
                        "minutes",
                        "45",
                        "goals",
                        "Turn the head to drive",
                        "until",
                        "2027-02-28"))
                .hasStatus(303);
        var renewed = read();
        assertThat(renewed.directions().minutes()).isEqualTo(45);
        assertThat(renewed.directions().goals()).isEqualTo("Turn the head to drive");
        assertThat(renewed.kind()).isEqualTo(VersionKind.RENEWAL);
        assertThat(renewed.source()).isEqualTo(Source.LINK);
        assertThat(renewed.verification().filter(each -> each.version() == renewed.version()))
                .isEmpty();
        assertThat(renewed.directions().sessions()).isEqualTo(6);
        assertThat(renewed.directions().begins()).isEqualTo(TestGround.MONDAY);
    }

    @Test
    void a_stop_takes_effect_at_once() throws Exception {
        verified();
        var token = link("renewal");
        var reading = confirm(token);
        assertThat(signed(token, reading, "stop", "words", " ")).hasStatus(422);
        assertThat(signed(token, reading, "stop", "words", "Surgery comes first"))
                .hasStatus(303);
        var stopped = read();
        assertThat(stopped.kind()).isEqualTo(VersionKind.STOP);
        assertThat(stopped.verified()).as("verified by the house").isTrue();
        assertThat(prescriptions.compiledToBook(file, id).orElseThrow().left()).isZero();
        assertThat(text(get(own(), Cast.PRIYA))).contains("stopped by “Jonathan Hale”", "Surgery comes first");
    }

    @Test
    void who_answered_is_told_to_the_front_desk_and_nothing_about_the_patient() throws Exception {
        var token = link("sign");
        sign(token, confirm(token));
        var letters = transactions.<List<String>>execute(
                _ -> db.sql("select subject || words from messaging.letter where subject = 'A prescriber has answered'")
                        .query(String.class)
                        .list());
        assertThat(letters)
                .isNotEmpty()
                .allSatisfy(letter ->
                        assertThat(letter).doesNotContain("Ingrid", "Lindqvist", "Hale", token, id.toString()));
    }

    @Test
    void only_what_can_be_asked_is_asked() throws Exception {
        assertThat(html(ask("renewal", Cast.PRIYA)).select("[role=alert] li").text())
                .contains("not verified yet");
        assertThat(html(ask("nothing", Cast.PRIYA)).select("[role=alert] li").text())
                .contains("Choose what to ask");
        verified();
        assertThat(html(ask("sign", Cast.PRIYA)).select("[role=alert] li").text())
                .contains("signed already");
        assertThat(html(ask("finding", Cast.PRIYA)).select("[role=alert] li").text())
                .contains("Choose the finding");
        id = new PrescriptionId(UUID.randomUUID());
        receive(order().prescriber(null).prescriberText("some doctor"));
        assertThat(html(ask("sign", Cast.PRIYA)).select("[role=alert] li").text())
                .contains("prescriber is not chosen");
    }

    private Prescription read() {
        return prescriptions.find(file, id).orElseThrow();
    }

    private int answers() {
        return transactions.execute(_ -> db.sql("select count(*) from portal.answer where prescription_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single());
    }

    /// A link with a token of the test's own and an end of its choice.
    private void propose(int sessions, int minutes, Instant at) {
        stage.sql(
                """
                insert into courses.proposal (practice_id, id, patient_id, prescription_id, version, sessions, per_week_min,
                                              per_week_max, minutes, valid_days, goals, made_by, made_name, made_at)
                values (?, gen_random_uuid(), ?, ?, 1, ?, 1, 2, ?, 60, 'Sleep through', ?, 'Rosa Okafor', ?)
                """,
                file.practice().value(),
                file.patient().value(),
                id.value(),
                sessions,
                minutes,
                Cast.ROSA.id(),
                at.atOffset(ZoneOffset.UTC));
    }

    private void made(Token token, Instant end) {
        stage.sql(
                """
                insert into portal.link (practice_id, id, token_hash, purpose, patient_id, prescription_id, version,
                                         prescriber_id, made_by, made_name, made_at, ends_at)
                values (?, ?, ?, 'sign', ?, ?, 1, ?, ?, 'Priya Raman', ?, ?)
                """,
                Cast.SOMA.value(),
                UUID.randomUUID(),
                token.hash(),
                file.patient().value(),
                id.value(),
                doctor.id(),
                Cast.PRIYA.id(),
                end.minusSeconds(1000).atOffset(ZoneOffset.UTC),
                end.atOffset(ZoneOffset.UTC));
    }

    private String own() {
        return "/patients/" + file.patient() + "/prescriptions/" + id;
    }

    private MvcTestResult ask(String purpose, Person by) {
        return post(own() + "/links", by, "link", UUID.randomUUID().toString(), "purpose", purpose);
    }

    private String link(String purpose) throws Exception {
        var made = ask(purpose, Cast.PRIYA);
        assertThat(made).hasStatus(200);
        return html(made).select("#address").val().replaceFirst(".*/doctor/", "");
    }

    private MvcTestResult open(String token, Cookie... cookies) {
        var request = mvc.get().uri("/doctor/{token}", token).with(this::fromHere);
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    private MvcTestResult birthDate(String token, String typed) {
        return mvc.post()
                .uri("/doctor/{token}/confirmation", token)
                .param("birthDate", typed)
                .with(this::fromHere)
                .with(csrf())
                .exchange();
    }

    private Cookie confirm(String token) {
        var answer = birthDate(token, "04021979");
        assertThat(answer).hasStatus(303);
        var cookie = answer.getResponse().getCookie("soma-doctor");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/doctor");
        return cookie;
    }

    private String shown(String token, Cookie reading) throws Exception {
        return html(open(token, reading)).select("input[name=shown]").first().val();
    }

    private MvcTestResult sign(String token, Cookie reading) throws Exception {
        var page = html(open(token, reading)).select("input[name=shown]");
        return answer(
                token,
                reading,
                "act",
                "sign",
                "name",
                "jonathan hale",
                "intends",
                "true",
                "agrees",
                "true",
                "shown",
                page.isEmpty() ? "" : page.first().val());
    }

    private MvcTestResult signed(String token, Cookie reading, String act, String... fields) throws Exception {
        var all = new ArrayList<>(List.of(
                "act",
                act,
                "name",
                "Jonathan Hale",
                "intends",
                "true",
                "agrees",
                "true",
                "shown",
                shown(token, reading)));
        all.addAll(List.of(fields));
        return answer(token, reading, all.toArray(String[]::new));
    }

    private MvcTestResult answer(String token, Cookie reading, String... fields) {
        var request = mvc.post()
                .uri("/doctor/{token}/answer", token)
                .cookie(reading)
                .header("User-Agent", "a phone")
                .with(this::fromHere)
                .with(csrf());
        for (int at = 0; at < fields.length; at += 2) request = request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }

    private MvcTestResult get(String path, Person by) {
        return mvc.get().uri(path).cookie(stage.cookie(by)).exchange();
    }

    private MvcTestResult post(String path, Person by, String... fields) {
        var request = mvc.post().uri(path).cookie(stage.cookie(by)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) request = request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }

    private org.springframework.mock.web.MockHttpServletRequest fromHere(
            org.springframework.mock.web.MockHttpServletRequest request) {
        request.setRemoteAddr(address);
        return request;
    }

    private static Document html(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static String text(MvcTestResult answer) throws Exception {
        return html(answer).text();
    }
}
