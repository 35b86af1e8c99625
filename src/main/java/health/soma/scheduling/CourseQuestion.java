package health.soma.scheduling;

import health.soma.practice.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Everything the planner is told. It asks nobody else, not even the clock.
///
/// @param service what is booked: how long room and therapist are held around it, and what the room must have
public record CourseQuestion(
        UUID patient, Grant grant, Service service, Wishes wishes, House house, List<Busy> busy, Instant now) {

    public CourseQuestion {
        busy = List.copyOf(busy);
    }

    /// Days from one session to the next, at least: what the rules ask for, or the patient where they ask for more.
    int daysApart() {
        return Math.max(grant.daysApart(), wishes.daysApart());
    }

    CourseQuestion wishing(Wishes others) {
        return new CourseQuestion(patient, grant, service, others, house, busy, now);
    }

    CourseQuestion beginningOn(LocalDate first) {
        return new CourseQuestion(patient, grant.beginningOn(first), service, wishes, house, busy, now);
    }

    CourseQuestion onAnEmptyCalendar() {
        return new CourseQuestion(patient, grant, service, wishes, house, List.of(), now);
    }
}
