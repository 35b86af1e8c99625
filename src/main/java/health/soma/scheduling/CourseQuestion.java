package health.soma.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Everything the planner is told. It asks nobody else, not even the clock.
public record CourseQuestion(UUID patient, Grant grant, Wishes wishes, House house, List<Busy> busy, Instant now) {

    public CourseQuestion {
        busy = List.copyOf(busy);
    }

    CourseQuestion wishing(Wishes others) {
        return new CourseQuestion(patient, grant, others, house, busy, now);
    }

    CourseQuestion beginningOn(LocalDate first) {
        return new CourseQuestion(patient, grant.beginningOn(first), wishes, house, busy, now);
    }

    CourseQuestion onAnEmptyCalendar() {
        return new CourseQuestion(patient, grant, wishes, house, List.of(), now);
    }
}
