package health.soma.demo;

import health.soma.database.InPractice;
import health.soma.security.People;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The practice of the cast, with its months of history, for an empty database.
@Service
public class Demonstration {

    private final Practices practices;
    private final People people;
    private final Stage stage;
    private final Telling telling;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Demonstration(
            Practices practices,
            People people,
            Stage stage,
            Telling telling,
            Clock clock,
            TransactionTemplate transaction) {
        this.practices = practices;
        this.people = people;
        this.stage = stage;
        this.telling = telling;
        this.clock = clock;
        this.transaction = transaction;
    }

    public void found() {
        practices.found(Cast.PRACTICE, Practices.ANY_HOST);
    }

    public boolean wasCutShort(PracticeId practice) {
        return practice.equals(Cast.SOMA)
                && InPractice.call(practice.value(), () -> people.all(practice).isEmpty());
    }

    /// All of it or nothing.
    public void load() {
        InPractice.run(
                Cast.SOMA.value(),
                () -> transaction.executeWithoutResult(_ -> {
                    stage.set(LocalDate.ofInstant(clock.instant(), Cast.SEATTLE));
                    telling.tell(Stories.all());
                }));
    }
}
