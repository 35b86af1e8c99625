package health.soma.treatment;

import health.soma.outcomes.AskFunctionWhenDue;
import health.soma.outcomes.CourseScores;
import health.soma.outcomes.Moment;
import health.soma.outcomes.Scores;
import health.soma.patients.Consents;
import health.soma.patients.OpenChart;
import health.soma.patients.Screenings;
import health.soma.practice.Staff;
import health.soma.practice.Therapist;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Prescriptions;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.Appointments;
import health.soma.techniques.Techniques;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lays out everything a session stands on, from the doors below.
@Component
@Transactional(readOnly = true)
class Sheets {

    private static final CourseScores NOTHING_MEASURED = new CourseScores(List.of(), List.of(), List.of(), List.of());

    private final SessionRecordStore records;
    private final Appointments appointments;
    private final Prescriptions prescriptions;
    private final Staff staff;
    private final Scores scores;
    private final Consents consents;
    private final Screenings screenings;

    Sheets(
            SessionRecordStore records,
            Appointments appointments,
            Prescriptions prescriptions,
            Staff staff,
            Scores scores,
            Consents consents,
            Screenings screenings) {
        this.records = records;
        this.appointments = appointments;
        this.prescriptions = prescriptions;
        this.staff = staff;
        this.scores = scores;
        this.consents = consents;
        this.screenings = screenings;
    }

    Optional<Sheet> of(OpenChart chart, SessionId id) {
        return records.find(chart, id).map(record -> sheet(chart, record));
    }

    /// The therapist who gives the session, with all certificates.
    Therapist therapist(OpenChart chart, Session session) {
        return staff.therapists(chart.practice()).stream()
                .filter(each -> each.id().equals(session.therapist()))
                .findFirst()
                .orElseThrow();
    }

    Grounds grounds(OpenChart chart, Sheet sheet) {
        return new Grounds(
                sheet.compiled(),
                therapist(chart, sheet.session()).certificates(),
                sheet.consents(),
                sheet.session().day(),
                sheet.minutes());
    }

    private Sheet sheet(OpenChart chart, SessionRecord record) {
        var session = record.session();
        var appointment = appointments.find(chart.file(), session.appointment()).orElseThrow();
        var compiled =
                session.prescription().flatMap(id -> prescriptions.compiled(chart.file(), id, session.version()));
        var course = session.prescription().map(id -> records.of(chart, id)).orElse(List.of(record));
        var number =
                1 + course.stream().map(each -> each.session().id()).toList().indexOf(session.id());
        var measured = session.prescription().map(id -> scores.of(chart, id)).orElse(NOTHING_MEASURED);
        var minutes = minutes(appointment);
        var standing = consents.standing(chart.file(), session.day());
        var grounds = new Grounds(compiled, therapist(chart, session).certificates(), standing, session.day(), minutes);
        return new Sheet(
                record,
                appointment,
                session.prescription().flatMap(id -> prescriptions.find(chart.file(), id)),
                compiled,
                number,
                minutes,
                standing,
                compiled.map(granted -> TechniqueChoice.of(
                                granted, grounds, Techniques.standard().all()))
                        .orElse(List.of()),
                compiled.map(granted -> grounds.untrained(granted.scope())).orElse(List.of()),
                measured,
                compiled.flatMap(granted -> due(session, granted, number, course, measured)),
                number > 1 ? Optional.of(course.get(number - 2)) : Optional.empty(),
                screenings
                        .on(chart.file(), session.day())
                        .map(screening -> new Screened(screening, screenings.words(chart, session.day()))));
    }

    private static Optional<Moment> due(
            Session session, Compiled compiled, int number, List<SessionRecord> course, CourseScores measured) {
        var occasions = course.stream().map(each -> each.session().id().value()).toList();
        var last = measured.lastFunction(occasions, session.id().value());
        return AskFunctionWhenDue.due(number, compiled.sessions(), session.day(), last);
    }

    private static int minutes(Appointment appointment) {
        return (int) Duration.between(appointment.from(), appointment.until()).toMinutes();
    }
}
