package health.soma.portal;

import health.soma.portal.Link.State;
import java.time.Duration;
import java.time.Instant;

/// **A link is good for one purpose, one answer and fourteen days.** It is over when it was answered or withdrawn, at
/// the very instant it ends, after five wrong birth dates, and when the version it shows is no longer the newest.
///
/// House rule R-65: what a prescriber signs is what the practice will work from.
final class OpenOnlyAGoodLink {

    static final Duration GOOD_FOR = Duration.ofDays(14);

    private OpenOnlyAGoodLink() {}

    static State state(Link link, int latestVersion, Instant now) {
        if (link.answeredAt().isPresent()) {
            return State.ANSWERED;
        }
        if (link.withdrawnAt().isPresent()) {
            return State.WITHDRAWN;
        }
        if (ShowOnlyToWhoKnowsThePatient.closed(link.wrong())) {
            return State.LOCKED;
        }
        if (!now.isBefore(link.endsAt())) {
            return State.ENDED;
        }
        if (latestVersion != link.version()) {
            return State.OVERTAKEN;
        }
        return link.openedAt().isPresent() ? State.OPENED : State.WAITING;
    }
}
