package health.soma.treatment;

import health.soma.patients.Charts;
import health.soma.patients.Patients;
import health.soma.practice.Places;
import health.soma.practice.Room;
import health.soma.prescriptions.Prescriptions;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.Appointments;
import health.soma.security.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The appointments of one therapist on one day, with what became of each.
@Service
public class MyDay {

    private final SessionStore store;
    private final Appointments appointments;
    private final Patients patients;
    private final Charts charts;
    private final Places places;
    private final Prescriptions prescriptions;

    MyDay(
            SessionStore store,
            Appointments appointments,
            Patients patients,
            Charts charts,
            Places places,
            Prescriptions prescriptions) {
        this.store = store;
        this.appointments = appointments;
        this.patients = patients;
        this.charts = charts;
        this.places = places;
        this.prescriptions = prescriptions;
    }

    @Transactional
    public List<DayEntry> of(Actor therapist, LocalDate day) {
        var booked = appointments.ofTherapist(therapist, day);
        var opened =
                store.opened(therapist, booked.stream().map(Appointment::id).toList());
        var named = patients.named(booked.stream().map(Appointment::patient).toList(), therapist);
        var rooms = places.rooms(therapist.practice()).stream().collect(Collectors.toMap(Room::id, Room::name));
        return booked.stream()
                .flatMap(appointment -> Optional.ofNullable(named.get(appointment.patient())).stream()
                        .map(patient -> {
                            var session = Optional.ofNullable(opened.get(appointment.id()));
                            return new DayEntry(
                                    appointment,
                                    patient,
                                    rooms.getOrDefault(appointment.room(), ""),
                                    course(therapist, appointment),
                                    session.map(SessionStore.OpenedSession::session),
                                    session.map(SessionStore.OpenedSession::signed)
                                            .orElse(false));
                        }))
                .toList();
    }

    private String course(Actor therapist, Appointment appointment) {
        return appointment
                .prescribed()
                .map(place -> {
                    var file = charts.openFile(appointment.patient(), therapist);
                    var granted = prescriptions
                            .compiled(file, place.prescription(), place.version())
                            .orElseThrow();
                    return "session %d of %d".formatted(place.entitlement(), granted.sessions());
                })
                .orElse("without prescription");
    }
}
