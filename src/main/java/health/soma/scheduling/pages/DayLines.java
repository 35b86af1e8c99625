package health.soma.scheduling.pages;

import health.soma.patients.Patients;
import health.soma.patients.Screenings;
import health.soma.preflight.PreFlights;
import health.soma.preflight.PreFlights.Asked;
import health.soma.preflight.Visit;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.House;
import health.soma.scheduling.Status;
import health.soma.security.Actor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The lines of a day with the names that this person may read: a therapist sees the lines of those they care for.
@Component
class DayLines {

    private final Appointments appointments;
    private final Patients patients;
    private final Prescriptions prescriptions;
    private final Screenings screenings;
    private final PreFlights preFlights;

    DayLines(
            Appointments appointments,
            Patients patients,
            Prescriptions prescriptions,
            Screenings screenings,
            PreFlights preFlights) {
        this.appointments = appointments;
        this.patients = patients;
        this.prescriptions = prescriptions;
        this.screenings = screenings;
        this.preFlights = preFlights;
    }

    List<TodayLine> of(Actor by, LocalDate day, House house) {
        var booked = appointments.day(by, day);
        var named = patients.named(booked.stream().map(Appointment::patient).toList(), by);
        var totals = prescriptions.sessionsGranted(
                booked.stream()
                        .flatMap(a -> a.prescribed().stream())
                        .map(p -> p.prescription())
                        .toList(),
                by);
        var screened = screenings.on(by.practice(), named.keySet(), day);
        var lights = preFlights.of(
                by,
                booked.stream()
                        .filter(a -> named.containsKey(a.patient()))
                        .flatMap(a -> asked(a).stream())
                        .toList());
        return booked.stream()
                .filter(a -> named.containsKey(a.patient()))
                .map(a -> new TodayLine(
                        a,
                        Optional.ofNullable(named.get(a.patient()))
                                .map(p -> p.name())
                                .orElse(""),
                        what(a, totals),
                        Sentences.name(house, a.therapist()),
                        Sentences.room(house, a.room()),
                        Optional.ofNullable(screened.get(a.patient())),
                        asked(a).map(lights::get).map(light -> LightPart.of(light, id -> Sentences.name(house, id)))))
                .toList();
    }

    /// Whoever is still to be treated under a prescription.
    private static Optional<Asked> asked(Appointment one) {
        return one.prescribed()
                .filter(_ -> one.status().live() && one.status() != Status.DONE)
                .map(place ->
                        new Asked(one.patient(), place.prescription(), Visit.toReceive(one.day(), one.therapist(), (int)
                                Duration.between(one.from(), one.until()).toMinutes())));
    }

    private static String what(Appointment appointment, Map<PrescriptionId, Integer> totals) {
        return appointment
                .prescribed()
                .map(p -> {
                    var total = totals.get(p.prescription());
                    return total == null ? "Session " + p.entitlement() : "Session " + p.entitlement() + " of " + total;
                })
                .orElse("Open service");
    }
}
