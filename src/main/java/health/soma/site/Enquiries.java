package health.soma.site;

import health.soma.audit.AuditTrail;
import health.soma.messaging.Messages;
import health.soma.security.Actor;
import health.soma.security.People;
import health.soma.security.PracticeId;
import health.soma.security.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the questions that come through the contact form. A question is stored before anybody is thanked for
/// it; telling the front desk by e-mail comes after and may fail.
@Service
@Transactional
public class Enquiries {

    public static final int PAGE = 25;

    /// Questions from one origin within an hour. A family at one table, or a waiting room, asks fewer.
    static final int MOST = 6;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final EnquiryStore store;
    private final Messages messages;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;
    private final References references = new References();

    Enquiries(EnquiryStore store, Messages messages, People people, AuditTrail trail, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /// A page of the inbox, and whether another follows.
    public record Page(List<Enquiry> enquiries, int open, boolean more) {}

    public Asking ask(PracticeId practice, NewEnquiry asked, String address) {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        var origin = Origin.of(address, today);
        store.queue(practice, origin);
        var earlier = store.find(practice, asked.id());
        if (earlier.isPresent()) {
            return new Asking.Received(earlier.get().reference());
        }
        if (store.from(practice, origin, now.minus(WINDOW)) >= MOST) {
            return new Asking.TooMany((int) WINDOW.toMinutes());
        }
        var reference = references.next(today);
        while (!store.add(practice, asked, reference, now)) {
            // Either this very form came by another way meanwhile, or the reference is taken.
            var same = store.find(practice, asked.id());
            if (same.isPresent()) return new Asking.Received(same.get().reference());
            reference = references.next(today);
        }
        store.addOrigin(practice, asked.id(), origin, now);
        tellFrontDesk(practice, reference);
        return new Asking.Received(reference);
    }

    /// Says that a question has come, and not what it is.
    private void tellFrontDesk(PracticeId practice, String reference) {
        for (var person : people.withRole(practice, Role.FRONT_DESK)) {
            messages.write(
                    practice,
                    person.email(),
                    "A question has arrived: " + reference,
                    "A question with reference %s has arrived.\nSign in to Soma and open Enquiries to read it.\n"
                            .formatted(reference));
        }
    }

    public Page inbox(int page, Actor by) {
        var found = store.page(by.practice(), page * PAGE, PAGE + 1);
        trail.add(by, "enquiries listed", null, null);
        return new Page(found.stream().limit(PAGE).toList(), store.open(by.practice()), found.size() > PAGE);
    }

    public Optional<Enquiry> read(UUID id, Actor by) {
        var found = store.find(by.practice(), id);
        if (found.isPresent()) trail.add(by, "enquiry read", null, id);
        return found;
    }

    /// Marks a question as dealt with; the first who does so is kept. False when there is no such question.
    public boolean answer(UUID id, String note, Actor by) {
        if (store.find(by.practice(), id).isEmpty()) return false;
        if (store.answered(by, id, note, clock.instant())) trail.add(by, "enquiry answered", null, id);
        return true;
    }
}
