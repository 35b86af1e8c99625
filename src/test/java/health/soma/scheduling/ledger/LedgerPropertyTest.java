package health.soma.scheduling.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.database.InPractice;
import health.soma.demo.Cast;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A hundred thousand random acts on random orders never bring more used than granted, a session outside its scope, or
/// a balance that is not the sum of its postings. Two hands are at work beside each other, one on seeds that are always
/// the same, one on others each time. A world lives in one transaction that is rolled back.
@SomaTest
class LedgerPropertyTest {

    private static final int STEPS = 100_000;
    private static final int STEPS_IN_A_WORLD = 500;
    private static final int STEPS_BETWEEN_LOOKS = 250;
    private static final long FIXED_SEED = 20261123;

    /// Half hours in which no other test books.
    private static final List<String> EARLY = List.of("05:00", "05:30", "06:00", "06:30", "07:00");

    private static final List<String> LATE = List.of("21:00", "21:30", "22:00", "22:30", "23:00");

    @Autowired
    CastOnStage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_hundred_thousand_random_acts_leave_the_ledger_true() throws Exception {
        var tally = new Tally();
        try (var hands = Executors.newFixedThreadPool(2)) {
            var fixed = hands.submit(work(new Random(FIXED_SEED), patients(), EARLY));
            var random = hands.submit(work(new Random(), patients(), LATE));
            tally.add(fixed.get());
            tally.add(random.get());
        }
        System.out.printf("%d acts%naccepted %s%nrefused %s%n", tally.steps, tally.accepted, tally.refused);
        assertThat(tally.steps).isGreaterThanOrEqualTo(STEPS);
        // Otherwise the test could not fail.
        assertThat(tally.accepted).containsOnlyKeys(Tally.ACTS);
        assertThat(tally.refused).containsKeys(Tally.REFUSALS);
        assertThat(tally.refused.keySet()).isSubsetOf(Tally.mayRefuse());
    }

    private Callable<Tally> work(Random seeds, List<UUID> patients, List<String> slots) {
        return () -> InPractice.call(Cast.SOMA.value(), () -> {
            var tally = new Tally();
            while (tally.steps < STEPS / 2) live(seeds.nextLong(), tally, patients, slots);
            return tally;
        });
    }

    private List<UUID> patients() {
        return Stream.generate(() -> stage.newPatient(Cast.marcus()).patient().value())
                .limit(3)
                .toList();
    }

    private void live(long seed, Tally tally, List<UUID> patients, List<String> slots) {
        transactions.executeWithoutResult(all -> {
            all.setRollbackOnly();
            try {
                var world = new World(seed, new Database(jdbc), tally, patients, slots);
                for (int n = 1; n <= STEPS_IN_A_WORLD; n++) {
                    world.step();
                    if (n % STEPS_BETWEEN_LOOKS == 0) look(world);
                }
            } catch (AssertionError | RuntimeException fault) {
                throw new AssertionError("in the world of seed " + seed + ": " + fault.getMessage(), fault);
            }
        });
    }

    private static void look(World world) {
        var courses = world.model.courses.values();
        assertThat(world.db.numbers(courses)).isEqualTo(world.model.numbers());
        assertThat(world.db.appointments(courses)).isEqualTo(world.model.appointments());
        assertThat(world.db.faults(courses)).isEmpty();
    }
}
