package health.soma.prescriptions;

import health.soma.security.Actor;
import health.soma.security.Role;
import health.soma.web.NotYours;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the prescriptions of the whole practice: those that wait for somebody, and those verified lately.
@Service
@Transactional(readOnly = true)
public class Inbox {

    /// A prescription in the list, with the number of its findings.
    public record Line(Prescription prescription, int openPoints) {}

    /// A page of the list, and whether another follows.
    public record Page(List<Line> lines, boolean more) {}

    public static final int PAGE = 25;

    private final PrescriptionStore store;
    private final WaitingStore waiting;
    private final Findings findings;

    Inbox(PrescriptionStore store, WaitingStore waiting, Findings findings) {
        this.store = store;
        this.waiting = waiting;
        this.findings = findings;
    }

    /// Longest waiting first, a page at a time from 0.
    public Page waiting(Actor by, int page) {
        return page(by, store.waiting(mayAll(by).practice(), page * PAGE, PAGE + 1).stream());
    }

    /// Latest verified first, a page at a time from 0.
    public Page verified(Actor by, int page) {
        return page(by, store.verified(mayAll(by).practice(), page * PAGE, PAGE + 1).stream());
    }

    /// How many wait, for the front desk's start page.
    public int waiting(Actor by) {
        return store.waiting(mayAll(by).practice());
    }

    /// All that wait, the longest waiting first, but for those whose last day passed before this day: one query.
    public List<Waiting> waitingSince(Actor by, LocalDate since) {
        return waiting.since(mayAll(by).practice(), since);
    }

    private Page page(Actor by, Stream<Prescription> found) {
        var all = found.toList();
        var open = findings.of(by.practice(), all);
        var lines = IntStream.range(0, all.size())
                .mapToObj(n -> new Line(
                        all.get(n), all.get(n).verified() ? 0 : open.get(n).size()))
                .toList();
        return new Page(lines.stream().limit(PAGE).toList(), lines.size() > PAGE);
    }

    private static Actor mayAll(Actor by) {
        if (!by.is(Role.FRONT_DESK) && !by.is(Role.OWNER) && !by.is(Role.HOUSE)) {
            throw new NotYours();
        }
        return by;
    }
}
