package health.soma.treatment;

import health.soma.outcomes.CourseScores;
import health.soma.outcomes.Moment;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Prescription;
import health.soma.scheduling.Appointment;
import java.util.List;
import java.util.Optional;

/// Everything that lies on the table during a session: its record, what is granted, what was measured, what is due,
/// and the session before. `number` counts the sessions of the course from 1.
public record Sheet(
        SessionRecord record,
        Appointment appointment,
        Optional<Prescription> prescription,
        Optional<Compiled> compiled,
        int number,
        int minutes,
        List<TechniqueChoice> techniques,
        CourseScores scores,
        Optional<Moment> due,
        Optional<SessionRecord> last) {

    public Session session() {
        return record.session();
    }

    public int minutesLeft() {
        return Math.max(0, minutes - record.minutes());
    }
}
