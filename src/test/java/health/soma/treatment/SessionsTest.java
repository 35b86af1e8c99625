package health.soma.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.SomaTest;
import health.soma.anatomy.AreaSide;
import health.soma.database.InPractice;
import health.soma.demo.Cast;
import health.soma.outcomes.Moment;
import health.soma.outcomes.PainRating;
import health.soma.prescriptions.Prescriptions;
import health.soma.scheduling.ACourse;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.Status;
import health.soma.treatment.Refusal.AlreadySigned;
import health.soma.treatment.Refusal.FunctionMissing;
import health.soma.treatment.Refusal.NothingTreated;
import health.soma.treatment.Refusal.PainMissing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/// A session from opening to signature, through its door.
@SomaTest
@Import(ACourse.class)
class SessionsTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    Appointments appointments;

    @Test
    void a_session_is_opened_once_whatever_ids_are_drawn_and_the_front_desk_sees_it() {
        var table = ATable.of(house, 1);
        assertThat(table.opened(0)).isEqualTo(table.opened(0));
        assertThat(appointments
                        .find(table.chart().file(), table.booked().getFirst().id())
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.IN_ROOM);
    }

    @Test
    void a_session_is_not_opened_before_its_day() {
        var table = ATable.of(house, 1);
        var answer =
                table.sessions().open(table.chart(), table.booked().getFirst().id(), new SessionId(UUID.randomUUID()));
        assertThat(answer).isInstanceOf(Opening.Refused.class);
    }

    @Test
    void one_form_charts_each_marked_area_once_however_often_it_is_sent() {
        var table = ATable.of(house, 1);
        var session = table.opened(0);
        var wanted = new Treatment(
                UUID.randomUUID(),
                Set.of(AreaSide.of("neck-back.left"), AreaSide.of("neck-back.right")),
                "mfr",
                10,
                Response.BETTER);
        table.sessions().chart(table.chart(), session, wanted);
        table.sessions().chart(table.chart(), session, wanted);
        assertThat(table.read(session).minutes()).isEqualTo(20);
    }

    @Test
    void what_is_struck_stays_and_counts_for_nothing() {
        var table = ATable.of(house, 1);
        var session = table.opened(0);
        table.sessions().chart(table.chart(), session, tenMinutes());
        var charted = table.read(session).interventions().getFirst();
        table.sessions().strike(table.chart(), session, charted.id());
        table.sessions().strike(table.chart(), session, charted.id());
        assertThat(table.read(session).interventions()).hasSize(1);
        assertThat(table.read(session).minutes()).isZero();
    }

    @Test
    void an_incomplete_session_is_not_signed_and_every_reason_is_given() {
        var table = ATable.of(house, 2);
        var session = table.opened(0);
        assertThat(table.sessions().sign(table.chart(), session))
                .isEqualTo(new Signing.Refused(List.of(
                        new NothingTreated(),
                        new PainMissing(Moment.BEFORE),
                        new PainMissing(Moment.AFTER),
                        new FunctionMissing(Moment.START))));
    }

    @Test
    void signing_stores_the_words_closes_the_session_and_uses_the_entitlement() {
        var table = ATable.of(house, 2);
        var session = completed(table, 0);
        var signed = (Signing.Signed) table.sessions().sign(table.chart(), session);
        assertThat(signed.signature().intact()).isTrue();
        assertThat(signed.signature().content())
                .contains(
                        "Pain before (0–10): 6",
                        "Myofascial Release, 10 min",
                        "felt &lt;b&gt;fine",
                        "Signed by Rosa Okafor");
        assertThat(prescriptions
                        .compiled(table.chart().file(), table.compiled().id())
                        .orElseThrow()
                        .used())
                .isEqualTo(1);
        assertThat(((Signing.Signed) table.sessions().sign(table.chart(), session))
                        .signature()
                        .hash())
                .isEqualTo(signed.signature().hash());
        assertThat(table.sessions().chart(table.chart(), session, tenMinutes()))
                .isEqualTo(new Charting.Refused(List.of(new AlreadySigned())));
    }

    @Test
    void an_addendum_stands_beside_the_signed_words_and_leaves_them() {
        var table = ATable.of(house, 2);
        var session = completed(table, 0);
        table.sessions().sign(table.chart(), session);
        var before = table.read(session).signature().orElseThrow().content();
        table.sessions().amend(table.chart(), session, UUID.randomUUID(), "It was the left side.", "typing error");
        assertThat(table.read(session).addenda())
                .singleElement()
                .extracting(Addendum::because)
                .isEqualTo("typing error");
        assertThat(table.read(session).signature().orElseThrow().content()).isEqualTo(before);
    }

    @Test
    void the_last_session_asks_for_function_at_the_end() {
        var table = ATable.of(house, 2);
        table.sessions().sign(table.chart(), completed(table, 0));
        var last = table.opened(1);
        assertThat(table.sessions().find(table.chart(), last).orElseThrow().due())
                .contains(Moment.END);
    }

    @Test
    void charting_and_signing_at_once_never_leave_an_entry_that_the_signed_words_lack() throws Exception {
        for (var round = 0; round < 6; round++) {
            var table = ATable.of(house, 2);
            var session = completed(table, 0);
            var late =
                    new Treatment(UUID.randomUUID(), Set.of(AreaSide.of("neck-back.right")), "trp", 7, Response.SAME);
            var answers = new ArrayList<Charting>();
            together(
                    table,
                    () -> answers.add(table.sessions().chart(table.chart(), session, late)),
                    () -> table.sessions().sign(table.chart(), session));
            var record = table.read(session);
            var words = record.signature().orElseThrow().content();
            assertThat(words.contains("Trigger Point Therapy, 7 min"))
                    .isEqualTo(record.counted().size() == 2);
            assertThat(answers.getFirst() instanceof Charting.Charted)
                    .isEqualTo(record.counted().size() == 2);
        }
    }

    private static void together(ATable table, Runnable... acts) throws InterruptedException {
        var start = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (var act : acts) {
            threads.add(Thread.ofPlatform()
                    .start(() -> InPractice.run(Cast.SOMA.value(), () -> {
                        try {
                            start.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        table.onTheDay(0, act);
                    })));
        }
        start.countDown();
        for (var thread : threads) thread.join();
    }

    /// Treated, rated and noted, not signed.
    static SessionId completed(ATable table, int n) {
        var session = table.opened(n);
        table.sessions().chart(table.chart(), session, tenMinutes());
        table.sessions()
                .keep(
                        table.chart(),
                        session,
                        new Kept(
                                Optional.of(new PainRating(6)),
                                Optional.of(new PainRating(4)),
                                List.of(new Kept.Named("Check the mirror", 3)),
                                Map.of(),
                                Optional.of("felt <b>fine\nafterwards")));
        return session;
    }

    static Treatment tenMinutes() {
        return new Treatment(UUID.randomUUID(), Set.of(AreaSide.of("neck-back.left")), "mfr", 10, Response.BETTER);
    }
}
