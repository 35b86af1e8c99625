package health.soma.scheduling;

import health.soma.patients.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/// A patient, a therapist and a room at one time. Open services have no prescribed place.
public record Appointment(
        AppointmentId id,
        PatientId patient,
        UUID therapist,
        UUID room,
        UUID service,
        Optional<PrescribedPlace> prescribed,
        LocalDate day,
        LocalTime begins,
        ZoneId zone,
        Instant from,
        Instant until,
        Status status) {

    public Place place() {
        return new Place(day, begins, therapist, room);
    }

    public LocalTime ends() {
        return until.atZone(zone).toLocalTime();
    }
}
