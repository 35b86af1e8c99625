package health.soma.messaging;

import health.soma.database.InPractice;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes the letters away, one transaction each. Any number of nodes may have one: a letter is held by whoever has it.
@Component
class Postman {

    /// Letters of one practice in one round; the rest go with the next.
    private static final int ROUND = 50;

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final LetterStore store;
    private final PostOffice office;
    private final Practices practices;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Postman(LetterStore store, PostOffice office, Practices practices, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.office = office;
        this.practices = practices;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${soma.mail.every:15s}", initialDelayString = "${soma.mail.every:15s}")
    void round() {
        if (!office.open()) return;
        for (var practice : practices.all()) {
            InPractice.run(practice.value(), () -> carry(practice));
        }
    }

    void carry(PracticeId practice) {
        for (int carried = 0; carried < ROUND; carried++) {
            if (!Boolean.TRUE.equals(transactions.execute(_ -> carryOne(practice)))) return;
        }
    }

    private boolean carryOne(PracticeId practice) {
        var held = store.hold(practice, clock.instant());
        if (held.isEmpty()) return false;
        var letter = held.get();
        try {
            office.send(letter);
            store.sent(practice, letter.id(), clock.instant());
        } catch (MailException refused) {
            var kind = refused.getClass().getSimpleName();
            var next = clock.instant().plus(WaitLonger.after(letter.attempts() + 1));
            store.failed(practice, letter.id(), next, kind);
            log.warn("{} did not leave ({}), next try at {}", letter, kind, next);
        }
        return true;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Clockwork {}
}
