package health.soma.treatment;

import health.soma.patients.Patient;
import health.soma.scheduling.Appointment;
import java.util.Optional;

/// A line of the therapist's day: an appointment and, once it was opened, its session. `course` reads "session 3 of 8"
/// or names the open service.
public record DayEntry(
        Appointment appointment,
        Patient patient,
        String room,
        String course,
        Optional<SessionId> session,
        boolean signed) {}
