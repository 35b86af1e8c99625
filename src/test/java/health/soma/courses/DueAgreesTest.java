package health.soma.courses;

import static health.soma.TestGround.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.SomaTest;
import health.soma.database.InPractice;
import health.soma.demo.Cast;
import health.soma.outcomes.Scores;
import health.soma.patients.PatientId;
import health.soma.patients.Patients;
import health.soma.payers.RulePacks;
import health.soma.prescriptions.Inbox;
import health.soma.prescriptions.Standing;
import health.soma.prescriptions.Standings;
import health.soma.security.Actor;
import health.soma.security.Practice;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.security.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The list of what is due reads few ledgers; it says what reading every one of them says.
@SomaTest
class DueAgreesTest {

    private static final PracticeId PRACTICE = new PracticeId(Cast.id("d0e6"));
    private static final int ORDERS = 400;
    private static final Actor BY = new Actor(PRACTICE, UUID.randomUUID(), "Olga Ott", Role.FRONT_DESK);

    /// Known to bring up every kind of matter that is asked for below; others may be tried with -Dsoma.seed.
    private static final long SEED = 23;

    @Autowired
    Due due;

    @Autowired
    Standings standings;

    @Autowired
    Inbox inbox;

    @Autowired
    Scores scores;

    @Autowired
    RulePacks packs;

    @Autowired
    Practices practices;

    @Autowired
    Patients patients;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient db;

    @Test
    void with_reading_every_ledger_of_orders_drawn_at_random() {
        practices.found(new Practice(PRACTICE, "Random Practice", Cast.SEATTLE, false), "random.example");
        InPractice.run(PRACTICE.value(), () -> {
            var seed = Long.getLong("soma.seed", SEED);
            var everyone = new ArrayList<PatientId>();
            var drawn = new RandomOrders(db, transactions, PRACTICE, new Random(seed));
            for (var n = 0; n < ORDERS; n++) {
                if (n % 3 == 0) {
                    everyone.add(patients.register(new PatientId(UUID.randomUUID()), Cast.marcus(), BY));
                }
                drawn.add(everyone.getLast(), n);
            }
            var plain = DueList.of(plain(everyone));
            var kinds = plain.stream().map(Matter::kind).collect(Collectors.toSet());
            assertThat(listed()).as("seed %d", seed).containsExactlyElementsOf(plain);
            // What never came up was not compared.
            assertThat(kinds)
                    .contains(
                            DueKind.LEFT_BEHIND,
                            DueKind.AUTHORIZATION,
                            DueKind.OVER_RUN,
                            DueKind.UNVERIFIED,
                            DueKind.RE_EVALUATION,
                            DueKind.ENDING);
            assertThat(plain.size()).isGreaterThan(ORDERS / 8);
        });
    }

    private List<Matter> listed() {
        var listed = new ArrayList<Matter>();
        for (var page = 0; ; page++) {
            var found = due.of(BY, Optional.empty(), page);
            listed.addAll(found.matters());
            if (!found.more()) return listed;
        }
    }

    private DueList.Facts plain(List<PatientId> everyone) {
        var since = MONDAY.minusDays(DueList.DAYS_AROUND);
        var open = standings.of(BY, everyone).stream()
                .filter(each -> !each.stopped() && !each.reign().changed())
                .filter(each ->
                        each.reign().until().map(day -> day.isAfter(since)).orElse(true))
                .filter(each -> !each.term().validUntil().isBefore(since)
                        || !each.booked().isEmpty())
                .sorted(java.util.Comparator.comparing(Standing::version))
                .toList();
        var rules = new HashMap<health.soma.prescriptions.Payer, health.soma.payers.RulePack>();
        open.stream()
                .map(Standing::payer)
                .distinct()
                .forEach(payer -> packs.find(PRACTICE, payer.rulePack(), payer.rulePackVersion())
                        .ifPresent(pack -> rules.put(payer, pack)));
        return new DueList.Facts(
                open,
                inbox.waitingSince(BY, since),
                List.of(),
                rules,
                scores.functionRatedOn(BY, open.stream().map(Standing::id).toList()),
                MONDAY);
    }
}
