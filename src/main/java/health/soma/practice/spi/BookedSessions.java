package health.soma.practice.spi;

import health.soma.security.PracticeId;
import java.time.LocalDate;
import java.util.List;

/// The book, supplied by the module that keeps it.
public interface BookedSessions {

    /// Every session that is booked and not yet done, from the first day to the last, both included, in order of time.
    List<BookedSession> between(PracticeId practice, LocalDate first, LocalDate last);
}
