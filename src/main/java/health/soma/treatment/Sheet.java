package health.soma.treatment;

import health.soma.anatomy.AreaSide;
import health.soma.outcomes.CourseScores;
import health.soma.outcomes.Moment;
import health.soma.patients.StandingConsents;
import health.soma.practice.AreaRequirement;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Prescription;
import health.soma.scheduling.Appointment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything that lies on the table during a session: its record, what is granted and consented to, what was
/// measured, what is due, the session before, and what is new since then. `number` counts the sessions of the course
/// from 1; `untrained` is what prescribed areas ask for and the therapist lacks.
public record Sheet(
        SessionRecord record,
        Appointment appointment,
        Optional<Prescription> prescription,
        Optional<Compiled> compiled,
        int number,
        int minutes,
        StandingConsents consents,
        List<TechniqueChoice> techniques,
        List<AreaRequirement> untrained,
        CourseScores scores,
        Optional<Moment> due,
        Optional<SessionRecord> last,
        Optional<Screened> screened) {

    public Session session() {
        return record.session();
    }

    /// Where this therapist may treat: every prescribed place that asks for no training they lack.
    public Set<AreaSide> treatable() {
        var scope = new LinkedHashSet<>(compiled.map(Compiled::scope).orElse(Set.of()));
        untrained.forEach(required -> scope.removeIf(place -> place.area().equals(required.area())));
        return scope;
    }

    public int minutesLeft() {
        return Math.max(0, minutes - record.minutes());
    }
}
