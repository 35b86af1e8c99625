package health.soma.outcomes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// **Function is rated at the start, at each re-evaluation and at the end.** Rule R-38.
///
/// Start: before the first session. Re-evaluation: the sixth session since the last rating or 30 days after it,
/// whichever comes first. End: the last session granted. Source: the practice's default, six visits or 30 days
/// (after Washington L&I, which asks for a report after six visits or one month).
public final class AskFunctionWhenDue {

    /// Sessions from one rating to the next.
    public static final int SESSIONS = 6;

    /// Days from one rating to the next.
    public static final int DAYS = 30;

    private AskFunctionWhenDue() {}

    /// What was last rated: before which session of the course (the start counts as 0) and on which day.
    public record LastRating(int session, LocalDate day) {}

    /// What is due in the session with this number of the course, or nothing.
    public static Optional<Moment> due(int session, int granted, LocalDate day, Optional<LastRating> last) {
        if (last.isEmpty()) {
            return Optional.of(Moment.START);
        }
        if (session >= granted) {
            return Optional.of(Moment.END);
        }
        var bySessions = session - last.get().session() >= SESSIONS;
        var byDays = ChronoUnit.DAYS.between(last.get().day(), day) >= DAYS;
        return bySessions || byDays ? Optional.of(Moment.RE_EVALUATION) : Optional.empty();
    }
}
