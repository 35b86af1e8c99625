package health.soma.treatment;

import health.soma.audit.AuditTrail;
import health.soma.patients.Consents;
import health.soma.patients.OpenChart;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.AppointmentId;
import health.soma.scheduling.Appointments;
import health.soma.treatment.Refusal.NoLicence;
import health.soma.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens the session of an appointment.
@Component
@Transactional
class Opener {

    private final SessionStore store;
    private final Sheets sheets;
    private final Appointments appointments;
    private final Consents consents;
    private final AuditTrail audit;
    private final Clock clock;

    Opener(
            SessionStore store,
            Sheets sheets,
            Appointments appointments,
            Consents consents,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.appointments = appointments;
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    Opening open(OpenChart chart, AppointmentId appointment, SessionId id) {
        var booked = appointments.find(chart.file(), appointment).orElseThrow(NotFound::new);
        var earlier = store.ofAppointment(chart, appointment);
        if (earlier.isPresent()) return new Opening.Opened(earlier.get());
        var today = LocalDate.now(clock.withZone(booked.zone()));
        var consented = consents.standing(chart.file(), booked.day());
        var reasons = new ArrayList<>(OpenOnlyWhatIsBooked.refusals(booked, consented, today, chart.by()));
        var session = session(id, booked);
        var licence = sheets.therapist(chart, session).licensed(session.day());
        if (licence.isEmpty()) reasons.add(new NoLicence(session.day()));
        if (!reasons.isEmpty()) return new Opening.Refused(reasons);
        var opened = store.open(chart, session, licence.orElseThrow());
        // Who is being treated is in the room; the front desk sees it on its board.
        appointments.inRoom(chart.file(), appointment);
        audit.add(chart.by(), "session opened", chart.patient().value(), opened.value());
        return new Opening.Opened(opened);
    }

    private Session session(SessionId id, Appointment booked) {
        return new Session(
                id,
                booked.id(),
                booked.patient(),
                booked.therapist(),
                booked.prescribed().map(place -> place.prescription()),
                booked.prescribed().map(place -> place.version()).orElse(0),
                booked.day(),
                clock.instant());
    }
}
