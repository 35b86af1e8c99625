package health.soma.messaging;

import health.soma.security.PracticeId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to the post. A letter is written in the transaction of what it tells about, and leaves after it.
@Service
public class Messages {

    private final LetterStore store;
    private final PostOffice office;
    private final Clock clock;

    Messages(LetterStore store, PostOffice office, Clock clock) {
        this.store = store;
        this.office = office;
        this.clock = clock;
    }

    /// Writes a letter to one address. It must carry no clinical word and nobody's question: e-mail is read by others.
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(PracticeId practice, String recipient, String subject, String words) {
        AddressOnlyOne.check(recipient, subject);
        store.add(practice, UUID.randomUUID(), recipient, subject, words, clock.instant());
    }

    @Transactional(readOnly = true)
    public Waiting waiting(PracticeId practice) {
        return store.waiting(practice);
    }

    /// Whether a mail server has been named at all; without one every letter waits.
    public boolean leave() {
        return office.open();
    }
}
