package health.soma.treatment;

import health.soma.audit.AuditTrail;
import health.soma.patients.Consents;
import health.soma.patients.OpenChart;
import health.soma.preflight.Light;
import health.soma.preflight.PreFlights;
import health.soma.preflight.Reason;
import health.soma.preflight.Visit;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.AppointmentId;
import health.soma.scheduling.Appointments;
import health.soma.treatment.Refusal.NoLicence;
import health.soma.web.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final PreFlights preFlights;
    private final AuditTrail audit;
    private final Clock clock;

    Opener(
            SessionStore store,
            Sheets sheets,
            Appointments appointments,
            Consents consents,
            PreFlights preFlights,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.appointments = appointments;
        this.consents = consents;
        this.preFlights = preFlights;
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
        reasons.addAll(notCleared(chart, booked));
        if (!reasons.isEmpty()) return new Opening.Refused(reasons);
        var opened = store.open(chart, session, licence.orElseThrow());
        // Who is being treated is in the room; the front desk sees it on its board.
        appointments.inRoom(chart.file(), appointment);
        audit.add(chart.by(), "session opened", chart.patient().value(), opened.value());
        return new Opening.Opened(opened);
    }

    List<Refusal> notCleared(OpenChart chart, AppointmentId appointment) {
        return notCleared(chart, appointments.find(chart.file(), appointment).orElseThrow(NotFound::new));
    }

    /// What stops the visit, beyond what has been said above in the words of this module.
    private List<Refusal> notCleared(OpenChart chart, Appointment booked) {
        return light(chart, booked).stream()
                .flatMap(light -> light.stopping().stream())
                .filter(each -> !(each instanceof Reason.NoConsent) && !(each instanceof Reason.NoLicence))
                .<Refusal>map(Refusal.NotCleared::new)
                .toList();
    }

    Optional<Light> light(OpenChart chart, Appointment booked) {
        return booked.prescribed().map(place -> preFlights.of(chart.file(), place.prescription(), visit(booked)));
    }

    private static Visit visit(Appointment booked) {
        var minutes = (int) Duration.between(booked.from(), booked.until()).toMinutes();
        return Visit.toChart(booked.day(), booked.therapist(), minutes);
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
